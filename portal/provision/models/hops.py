"""With whom an obligation lay, and for how long: one row for each stay with one holder."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ..enums import Waiting
from .register import Provision


class HopQuerySet(models.QuerySet):
    def open(self):
        """Return the stays that have not ended: at most one for each obligation."""
        return self.filter(ended_at__isnull=True)

    def with_holder(self, holder):
        """Return the stays with one kind of holder (a :class:`Waiting`)."""
        return self.filter(holder=holder)


class Hop(models.Model):
    """One stay of an obligation with one holder.

    The clock of the law runs through all of them: forwarding neither stops nor resets it. The
    rows only say on whose desk the time went.
    """

    provision = models.ForeignKey(
        Provision, verbose_name=_("provision"), on_delete=models.CASCADE, related_name="hops"
    )
    holder = models.CharField(_("waiting for"), max_length=10, choices=Waiting.choices)
    #: For ``UNIT`` and ``LEADER``: whose; another unit than the obligation's where it was
    #: asked to contribute.
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    started_at = models.DateTimeField(_("from"))
    ended_at = models.DateTimeField(_("to"), null=True, blank=True)
    #: The holder's own limit for this stay, where the Portal has committed itself to one.
    due_on = models.DateField(_("due on"), null=True, blank=True)

    objects = HopQuerySet.as_manager()

    class Meta:
        verbose_name = _("stay with a holder")
        verbose_name_plural = _("stays with holders")
        ordering = ["started_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["provision"],
                condition=Q(ended_at__isnull=True),
                name="provision_hop_one_open",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="provision_hop_ends_after_it_starts",
            ),
        ]
        indexes = [
            models.Index(
                fields=["holder", "unit"],
                condition=Q(ended_at__isnull=True),
                name="provision_hop_open_idx",
            ),
            # Nearly everything that is open waits for a unit. PostgreSQL does not know that, and so
            # takes this index only where it leads through the table in the order of the rows.
            models.Index(
                fields=["provision"],
                condition=Q(ended_at__isnull=True) & ~Q(holder=Waiting.UNIT),
                name="provision_hop_past_the_unit",
            ),
        ]

    def __str__(self):
        return f"{self.provision_id} · {self.get_holder_display()} · {self.started_at:%d/%m/%Y}"
