"""One unit's report in a round: figures from the register, the unit's own words, a signature."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from ..enums import REPORTED, WRITABLE, ReportStatus
from .rounds import ReportRound


class UnitReportQuerySet(models.QuerySet):
    def reported(self):
        """Return the reports that a leader has signed and the office has not sent back."""
        return self.filter(status__in=REPORTED)

    def missing(self):
        """Return the reports that are still with the unit."""
        return self.exclude(status__in=REPORTED)


class UnitReport(ClusterableModel):
    """What one unit reports.

    While it is being written, the figures are counted at every look; the signature freezes them
    with the words, and ``content_hash`` is of exactly that.
    """

    round = models.ForeignKey(
        ReportRound, verbose_name=_("round"), on_delete=models.PROTECT, related_name="reports"
    )
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    provision = models.OneToOneField(
        "provision.Provision",
        verbose_name=_("provision"),
        on_delete=models.PROTECT,
        related_name="unit_report",
        null=True,
    )
    status = models.CharField(
        _("status"), max_length=10, choices=ReportStatus.choices, default=ReportStatus.DRAFT
    )
    results = models.TextField(
        _("results in the unit's own words"),
        blank=True,
        max_length=6000,
        help_text=_("What the figures do not show: campaigns, columns, training. May be empty."),
    )
    causes = models.TextField(
        _("causes of what came late or was refused"),
        blank=True,
        max_length=6000,
        help_text=_("Needed where something came late, is overdue or was refused."),
    )
    proposals = models.TextField(_("proposals"), blank=True, max_length=6000)
    figures = models.JSONField(_("figures as signed"), default=dict, blank=True, editable=False)
    content_hash = models.CharField(_("SHA-256 of the content"), max_length=64, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("signed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    signed_by_name = models.CharField(_("name"), max_length=300, blank=True)
    signed_position = models.CharField(_("position"), max_length=150, blank=True)
    signed_at = models.DateTimeField(_("signed"), null=True, blank=True)
    return_reason = models.TextField(_("why it was returned"), blank=True, max_length=2000)

    objects = UnitReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a unit")
        verbose_name_plural = _("reports of the units")
        ordering = ["-round__last_day", "unit__code"]
        default_permissions = ("change", "view")
        constraints = [
            models.UniqueConstraint(fields=["round", "unit"], name="annual_report_one_of_a_unit"),
            models.CheckConstraint(
                condition=~Q(status__in=sorted(REPORTED))
                | (~Q(content_hash="") & Q(signed_at__isnull=False)),
                name="annual_report_signed_has_signature",
            ),
        ]

    def __str__(self):
        return f"{self.round.title} · {self.unit.code}"

    @property
    def is_writable(self):
        return self.status in WRITABLE

    @property
    def is_overdue(self):
        return self.is_writable and self.round.due_on < timezone.localdate()


class Difficulty(models.Model):
    """One thing that hinders a unit (vướng mắc), and the office's guidance on it (Điều 9)."""

    report = ParentalKey(UnitReport, on_delete=models.CASCADE, related_name="difficulties")
    text = models.TextField(_("difficulty"), max_length=2000)
    clause = models.CharField(
        _("clause it concerns"), max_length=30, blank=True, help_text=_("For example 5.10.")
    )
    guidance = models.TextField(_("guidance of the office"), blank=True, max_length=4000)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("difficulty")
        verbose_name_plural = _("difficulties")
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return self.text[:80]
