"""Headings, paragraphs, quotations, call-outs."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portal.base.text import slugify_vi

__all__ = [
    "RICH_TEXT_FEATURES",
    "CalloutBlock",
    "HeadingBlock",
    "QuoteBlock",
    "paragraph_block",
]

#: What running text may have; structure comes from the blocks.
RICH_TEXT_FEATURES = [
    "bold",
    "italic",
    "ol",
    "ul",
    "link",
    "document-link",
    "superscript",
    "subscript",
]
_LONGEST_ANCHOR = 60


class HeadingLevel(models.TextChoices):
    """The title of the page is the only heading of the first level."""

    SECOND = "h2", _("Heading")
    THIRD = "h3", _("Subheading")
    FOURTH = "h4", _("Small heading")


class CalloutKind(models.TextChoices):
    INFORMATION = "info", _("Information")
    WARNING = "warning", _("Warning")
    IMPORTANT = "important", _("Important")


class HeadingValue(blocks.StructValue):
    @property
    def address(self):
        """The part of the page's address after ``#``."""
        return self.get("anchor") or slugify_vi(self.get("text") or "", _LONGEST_ANCHOR)


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Text"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=HeadingLevel.choices,
        default=HeadingLevel.SECOND,
        search_index=False,
    )
    anchor = blocks.CharBlock(
        label=_("Address of the heading"),
        max_length=_LONGEST_ANCHOR,
        required=False,
        search_index=False,
        help_text=_("If empty, it is made from the text."),
        validators=[
            RegexValidator(
                r"^[a-z][a-z0-9-]*\Z", _("Only small letters without accents, digits and hyphens.")
            )
        ],
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        group = _("Text")
        template = "base/blocks/heading.html"
        value_class = HeadingValue


def paragraph_block(**options):
    """Return a block of running text; ``options`` go to the ``RichTextBlock``."""
    return blocks.RichTextBlock(
        **{
            "features": RICH_TEXT_FEATURES,
            "icon": "pilcrow",
            "label": _("Paragraph"),
            "group": _("Text"),
            "template": "base/blocks/paragraph.html",
            **options,
        }
    )


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Words quoted"), rows=3)
    attribution = blocks.CharBlock(
        label=_("Who said or wrote it"), max_length=200, help_text=_("Name and position, or title.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        group = _("Text")
        template = "base/blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=CalloutKind.choices,
        default=CalloutKind.INFORMATION,
        search_index=False,
    )
    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        group = _("Text")
        template = "base/blocks/callout.html"
