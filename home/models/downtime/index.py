"""The section of notices that a service stops."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal.base.feeds import FeedMixin
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage

from ...downtime.enums import DowntimeKind


class DowntimeIndexPage(FeedMixin, ListingMixin, BasePage):
    """The section of notices, those that come or go on first."""

    is_section = True
    no_provenance_reason = "A list; each notice in it carries its own."
    listed_model = "home.DowntimeNoticePage"
    listing_date_field = "starts_at"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.DowntimeNoticePage"]
    template = "home/downtime_index_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("section of downtime notices")
        verbose_name_plural = _("sections of downtime notices")

    def listed_for_display(self):
        return self.listed().select_related("locale")

    def listing_filters(self):
        present = set(self.listed().order_by().values_list("kind", flat=True).distinct())
        choices = [choice for choice in DowntimeKind.choices if choice[0] in present]
        return [Filter("loai", "kind", _("Kind"), choices)] if len(choices) > 1 else []

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]
