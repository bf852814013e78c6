"""The schedule by which leaders receive citizens (4.11)."""

import datetime
import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import HiddenInput
from django.shortcuts import get_object_or_404
from django.utils import formats, timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Orderable, PageManager, PageQuerySet

from portal.base.feeds import FeedMixin
from portal.base.ical import calendar_response
from portal.base.listing import ListingMixin
from portal.base.models import BasePage
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ..receptions.announcing import reasons_against_schedule
from ..receptions.calendars import entries_of
from ..receptions.enums import CHANGED_STATUSES, Period, SessionStatus, name_of_period
from ..receptions.listing import SessionList
from ..receptions.panels import LatestDayPanel
from ..receptions.structured_data import sessions_data

#: Sessions of a day, before the clerk says otherwise.
_MORNING = (datetime.time(8, 0), datetime.time(11, 30))


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


class ReceptionSessionQuerySet(models.QuerySet):
    def of_public_pages(self, section):
        """Return the sessions of the public schedules below ``section``, the first one first."""
        pages = ReceptionSchedulePage.objects.child_of(section).live()
        return (
            self.filter(page__in=pages)
            .select_related("page", "page__locale")
            .order_by("day", "starts_at", "pk")
        )


class ReceptionSession(Orderable):
    """One leader at one time. The day that was announced stays, also where it is postponed."""

    page = ParentalKey(ReceptionSchedulePage, on_delete=models.CASCADE, related_name="sessions")
    # By this name calendars and translations know the session, whatever else changes.
    uid = models.UUIDField(default=uuid.uuid4)
    leader_rank = models.CharField(
        _("rank"), max_length=60, blank=True, help_text=_("For example “Thượng tướng”.")
    )
    leader_name = models.CharField(_("leader's full name"), max_length=120)
    leader_position = models.CharField(_("leader's position"), max_length=200)
    day = models.DateField(_("day"))
    starts_at = models.TimeField(_("from"), default=_MORNING[0])
    ends_at = models.TimeField(_("to"), default=_MORNING[1])
    place = models.CharField(
        _("another place"),
        max_length=250,
        blank=True,
        help_text=_("Only where it differs from the schedule's place."),
    )
    scope = models.TextField(
        _("matters"),
        max_length=600,
        blank=True,
        help_text=_("What citizens may bring forward. Empty: everything in the remit."),
    )
    status = models.CharField(
        _("status"), max_length=10, choices=SessionStatus.choices, default=SessionStatus.PLANNED
    )
    reason = models.CharField(
        _("reason of the change"),
        max_length=300,
        blank=True,
        help_text=_("Readers see it. Needed where the session is postponed or cancelled."),
    )
    new_day = models.DateField(
        _("new day"),
        null=True,
        blank=True,
        help_text=_("Only where it is postponed and the new day is set."),
    )
    new_starts_at = models.TimeField(_("new time, from"), null=True, blank=True)
    new_ends_at = models.TimeField(_("new time, to"), null=True, blank=True)

    objects = ReceptionSessionQuerySet.as_manager()

    panels = [
        FieldPanel("uid", widget=HiddenInput, classname="w-hidden"),
        FieldRowPanel(
            [FieldPanel("leader_rank"), FieldPanel("leader_name"), FieldPanel("leader_position")]
        ),
        FieldRowPanel([FieldPanel("day"), FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("scope"),
        FieldPanel("place"),
        FieldRowPanel([FieldPanel("status"), FieldPanel("reason")]),
        FieldRowPanel(
            [FieldPanel("new_day"), FieldPanel("new_starts_at"), FieldPanel("new_ends_at")]
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="home_reception_session_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(status=SessionStatus.PLANNED) | ~models.Q(reason=""),
                name="home_reception_change_says_why",
            ),
            models.CheckConstraint(
                condition=models.Q(new_day=None) | models.Q(status=SessionStatus.POSTPONED),
                name="home_reception_new_day_only_where_postponed",
            ),
            models.UniqueConstraint(
                fields=["page", "uid"], name="home_reception_session_known_by_one_name"
            ),
        ]

    def __str__(self):
        return f"{self.leader}, {self.day:%d/%m/%Y}"

    def clean(self):
        super().clean()
        errors = {}
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            errors["ends_at"] = _now("The session must end after it begins.")
        if self.status in CHANGED_STATUSES and not self.reason.strip():
            errors["reason"] = _now("Say why the session is postponed or cancelled.")
        if self.status != SessionStatus.POSTPONED and self.new_day:
            errors["new_day"] = _now("A new day is for a session that is postponed.")
        if self.new_day and self.day and self.new_day == self.day and not self.new_starts_at:
            errors["new_day"] = _now("This is the day on which it was planned.")
        if self.new_starts_at and not self.new_day:
            errors["new_day"] = _now("Give the new day, too.")
        if self.new_starts_at and self.new_ends_at and self.new_ends_at <= self.new_starts_at:
            errors["new_ends_at"] = _now("The session must end after it begins.")
        if bool(self.new_starts_at) != bool(self.new_ends_at):
            missing = "new_ends_at" if self.new_starts_at else "new_starts_at"
            errors[missing] = _now("Give both times, or none to keep the hours.")
        if errors:
            raise ValidationError(errors)

    @property
    def leader(self):
        """Rank and name, as they are spoken."""
        return " ".join(filter(None, [self.leader_rank, self.leader_name]))

    @property
    def where(self):
        return self.place or self.page.place

    @property
    def held_on(self):
        """The day on which it takes place, or None where it does not or nobody knows."""
        if self.status == SessionStatus.CANCELLED:
            return None
        return self.new_day if self.status == SessionStatus.POSTPONED else self.day

    @property
    def hours(self):
        """The pair of times that holds now."""
        if self.new_day and self.new_starts_at:
            return self.new_starts_at, self.new_ends_at
        return self.starts_at, self.ends_at

    @property
    def shown_day(self):
        """The day under which readers look for it."""
        return self.held_on or self.day

    @property
    def begins(self):
        """The moment at which it begins, or would have begun."""
        return timezone.make_aware(datetime.datetime.combine(self.shown_day, self.hours[0]))

    @property
    def ends(self):
        return timezone.make_aware(datetime.datetime.combine(self.shown_day, self.hours[1]))

    @property
    def is_over(self):
        return self.ends < timezone.now()

    @property
    def is_changed(self):
        return self.status in CHANGED_STATUSES

    @property
    def takes_place(self):
        return self.held_on is not None

    @property
    def sort_key(self):
        return self.shown_day, self.hours[0], self.pk or 0
