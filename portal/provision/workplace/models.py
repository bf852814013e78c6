"""Who at the desk has taken on what; the rows are the log."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class ClaimQuerySet(models.QuerySet):
    def open(self):
        """Return the claims that nobody has handed back: at most one for each obligation."""
        return self.filter(ended_at__isnull=True)


class Claim(models.Model):
    """From when to when one person of the desk looked after an obligation, and who said so."""

    provision = models.ForeignKey(
        "provision.Provision",
        verbose_name=_("provision"),
        on_delete=models.PROTECT,
        related_name="claims",
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("looked after by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("given by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    started_at = models.DateTimeField(_("from"), default=timezone.now)
    ended_at = models.DateTimeField(_("to"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("ended by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    note = models.CharField(_("note"), max_length=300, blank=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("taking on")
        verbose_name_plural = _("takings on")
        ordering = ["-started_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["provision"],
                condition=Q(ended_at__isnull=True),
                name="workplace_claim_one_open",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="workplace_claim_ends_after_it_starts",
            ),
        ]

    def __str__(self):
        return f"{self.owner} · {self.provision_id} · {self.started_at:%d/%m/%Y}"
