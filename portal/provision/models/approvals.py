"""Our own evidence of approval: Wagtail's rows go away with the revision they hang on."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import Decision, Ground, Step
from .append_only import AppendOnlyModel


class ApprovalRecord(AppendOnlyModel):
    """One decision by one person on one exact revision, with the hash of what it said."""

    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    revision_id = models.PositiveBigIntegerField(_("revision"), db_index=True)
    content_hash = models.CharField(_("SHA-256 of the content"), max_length=64)
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    step = models.CharField(_("step"), max_length=20, choices=Step.choices)
    decision = models.CharField(_("decision"), max_length=20, choices=Decision.choices)
    ground = models.CharField(_("ground"), max_length=20, choices=Ground.choices, blank=True)
    remedy = models.TextField(_("what would cure it"), blank=True)
    comment = models.TextField(_("comment"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    decided_by_name = models.CharField(_("name"), max_length=300)
    decided_at = models.DateTimeField(_("decided"), default=timezone.now)
    evidence = models.JSONField(
        _("evidence"),
        default=dict,
        blank=True,
        help_text=_("For a signed approval: who signed, position, date, reference, scan."),
    )

    class Meta:
        verbose_name = _("record of approval")
        verbose_name_plural = _("records of approval")
        ordering = ["decided_at", "pk"]
        indexes = [
            models.Index(fields=["revision_id", "step", "decision"]),
            # The ledger: approvals are many times as many.
            models.Index(
                fields=["-decided_at", "-id"],
                condition=~Q(decision="approved"),
                name="provision_latest_refusals",
            ),
            models.Index(
                fields=["unit", "-decided_at", "-id"],
                condition=~Q(decision="approved"),
                name="provision_unit_refusals",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="approved") | (~Q(ground="") & ~Q(remedy="")),
                name="provision_approval_no_has_ground_and_remedy",
            ),
        ]

    def __str__(self):
        return f"{self.get_step_display()}: {self.get_decision_display()} · {self.title}"


class GatePermit(models.Model):
    """One opening of the gate for loading demo content: who, why, from when to when."""

    reason = models.CharField(_("reason"), max_length=300)
    opened_by = models.CharField(_("opened by"), max_length=200)
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    pages = models.PositiveIntegerField(_("pages made public"), default=0)

    class Meta:
        verbose_name = _("permit")
        verbose_name_plural = _("permits")
        ordering = ["-opened_at"]

    def __str__(self):
        return f"{self.reason} ({self.opened_at:%d/%m/%Y %H:%M})"
