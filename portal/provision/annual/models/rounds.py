"""When units report, and about which period (Điều 9 khoản 1, 2)."""

from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ..enums import RoundKind


class NoAnnualTermsInForce(LookupError):
    """No row is valid on the day: a supervisor has to enter one."""


class AnnualTermsQuerySet(models.QuerySet):
    def in_force(self, on=None):
        """Return the row valid on the date ``on`` (default: today).

        Raises:
            NoAnnualTermsInForce: none is.
        """
        day = on or timezone.localdate()
        terms = self.filter(valid_from__lte=day).order_by("-valid_from").first()
        if terms is None:
            raise NoAnnualTermsInForce(
                _now("No terms for the annual report are in force on %(day)s.")
                % {"day": f"{day:%d/%m/%Y}"}
            )
        return terms


class AnnualTerms(models.Model):
    """On which day of the year the reports are opened; by when they are due, the rule set says."""

    valid_from = models.DateField(_("valid from"), unique=True)
    opens_month = models.PositiveSmallIntegerField(_("opened in month"))
    opens_day = models.PositiveSmallIntegerField(_("opened on day"))
    basis = models.CharField(
        _("basis"), max_length=300, help_text=_("The decision that lays this down.")
    )

    objects = AnnualTermsQuerySet.as_manager()

    class Meta:
        verbose_name = _("terms for the annual report")
        verbose_name_plural = _("terms for the annual report")
        ordering = ["-valid_from"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.CheckConstraint(
                # Every month has 28 days: the day exists in every year.
                condition=Q(opens_month__range=(1, 12), opens_day__range=(1, 28)),
                name="annual_terms_day_of_every_year",
                violation_error_message=_("Month 1 to 12, day 1 to 28: a day that every year has."),
            ),
        ]

    def __str__(self):
        return f"{self.opens_day:02}/{self.opens_month:02} ({self.basis})"

    def opening_in(self, year):
        """Return the day on which the reports of ``year`` are opened."""
        return self.valid_from.replace(year=year, month=self.opens_month, day=self.opens_day)

    def period_of(self, year):
        """Return the twelve months that the reports of ``year`` are about, without gap or overlap.

        They end on the day before the reports are opened.
        """
        return self.opening_in(year - 1), self.opening_in(year) - timedelta(days=1)


class ReportRound(models.Model):
    """One call to all units to report about one period."""

    kind = models.CharField(_("kind"), max_length=10, choices=RoundKind.choices)
    title = models.CharField(_("title"), max_length=200)
    first_day = models.DateField(_("period from"))
    last_day = models.DateField(_("period to"))
    due_on = models.DateField(_("due on"))
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("opened by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    instructions = models.TextField(
        _("what the units are asked"),
        blank=True,
        max_length=2000,
        help_text=_("Shown above every unit's report."),
    )

    class Meta:
        verbose_name = _("round of reports")
        verbose_name_plural = _("rounds of reports")
        ordering = ["-last_day", "-pk"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="annual_round_period_in_order",
                violation_error_message=_("The period ends before it begins."),
            ),
            models.UniqueConstraint(
                fields=["last_day"],
                condition=Q(kind="annual"),
                name="annual_round_one_a_year",
                violation_error_message=_("The annual reports of this period are open already."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def period(self):
        """The period as people write it."""
        return f"{self.first_day:%d/%m/%Y} – {self.last_day:%d/%m/%Y}"

    def clean(self):
        super().clean()
        # The annual round's day is the rule's: a missed run may come after it.
        asked = self.kind == RoundKind.AD_HOC and self._state.adding
        if asked and self.due_on and self.due_on < timezone.localdate():
            raise ValidationError({"due_on": _now("This day is over: choose one to come.")})
