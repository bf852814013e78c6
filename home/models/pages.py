"""The home page, and plain pages of text."""

from django.db import models
from django.templatetags.static import static
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from portal.base.blocks import BODY_BLOCKS
from portal.base.models import BasePage

from ..arrangement import arrange
from ..blocks import HOME_PARTS


class HomePage(BasePage):
    """The first page in one language, arranged by the publisher from parts."""

    is_section = True
    no_provenance_reason = "Arranged by the Portal's publisher; its parts carry their own."

    body = StreamField(
        HOME_PARTS,
        verbose_name=_("parts of the page"),
        blank=True,
        help_text=_("Readers see them in this order; a part with nothing to show is left out."),
    )

    parent_page_types = ["wagtailcore.Page"]
    # One for each language. What may stand below is said by the sections: they name their parent.
    max_count_per_parent = 2
    template = "home/home_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["parts"] = arrange(self)
        context["structured_data"] = self.structured_data(request)
        return context

    def structured_data(self, request):
        """Return who publishes the Portal in the words of schema.org, for search engines."""
        return {
            "@context": "https://schema.org",
            "@type": "GovernmentOrganization",
            "name": gettext("Ministry of Public Security"),
            "url": self.get_full_url(request),
            "logo": request.build_absolute_uri(static("img/emblem.svg")),
        }


class StandardPage(BasePage):
    """A page of plain text: about the Portal, privacy, how to reuse what it publishes."""

    no_provenance_reason = "Written by the Portal's own desk about the Portal itself."

    intro = models.TextField(
        _("introduction"), blank=True, max_length=600, help_text=_("Stands under the title.")
    )
    body = StreamField(BODY_BLOCKS, verbose_name=_("text"))

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]
    template = "home/standard_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page of text")
        verbose_name_plural = _("pages of text")

    def folded_sources(self):
        texts = [
            text for block in self.body for text in block.block.get_searchable_content(block.value)
        ]
        return [*super().folded_sources(), self.intro, *texts]
