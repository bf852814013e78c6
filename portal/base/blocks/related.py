"""Links to other pages of the Portal."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

__all__ = ["RelatedPagesBlock"]


class RelatedPagesValue(blocks.StructValue):
    @property
    def public_pages(self):
        """The chosen pages that readers can open, in the given order."""
        return [page for page in self["pages"] if page is not None and page.live]


class RelatedPagesBlock(blocks.StructBlock):
    heading = blocks.CharBlock(
        label=_("Heading"),
        max_length=120,
        required=False,
        help_text=_("If empty, “See also”."),
    )
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=12
    )

    class Meta:
        icon = "link"
        label = _("Related pages")
        group = _("Text")
        template = "base/blocks/related.html"
        value_class = RelatedPagesValue
