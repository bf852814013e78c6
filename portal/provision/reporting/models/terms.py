"""What the Portal lays down about comparing units and about what it tells the public."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class NoReportTermsInForce(LookupError):
    """No row is valid on the day: a supervisor has to enter one."""


class ReportTermsQuerySet(models.QuerySet):
    def filter_in_force(self, on=None):
        """Return the rows valid on the date ``on`` (default: today), the one that holds first."""
        return self.filter(valid_from__lte=on or timezone.localdate()).order_by("-valid_from")

    def in_force(self, on=None):
        """Return the row valid on the date ``on`` (default: today).

        Raises:
            NoReportTermsInForce: none is.
        """
        day = on or timezone.localdate()
        terms = self.filter_in_force(day).first()
        if terms is None:
            raise NoReportTermsInForce(
                _("No terms for reports are in force on %(day)s.") % {"day": f"{day:%d/%m/%Y}"}
            )
        return terms


class ReportTerms(models.Model):
    """Which units may be compared with which, and what of it is public; from ``valid_from`` on.

    The circular says that units are evaluated (Điều 9 khoản 2), not how: these are the office's
    own decisions and name their basis.
    """

    valid_from = models.DateField(_("valid from"), unique=True)
    fewest = models.PositiveSmallIntegerField(
        _("fewest obligations for a comparison"),
        validators=[MinValueValidator(1)],
        help_text=_("A unit with fewer in the period is shown without a share."),
    )
    medium_from = models.PositiveIntegerField(
        _("middle group from"),
        validators=[MinValueValidator(1)],
        help_text=_("Obligations in the period from which a unit is compared with the middle."),
    )
    large_from = models.PositiveIntegerField(
        _("large group from"),
        validators=[MinValueValidator(1)],
        help_text=_("Obligations in the period from which a unit is compared with the large."),
    )
    public_lateness = models.BooleanField(
        _("tell readers on each page what came late"),
        default=False,
        help_text=_("The office's decision. Numbers without names of units are always public."),
    )
    basis = models.CharField(
        _("basis"), max_length=300, help_text=_("The decision that lays this down.")
    )

    objects = ReportTermsQuerySet.as_manager()

    class Meta:
        verbose_name = _("terms for reports")
        verbose_name_plural = _("terms for reports")
        ordering = ["-valid_from"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.CheckConstraint(
                condition=Q(large_from__gt=F("medium_from")),
                name="reporting_terms_groups_in_order",
                violation_error_message=_("The large group must begin above the middle one."),
            ),
        ]

    def __str__(self):
        return f"{self.valid_from:%d/%m/%Y}: {self.fewest} / {self.medium_from} / {self.large_from}"
