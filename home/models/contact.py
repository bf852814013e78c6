"""How to reach the Ministry: what belongs where, and when."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from portal.base.models import BasePage

from ..contact_blocks import CONTACT_BLOCKS
from ..structured_data import contact_data


class ContactPage(BasePage):
    """The ways to reach the Ministry, each under what it is for."""

    is_section = True
    no_provenance_reason = "Written by the Portal's own desk about how to reach the Ministry."

    intro = models.TextField(
        _("introduction"), blank=True, max_length=600, help_text=_("Stands under the title.")
    )
    body = StreamField(
        CONTACT_BLOCKS,
        verbose_name=_("what people come with"),
        blank=True,
        help_text=_("The most urgent first."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    template = "home/contact_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro"), FieldPanel("body")]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def folded_sources(self):
        texts = [
            text for block in self.body for text in block.block.get_searchable_content(block.value)
        ]
        return [*super().folded_sources(), self.intro, *texts]

    def ways(self):
        """Return pairs (heading, way) of all ways to reach the Ministry."""
        return [
            (block.value["heading"], way)
            for block in self.body
            if block.block_type == "matter"
            for way in block.value["ways"]
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["structured_data"] = contact_data(self, self.ways(), request)
        return context
