"""The section of the topic columns: those that run first, ended ones stay readable."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal.base.feeds import FeedMixin
from portal.base.listing import ListingMixin
from portal.base.models import BasePage

from ...columns.listing import StateFilter


class TopicColumnIndexPage(FeedMixin, ListingMixin, BasePage):
    """All topic columns."""

    is_section = True
    no_provenance_reason = "A list; each column in it carries its own."
    listed_model = "news.TopicColumnPage"
    listing_by_year = False
    listing_prefetch = ("image__renditions",)

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.TopicColumnPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "news/topic_column_index_page.html"

    class Meta:
        verbose_name = _("section of topic columns")
        verbose_name_plural = _("sections of topic columns")

    def listed_for_display(self):
        return self.listed().for_cards().running_first()

    def subsections(self):
        # Columns are what is listed.
        return []

    def listing_filters(self):
        return [StateFilter()]

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]
