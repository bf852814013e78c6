"""The parts from which the publisher arranges the home page.

The blocks hold what the publisher chose; :mod:`home.arrangement` finds the pages that they show.
"""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks


class Icon(models.TextChoices):
    """Pictures of the quick links; ``static/img/icons.svg`` has their drawings."""

    SEARCH = "search", _("Magnifying glass")
    DOCUMENT = "document", _("Document")
    SHIELD = "shield", _("Shield")
    WARNING = "warning", _("Warning sign")
    PERSON = "person", _("Person")
    QUESTION = "question", _("Question")
    CALENDAR = "calendar", _("Calendar")
    PHONE = "phone", _("Telephone")
    BUILDING = "building", _("Building")
    SERVICE = "service", _("Online service")


class Width(models.TextChoices):
    FULL = "full", _("Whole width")
    HALF = "half", _("Half the width")


class LeadStoryBlock(blocks.StructBlock):
    article = blocks.PageChooserBlock(
        page_type="news.ArticlePage",
        required=False,
        label=_("Article"),
        help_text=_("If empty, the newest article."),
    )
    beside = blocks.IntegerBlock(label=_("Articles beside it"), min_value=0, max_value=6, default=4)

    class Meta:
        icon = "doc-full"
        label = _("Lead story")
        template = "home/parts/lead_story.html"


class WarningsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    number = blocks.IntegerBlock(label=_("Number"), min_value=1, max_value=6, default=3)

    class Meta:
        icon = "warning"
        label = _("Warnings")
        template = "home/parts/warnings.html"


class QuickLinkBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        label=pgettext_lazy("what people come to do", "Task"),
        max_length=60,
        help_text=_("What people come to do, for example “Find a document”."),
    )
    text = blocks.CharBlock(label=_("One line about it"), max_length=120, required=False)
    icon = blocks.ChoiceBlock(label=_("Picture"), choices=Icon.choices, default=Icon.SEARCH)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    address = blocks.CharBlock(
        label=_("Or an address"),
        max_length=300,
        required=False,
        help_text=_("A path on the Portal (/tim-kiem/), or an address that begins with https://."),
        validators=[
            RegexValidator(
                r"^(/(?!/)|https://)", _("Write a path that begins with / or an https:// address.")
            )
        ],
    )

    class Meta:
        icon = "link"
        label = _("Quick link")


class QuickLinksBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    links = blocks.ListBlock(QuickLinkBlock(), label=_("Links"), min_num=1, max_num=8)

    class Meta:
        icon = "link"
        label = _("Quick links")
        template = "home/parts/quick_links.html"


class LatestBlock(blocks.StructBlock):
    heading = blocks.CharBlock(
        label=_("Heading"),
        max_length=80,
        required=False,
        help_text=_("If empty, the section's title."),
    )
    section = blocks.PageChooserBlock(label=_("Section"))
    number = blocks.IntegerBlock(label=_("Number"), min_value=1, max_value=12, default=4)
    width = blocks.ChoiceBlock(label=_("Width"), choices=Width.choices, default=Width.FULL)

    class Meta:
        icon = "list-ul"
        label = _("Latest of a section")
        template = "home/parts/latest.html"


class TopicColumnBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=80)
    text = blocks.TextBlock(label=_("Text"), max_length=300, required=False)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), max_num=6, default=[]
    )

    class Meta:
        icon = "list-ul"
        label = _("Column")


class TopicColumnsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    columns = blocks.ListBlock(TopicColumnBlock(), label=_("Columns"), min_num=1, max_num=4)

    class Meta:
        icon = "grip"
        label = _("Hand-picked pages in columns")
        template = "home/parts/topic_columns.html"


class RunningColumnsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    number = blocks.IntegerBlock(label=_("Number"), min_value=1, max_value=6, default=3)

    class Meta:
        icon = "grip"
        label = _("Topic columns that run")
        template = "home/parts/running_columns.html"


class FindersBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    wanted = blocks.PageChooserBlock(
        page_type="wanted.WantedIndexPage",
        required=False,
        label=_("Search in the notices of wanted persons"),
    )
    documents = blocks.PageChooserBlock(
        page_type="legal_docs.LegalDocumentIndexPage",
        required=False,
        label=_("Search in the documents"),
    )
    contact = blocks.PageChooserBlock(
        page_type="home.ContactPage", required=False, label=_("Where to ask: the contact page")
    )
    reception = blocks.PageChooserBlock(
        page_type="home.ReceptionIndexPage",
        required=False,
        label=_("Where to ask: the reception of citizens"),
    )

    class Meta:
        icon = "search"
        label = _("What people come for: search boxes and where to ask")
        template = "home/parts/finders.html"


class ReceptionBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=80)
    section = blocks.PageChooserBlock(page_type="home.ReceptionIndexPage", label=_("Section"))
    number = blocks.IntegerBlock(label=_("Number"), min_value=1, max_value=6, default=3)
    width = blocks.ChoiceBlock(label=_("Width"), choices=Width.choices, default=Width.HALF)

    class Meta:
        icon = "date"
        label = _("Next receptions of citizens")
        template = "home/parts/reception.html"


class EventsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(
        label=_("Heading"),
        max_length=80,
        required=False,
        help_text=_("If empty, the section's title."),
    )
    section = blocks.PageChooserBlock(page_type="news.EventIndexPage", label=_("Section"))
    number = blocks.IntegerBlock(label=_("Number"), min_value=1, max_value=6, default=4)
    width = blocks.ChoiceBlock(label=_("Width"), choices=Width.choices, default=Width.HALF)

    class Meta:
        icon = "date"
        label = _("Events to come")
        template = "home/parts/latest.html"


HOME_PARTS = [
    ("lead_story", LeadStoryBlock()),
    ("warnings", WarningsBlock()),
    ("quick_links", QuickLinksBlock()),
    ("latest", LatestBlock()),
    ("topic_columns", TopicColumnsBlock()),
    ("running_columns", RunningColumnsBlock()),
    ("finders", FindersBlock()),
    ("reception", ReceptionBlock()),
    ("events", EventsBlock()),
]
