"""The section of announcements: newest first, to be narrowed to what is open."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from news.announcements.enums import AnnouncementKind
from news.announcements.listing import OpenFilter
from portal.base.feeds import FeedMixin
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage
from portal.units.models import Unit


class AnnouncementIndexPage(FeedMixin, ListingMixin, BasePage):
    """All announcements: recruitment, admissions, examinations, training and their results."""

    is_section = True
    no_provenance_reason = "A list; each announcement in it carries its own."
    listed_model = "news.AnnouncementPage"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.AnnouncementPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "news/announcement_index_page.html"

    class Meta:
        verbose_name = _("section of announcements")
        verbose_name_plural = _("sections of announcements")

    def listed_for_display(self):
        return self.listed().for_cards().defer("folded", "results")

    def subsections(self):
        # Announcements only.
        return []

    def listing_filters(self):
        """Return the filters; each offers what some announcement of the section has."""
        rows = list(self.listed().order_by().values_list("kind", "unit__code").distinct())
        kinds = {row[0] for row in rows}
        units = Unit.objects.filter(code__in={row[1] for row in rows}).order_by("code")
        narrowing = [
            Filter(
                "loai",
                "kind",
                _("Kind"),
                [choice for choice in AnnouncementKind.choices if choice[0] in kinds],
            ),
            Filter("don-vi", "unit__code", _("Unit"), [(unit.code, unit.name) for unit in units]),
        ]
        return [OpenFilter(), *(each for each in narrowing if len(each.choices) > 1)]

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]
