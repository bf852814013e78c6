"""The section of wanted notices."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal.base.feeds import FeedMixin
from portal.base.listing import ListingMixin
from portal.base.models import BasePage


class WantedIndexPage(FeedMixin, ListingMixin, BasePage):
    """The list of people whom the police look for; Interpol's notices have a list of their own."""

    is_section = True
    no_provenance_reason = "A list; each notice in it carries its own."
    listed_model = "wanted.WantedNoticePage"
    listing_date_field = "decided_on"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["wanted.WantedNoticePage", "wanted.InterpolNoticePage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "wanted/wanted_index_page.html"

    class Meta:
        verbose_name = _("section of wanted notices")
        verbose_name_plural = _("sections of wanted notices")

    def listed(self):
        return super().listed().shown().prefetch_related("offences")

    def subsections(self):
        # Notices only.
        return []

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]
