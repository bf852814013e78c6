"""The section of events: a list to narrow, the calendar month by month, feeds."""

import datetime

from django.db import models
from django.db.models import F
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path, re_path

from news.events import month as months
from news.events.calendars import entry_of
from news.events.enums import EventStatus, EventType
from news.events.listing import (
    WHEN_PARAMETER,
    HostFilter,
    WhenFilter,
    host_codes,
    units_of_codes,
)
from portal.base.feeds import FeedMixin
from portal.base.ical import calendar_response
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage
from portal.base.provinces import PROVINCES

#: A subscribed calendar keeps what is past for so long.
_KEPT_DAYS = 366


class EventIndexPage(FeedMixin, ListingMixin, BasePage):
    """All events: those to come first, the next one on top."""

    is_section = True
    no_provenance_reason = "A list; each event in it carries its own."
    listed_model = "news.EventPage"
    listing_date_field = "starts_on"
    listing_prefetch = ("image__renditions",)

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None
    #: Whether this object, which lives for one request, answers it with a feed.
    is_read_as_feed = False

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.EventPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "news/event_index_page.html"

    class Meta:
        verbose_name = _("section of events")
        verbose_name_plural = _("sections of events")

    # The list -------------------------------------------------------------------------------------

    def listed_for_display(self):
        return self.listed().for_cards().defer("folded")

    def subsections(self):
        # Events only.
        return []

    def listing_filters(self):
        """Return the filters; each offers what some event of the section has."""
        rows = list(
            self.listed().order_by().values_list("status", "event_type", "province").distinct()
        )
        statuses, types, provinces = ({row[place] for row in rows} for place in range(3))
        narrowing = [
            Filter("tinh-trang", "status", _("Status"), _present(EventStatus, statuses)),
            Filter("loai", "event_type", _("Kind"), _present(EventType, types)),
            HostFilter(units_of_codes(host_codes(self.listed()))),
            Filter(
                "tinh-thanh",
                "province",
                _("Province"),
                [(code, PROVINCES[code].name) for code in PROVINCES if code in provinces],
            ),
        ]
        when = WhenFilter(all_unasked=self.is_read_as_feed)
        return [when, *(each for each in narrowing if len(each.choices) > 1)]

    def narrow(self, queryset, request):
        queryset, query, chosen = super().narrow(queryset, request)
        if WHEN_PARAMETER not in query:
            queryset = queryset.order_by("starts_on", F("starts_time").asc(nulls_first=True), "pk")
        return queryset, query, chosen

    def feed_pages(self, request):
        # Whoever follows the section is told of every event, also of one that is over.
        self.is_read_as_feed = True
        return super().feed_pages(request)

    # The calendar ---------------------------------------------------------------------------------

    @path("thang/", name="this_month")
    def this_month(self, request):
        """Show the month that is running."""
        return self._show_month(request, timezone.localdate().replace(day=1))

    @re_path(r"^thang/([0-9]{4})-([0-9]{1,2})/$", name="month")
    def month(self, request, year, month):
        """Show one month; whoever asks for one that is none is led to the nearest that is."""
        year, month = int(year), int(month)
        first = months.month_of(year, month)
        if first is None:
            today = timezone.localdate()
            nearest = months.nearest_month(year, month, today=today)
            return redirect(self._month_address(request, nearest))
        return self._show_month(request, first)

    @path("lich/", name="calendar")
    def calendar(self, request):
        """All events not over for a year, as a calendar to subscribe to."""
        since = timezone.localdate() - datetime.timedelta(days=_KEPT_DAYS)
        events = self.listed_for_display().filter(ends_on__gte=since).order_by("starts_on", "pk")
        return calendar_response(
            [entry_of(event, request=request) for event in events],
            name=self.title,
            description=self.meta_description,
            filename="su-kien.ics",
        )

    def _show_month(self, request, first):
        events = self.listed_for_display().within(*months.span_of(first))
        today = timezone.localdate()
        return self.render(
            request,
            template="news/event_month.html",
            context_overrides={
                "month": months.lay_out(first, events, today=today),
                "previous": self._neighbour(request, first, -1),
                "next": self._neighbour(request, first, 1),
                "is_this_month": first == today.replace(day=1),
            },
        )

    def _neighbour(self, request, first, number):
        """Return (first day, address) of the month before or after, or None at the ends."""
        neighbour = months.month_after(first, number)
        return (neighbour, self._month_address(request, neighbour)) if neighbour else None

    def _month_address(self, request, first):
        return f"{self.get_url(request)}thang/{first:%Y-%m}/"

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]


def _present(choices, values):
    return [choice for choice in choices.choices if choice[0] in values]
