"""The longer limit where other units must coordinate (Điều 5 khoản 10): asked for, and decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.provision.models import Provision


class ExtensionQuerySet(models.QuerySet):
    def undecided(self):
        """Return the requests that a publisher has still to decide."""
        return self.filter(granted__isnull=True)


class Extension(models.Model):
    """One request of a unit for the longer limit, with the units that must coordinate."""

    provision = models.ForeignKey(
        Provision,
        verbose_name=_("provision"),
        on_delete=models.PROTECT,
        related_name="extensions",
    )
    reason = models.TextField(_("reason"))
    co_units = models.ManyToManyField(
        "units.Unit", verbose_name=_("units that must coordinate"), related_name="+"
    )
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    requested_at = models.DateTimeField(_("asked"), default=timezone.now)
    granted = models.BooleanField(_("granted"), null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = ExtensionQuerySet.as_manager()

    class Meta:
        verbose_name = _("extension of a time limit")
        verbose_name_plural = _("extensions of time limits")
        ordering = ["-requested_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["provision"],
                condition=Q(granted__isnull=True) | Q(granted=True),
                name="longer_limits_one_that_was_not_declined",
            ),
            models.CheckConstraint(
                condition=Q(granted__isnull=True, decided_by=None, decided_at=None)
                | Q(granted__isnull=False, decided_by__isnull=False, decided_at__isnull=False),
                name="longer_limits_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(granted=False) | ~Q(answer=""),
                name="longer_limits_declined_with_an_answer",
            ),
        ]

    def __str__(self):
        return f"{self.provision} · {self.requested_at:%d/%m/%Y}"
