"""The desk's own terms: numbers that the circular leaves open, since when, on what basis."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.workdays.services import count_working_days


class TermCode(models.TextChoices):
    """What a term is about; the days are working days."""

    REQUEST = "request", _("Answer to a request that sets no date")
    SILENCE = "silence", _("Waiting after an event before it counts as silent")
    RESULTS = "results", _("After the end of a quarter, for the report of results")


class NoTermInForce(LookupError):
    """Nobody has said how many days."""


class DeskTermQuerySet(models.QuerySet):
    def in_force(self, code, on=None):
        """Return the row for ``code`` on the date ``on`` (default: today).

        Raises:
            NoTermInForce: there is none.
        """
        day = on or timezone.localdate()
        term = self.filter(code=code, valid_from__lte=day).order_by("-valid_from").first()
        if term is None:
            raise NoTermInForce(
                _now("The office has to enter a term first: %(term)s.")
                % {"term": TermCode(code).label}
            )
        return term

    def last_day(self, code, *, start):
        """Return the last of the working days that the term in force on ``start`` counts from it.

        Raises:
            NoTermInForce: there is none.
        """
        return count_working_days(start=start, count=self.in_force(code, start).days).last_day

    def day_before(self, code, *, today):
        """Return the day so many working days before ``today``.

        Raises:
            NoTermInForce: there is none.
        """
        return count_working_days(start=today, count=-self.in_force(code, today).days).last_day


class DeskTerm(models.Model):
    """One number from one day on: the Portal's own commitment, shown as such, never as law."""

    code = models.CharField(_("term"), max_length=20, choices=TermCode.choices)
    days = models.PositiveSmallIntegerField(
        _("working days"), validators=[MinValueValidator(1)], help_text=_("Counted from day 0.")
    )
    valid_from = models.DateField(_("valid from"))
    basis = models.CharField(
        _("basis"), max_length=300, help_text=_("The decision that lays this down.")
    )

    objects = DeskTermQuerySet.as_manager()

    class Meta:
        verbose_name = _("term of the desk")
        verbose_name_plural = _("terms of the desk")
        ordering = ["code", "-valid_from"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "valid_from"],
                name="desk_one_term_a_day",
                violation_error_message=_("Another row of this term begins on the same day."),
            ),
            models.CheckConstraint(
                condition=Q(days__gte=1, days__lte=250), name="desk_term_within_a_year"
            ),
            models.CheckConstraint(condition=~Q(basis=""), name="desk_term_cites_its_basis"),
        ]

    def __str__(self):
        return f"{self.get_code_display()}: {self.days}"
