"""What the Portal itself lays down about warnings: rows with a first day, never constants."""

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoTermsInForce(LookupError):
    """No row is valid on the day: a supervisor has to enter one."""


class WarningTermsQuerySet(models.QuerySet):
    def in_force(self, on=None):
        """Return the row valid on the date ``on`` (default: today).

        Raises:
            NoTermsInForce: none is.
        """
        day = on or timezone.localdate()
        terms = self.filter(valid_from__lte=day).order_by("-valid_from").first()
        if terms is None:
            raise NoTermsInForce(
                _("No terms for warnings are in force on %(day)s.") % {"day": f"{day:%d/%m/%Y}"}
            )
        return terms


class WarningTerms(models.Model):
    """How long a warning may stand, and when its unit is asked; from ``valid_from`` on.

    The circular sets no lifetime: these are the Portal's own commitments, shown as such.
    """

    valid_from = models.DateField(_("valid from"), unique=True)
    longest_days = models.PositiveSmallIntegerField(
        _("longest lifetime in days"),
        validators=[MinValueValidator(1)],
        help_text=_("After this many days a warning expires, unless it is confirmed again."),
    )
    ask_days = models.PositiveSmallIntegerField(
        _("days before expiry when the unit is asked"), validators=[MinValueValidator(1)]
    )
    cap_sender = models.CharField(
        _("sender in CAP messages"),
        max_length=100,
        validators=[RegexValidator(r"^[^\s,<&]+$", _("No blanks, commas, “<” or “&”."))],
        help_text=_("A name that is unique in the world, for example an address of the Portal."),
    )
    basis = models.CharField(
        _("basis"), max_length=300, help_text=_("The decision that lays this down.")
    )

    objects = WarningTermsQuerySet.as_manager()

    class Meta:
        verbose_name = _("terms for warnings")
        verbose_name_plural = _("terms for warnings")
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(longest_days__gt=F("ask_days")) & Q(ask_days__gte=1),
                name="news_warningterms_asked_within_lifetime",
                violation_error_message=_(
                    "The unit must be asked within the lifetime: at least one day before expiry."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.valid_from:%d/%m/%Y}: {self.longest_days} / {self.ask_days}"
