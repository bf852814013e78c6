"""One schedule: who receives citizens in a month or quarter, where, and how to register."""

from django.core.exceptions import ValidationError
from django.db import models
from django.shortcuts import get_object_or_404
from django.utils import formats, timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import PageManager, PageQuerySet

from portal.base.ical import calendar_response
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ...receptions.announcing import reasons_against_schedule
from ...receptions.calendars import entries_of
from ...receptions.enums import Period, name_of_period
from ...receptions.listing import SessionList
from ...receptions.panels import LatestDayPanel
from ...receptions.structured_data import sessions_data
from .sessions import ReceptionSession


class ReceptionScheduleQuerySet(PageQuerySet):
    def for_cards(self):
        """Return the schedules joined with what a card shows."""
        return self.select_related("locale")


class ReceptionSchedulePage(RoutablePageMixin, ProvidedPage):
    """Who receives citizens in one month or quarter, when, where, and how to register."""

    PUBLIC_CONTACTS = ("office_phone",)

    year = models.PositiveSmallIntegerField(_("year"))
    period = models.CharField(_("month or quarter"), max_length=3, choices=Period.choices)
    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("Only what differs from other months. Stands under the title."),
    )
    place = models.CharField(
        _("place"),
        max_length=250,
        help_text=_("Where sessions take place, unless one says otherwise."),
    )
    registration = models.TextField(
        _("how to register"),
        max_length=1500,
        help_text=_("Step by step: where to ask, until when, which papers are needed."),
    )
    office = models.CharField(
        _("reception office"), max_length=200, help_text=_("Name of the office that registers.")
    )
    office_address = models.CharField(_("address of the office"), max_length=250)
    office_phone = models.CharField(
        _("phone of the office"), max_length=60, help_text=_("Of the office, never of a person.")
    )

    objects = PageManager.from_queryset(ReceptionScheduleQuerySet)()

    parent_page_types = ["home.ReceptionIndexPage"]
    subpage_types = []
    template = "home/reception_schedule_page.html"
    card_template = "home/cards/reception_schedule.html"

    content_panels = [
        *ProvidedPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("period"), FieldPanel("year")]),
                FieldPanel("intro"),
                LatestDayPanel(),
            ],
            _("Month or quarter"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("place"),
                FieldPanel("registration"),
                FieldPanel("office"),
                FieldRowPanel([FieldPanel("office_address"), FieldPanel("office_phone")]),
            ],
            _("Place and registration"),
        ),
        InlinePanel(
            "sessions",
            heading=_("Reception sessions"),
            label=_("Session"),
            min_num=1,
            help_text=_(
                "One for each leader and day. A session that is already public is never taken "
                "out: mark it as postponed or cancelled, with the reason."
            ),
        ),
    ]
    edit_handler = provided_edit_handler(content_panels)

    class Meta:
        verbose_name = _("reception schedule of leaders")
        verbose_name_plural = _("reception schedules of leaders")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(year__gte=2014, year__lte=2100),
                name="home_reception_year_is_plausible",
                violation_error_message=_("Write the year with four digits."),
            )
        ]

    def clean(self):
        super().clean()
        months = Period(self.period).months if self.period in Period.values else ()
        outside = [
            session
            for session in self.sessions.all()
            if session.day and (session.day.year != self.year or session.day.month not in months)
        ]
        if outside and months:
            days = ", ".join(
                formats.date_format(session.day, "SHORT_DATE_FORMAT") for session in outside
            )
            raise ValidationError(
                {
                    "period": _now(
                        "These sessions lie outside the period: %(days)s. Mend their day or the "
                        "period."
                    )
                    % {"days": days}
                }
            )

    def own_reasons_against_approval(self, *, day):
        return [*self._sessions_left_out(), *reasons_against_schedule(self, day=day)]

    def own_reasons_against_publication(self):
        return self.own_reasons_against_approval(day=timezone.localdate())

    def _sessions_left_out(self):
        """Return a refusal for each public session to come that this version does not have."""
        kept = {session.uid for session in self.sessions.all()}
        public = ReceptionSession.objects.filter(page_id=self.pk, page__live=True)
        return [
            _now(
                "Session of %(leader)s on %(day)s: it is public already. Mark it as postponed or "
                "cancelled, with the reason, instead of leaving it out."
            )
            % {
                "leader": session.leader,
                "day": formats.date_format(session.day, "SHORT_DATE_FORMAT"),
            }
            for session in public
            if session.uid not in kept and not session.is_over
        ]

    def folded_sources(self):
        sessions = [
            text
            for session in self.sessions.all()
            for text in (session.leader, session.leader_position, session.place, session.scope)
        ]
        return [
            *super().folded_sources(),
            self.period_label,
            self.intro,
            self.place,
            self.office,
            *sessions,
        ]

    @property
    def period_label(self):
        """For example “December 2026”."""
        if not self.period or not self.year:
            return ""
        return name_of_period(Period(self.period), self.year)

    @property
    def summary(self):
        """What lists and search results say of the schedule."""
        return self.search_description or self.intro

    @cached_property
    def sessions_in_order(self):
        """The sessions by the moment at which they begin."""
        return sorted(self.sessions.all(), key=lambda session: session.sort_key)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["session_list"] = SessionList.of_schedule(self)
        context["structured_data"] = sessions_data(
            self.sessions_in_order, request=request, page=self
        )
        return context

    @path("lich/", name="calendar")
    def calendar(self, request):
        """The sessions of this schedule as a calendar."""
        return calendar_response(
            entries_of(self._with_page(self.sessions_in_order), request=request),
            name=self.title,
            filename=f"{self.slug}.ics",
        )

    @path("lich/<uuid:uid>/", name="session_calendar")
    def session_calendar(self, request, uid):
        """One session as a calendar.

        Raises:
            Http404: this schedule has no such session.
        """
        session = get_object_or_404(ReceptionSession, page_id=self.pk, uid=uid)
        return calendar_response(
            entries_of(self._with_page([session]), request=request),
            name=self.title,
            filename=f"{self.slug}-{session.day:%Y%m%d}.ics",
        )

    def _with_page(self, sessions):
        for session in sessions:
            session.page = self
        return sessions
