"""The section of reception schedules: the next sessions, whatever schedule they stand in."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path

from portal.base.feeds import FeedMixin
from portal.base.ical import calendar_response
from portal.base.listing import ListingMixin
from portal.base.models import BasePage

from ...receptions.calendars import entries_of
from ...receptions.listing import SessionList
from ...receptions.structured_data import sessions_data
from .sessions import ReceptionSession


class ReceptionIndexPage(FeedMixin, ListingMixin, BasePage):
    """The section of schedules: the next sessions first, those that are over in an archive."""

    is_section = True
    no_provenance_reason = "A list; each schedule in it carries its own."
    listed_model = "home.ReceptionSchedulePage"
    page_size = 12

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )
    rules = models.TextField(
        _("what visitors should bring and know"),
        blank=True,
        max_length=2000,
        help_text=_("One point a line, for example which papers to bring."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ReceptionSchedulePage"]
    template = "home/reception_index_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro"), FieldPanel("rules")]

    class Meta:
        verbose_name = _("section of reception schedules")
        verbose_name_plural = _("sections of reception schedules")

    def listed_for_display(self):
        return self.listed().for_cards()

    def folded_sources(self):
        return [*super().folded_sources(), self.intro, self.rules]

    @property
    def points(self):
        """The lines of :attr:`rules` that say something."""
        return [line.strip() for line in self.rules.splitlines() if line.strip()]

    def sessions(self):
        """Return the sessions of every public schedule of this section."""
        return ReceptionSession.objects.of_public_pages(self)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["session_list"] = SessionList.asked_by(request, self.sessions())
        context["contact"] = next(iter(context["listing"].page), None)
        context["structured_data"] = sessions_data(
            context["session_list"].next_ones, request=request, page=self
        )
        return context

    @path("lich/", name="calendar")
    def calendar(self, request):
        """All sessions not over for a year, as a calendar to subscribe to."""
        since = timezone.localdate() - datetime.timedelta(days=366)
        sessions = self.sessions().filter(day__gte=since)
        return calendar_response(
            entries_of(sessions, request=request),
            name=self.title,
            description=self.meta_description,
            filename="lich-tiep-cong-dan.ics",
        )
