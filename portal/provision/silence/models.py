"""What the office has looked at and lets be, with the reason."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models.append_only import AppendOnlyModel


class Dismissal(AppendOnlyModel):
    """One silence that is none, or that nobody follows up; the reason is kept for good."""

    key = models.CharField(max_length=100, unique=True)
    detector = models.CharField(max_length=40)
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    text = models.CharField(_("what did not come"), max_length=500)
    reason = models.TextField(_("reason"), max_length=1000)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    dismissed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("dismissed silence")
        verbose_name_plural = _("dismissed silences")
        ordering = ["-dismissed_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="silence_dismissed_with_reason"),
        ]

    def __str__(self):
        return self.text
