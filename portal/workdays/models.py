"""The calendar of the civil service: every day that is not what its weekday says."""

import hashlib
import json

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.base.text import nfc

from .announcements import calendar_changes
from .arithmetic import REST_KINDS, DayKind, SpecialDay

KIND_CHOICES = [
    (DayKind.HOLIDAY.value, _("Public holiday")),
    (DayKind.IN_LIEU.value, _("Day off in lieu")),
    (DayKind.SWAPPED_OFF.value, _("Swapped day off")),
    (DayKind.MAKE_UP.value, _("Make-up working day")),
    (DayKind.ORDINARY.value, _("Ordinary day (remark only)")),
]
WEEKEND = (6, 7)  # ISO week days


class CalendarDayQuerySet(models.QuerySet):
    def of_years(self, first: int, last: int):
        """Return the rows from 1 January of ``first`` to 31 December of ``last``."""
        return self.filter(date__year__range=(first, last))

    def forecast(self):
        """Return the rows that no official notice has confirmed yet."""
        return self.filter(confirmed=False)


class CalendarDay(models.Model):
    """One named day. Rows are never deleted: a day that turns out ordinary says so.

    ``seed_digest`` is the fingerprint of what the loading command wrote. While it matches the
    row, nobody has touched the row since, and the command may bring it up to date; a row that
    differs from it, or has none, is somebody's decision and is left alone.
    """

    SEEDED_FIELDS = ("kind", "name_vi", "name_en", "notice", "note", "confirmed")
    TEXT_FIELDS = ("name_vi", "name_en", "notice", "note")

    date = models.DateField(_("day"), unique=True)
    kind = models.CharField(_("kind of day"), max_length=20, choices=KIND_CHOICES)
    name_vi = models.CharField(_("name in Vietnamese"), max_length=150)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    notice = models.CharField(
        _("notice or law it rests on"),
        max_length=300,
        blank=True,
        help_text=_("Number and issuer. A day without it stays a forecast."),
    )
    note = models.CharField(_("remark"), max_length=300, blank=True)
    confirmed = models.BooleanField(_("confirmed by an official notice"), default=False)
    seed_digest = models.CharField(max_length=64, blank=True, editable=False)

    objects = CalendarDayQuerySet.as_manager()

    class Meta:
        verbose_name = _("day of the calendar")
        verbose_name_plural = _("working-day calendar")
        ordering = ["date"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=DayKind.MAKE_UP.value) | Q(date__iso_week_day__in=WEEKEND),
                name="workdays_make_up_day_is_a_weekend_day",
                violation_error_message=_("A make-up working day is a Saturday or a Sunday."),
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=[DayKind.IN_LIEU.value, DayKind.SWAPPED_OFF.value])
                | ~Q(date__iso_week_day__in=WEEKEND),
                name="workdays_day_off_in_exchange_is_a_weekday",
                violation_error_message=_(
                    "A day off in lieu or in exchange is a day from Monday to Friday."
                ),
            ),
            models.CheckConstraint(
                condition=Q(confirmed=False) | ~Q(notice=""),
                name="workdays_confirmed_day_cites_its_notice",
                violation_error_message=_(
                    "A confirmed day cites the notice or the law it rests on."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[value for value, _label in KIND_CHOICES]),
                name="workdays_known_kind",
            ),
        ]

    def __str__(self):
        return f"{self.date:%d/%m/%Y} · {self.name}"

    def save(self, *args, **kwargs):
        for field in self.TEXT_FIELDS:
            setattr(self, field, nfc(getattr(self, field)).strip())
        super().save(*args, **kwargs)
        # A row that was moved to another day leaves the first one as its weekday has it.
        calendar_changes.changed(self.date, getattr(self, "_stored_date", None))

    @classmethod
    def from_db(cls, *args, **kwargs):
        row = super().from_db(*args, **kwargs)
        row._stored_date = row.__dict__.get("date")
        return row

    @property
    def name(self):
        """The name in the reader's language."""
        return (self.name_en if get_language() == "en" else "") or self.name_vi

    @property
    def is_rest(self):
        """Whether nobody works on the day, whatever its weekday."""
        return self.kind in REST_KINDS

    @property
    def state_label(self):
        """“Confirmed”, or “forecast” as long as no notice is cited and accepted."""
        return _("confirmed") if self.confirmed else _("forecast")

    @property
    def is_as_seeded(self):
        """Whether the row is still exactly what the loading command wrote."""
        return bool(self.seed_digest) and self.seed_digest == self.digest()

    def digest(self) -> str:
        """Return the fingerprint (SHA-256, hexadecimal) of the values that seeding writes."""
        values = [getattr(self, field) for field in self.SEEDED_FIELDS]
        return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode()).hexdigest()

    def as_special_day(self) -> SpecialDay:
        """Return the row as the arithmetic knows it."""
        return SpecialDay(
            kind=DayKind(self.kind),
            name_vi=self.name_vi,
            name_en=self.name_en,
            notice=self.notice,
            note=self.note,
            confirmed=self.confirmed,
        )


class LeadTimeQuerySet(models.QuerySet):
    def in_force(self, *, code: str, on):
        """Return the row for ``code`` on the day ``on``.

        Raises:
            LeadTime.DoesNotExist: nobody has said how far ahead.
        """
        return (
            self.filter(code=code, valid_from__lte=on)
            .filter(Q(valid_to=None) | Q(valid_to__gte=on))
            .order_by("-valid_from")[:1]
            .get()
        )


class LeadTime(models.Model):
    """How many working days ahead something has to be announced, since when, on what basis."""

    TEXT_FIELDS = ("name_vi", "name_en", "basis", "note")

    code = models.SlugField(
        _("code"),
        max_length=40,
        help_text=_("By this name the Portal looks the number up; leave it as it is."),
    )
    name_vi = models.CharField(_("name in Vietnamese"), max_length=150)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    days = models.PositiveSmallIntegerField(_("working days ahead"))
    valid_from = models.DateField(
        _("valid from"), help_text=_("Events from this day on have to keep it.")
    )
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    basis = models.CharField(
        _("basis"), max_length=300, help_text=_("The provision that says so, with its number.")
    )
    note = models.CharField(_("remark"), max_length=300, blank=True)

    objects = LeadTimeQuerySet.as_manager()

    class Meta:
        verbose_name = _("lead time")
        verbose_name_plural = _("lead times")
        ordering = ["code", "-valid_from"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "valid_from"],
                name="workdays_one_lead_time_a_day",
                violation_error_message=_("Another row of this code begins on the same day."),
            ),
            models.CheckConstraint(
                condition=Q(days__gte=1, days__lte=250), name="workdays_lead_time_within_a_year"
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=models.F("valid_from")),
                name="workdays_lead_time_ends_after_it_begins",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(
                condition=~Q(basis=""),
                name="workdays_lead_time_cites_its_basis",
            ),
        ]

    def __str__(self):
        return f"{self.name}: {self.days}"

    def save(self, *args, **kwargs):
        for field in self.TEXT_FIELDS:
            setattr(self, field, nfc(getattr(self, field)).strip())
        super().save(*args, **kwargs)

    @property
    def name(self):
        """The name in the reader's language."""
        return (self.name_en if get_language() == "en" else "") or self.name_vi
