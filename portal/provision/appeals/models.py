"""A unit asks the office to look at a refusal again (Điều 7 khoản 4)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models import ApprovalRecord


class Outcome(models.TextChoices):
    UPHELD = "upheld", _("The refusal stands")
    OVERTURNED = "overturned", _("The refusal is set aside")


class AppealQuerySet(models.QuerySet):
    def open(self):
        """Return what the office has not decided, the first due first."""
        return self.filter(decided_at__isnull=True).order_by("due_on", "asked_at")


class Appeal(models.Model):
    """One request about one refusal, and the office's decision on it."""

    refusal = models.OneToOneField(
        ApprovalRecord,
        verbose_name=_("refusal"),
        on_delete=models.PROTECT,
        related_name="appeal",
    )
    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    refused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("refused by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    reason = models.TextField(_("why it should be looked at again"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    due_on = models.DateField(_("due on"))
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome.choices, blank=True)
    grounds = models.TextField(_("reason of the decision"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for review of a refusal")
        verbose_name_plural = _("requests for review of refusals")
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=F("refused_by")),
                name="appeals_somebody_else_decides",
            ),
            models.CheckConstraint(
                condition=Q(decided_at=None, decided_by=None, outcome="", grounds="")
                | (
                    Q(decided_at__isnull=False, decided_by__isnull=False)
                    & ~Q(outcome="")
                    & ~Q(grounds="")
                ),
                name="appeals_decision_is_whole",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="appeals_has_reason"),
        ]

    def __str__(self):
        return self.title
