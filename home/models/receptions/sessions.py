"""One session of a schedule: a leader, a day, a time; what became of it."""

import datetime
import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import HiddenInput
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from ...receptions.enums import CHANGED_STATUSES, SessionStatus

#: Sessions of a day, before the clerk says otherwise.
_MORNING = (datetime.time(8, 0), datetime.time(11, 30))


class ReceptionSessionQuerySet(models.QuerySet):
    def of_public_pages(self, section):
        """Return the sessions of the public schedules below ``section``, the first one first."""
        schedules = self.model._meta.get_field("page").related_model.objects
        pages = schedules.child_of(section).live()
        return (
            self.filter(page__in=pages)
            .select_related("page", "page__locale")
            .order_by("day", "starts_at", "pk")
        )


class ReceptionSession(Orderable):
    """One leader at one time. The day that was announced stays, also where it is postponed."""

    page = ParentalKey(
        "home.ReceptionSchedulePage", on_delete=models.CASCADE, related_name="sessions"
    )
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
