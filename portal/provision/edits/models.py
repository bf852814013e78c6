"""What became of a submission on its way to the public, for the unit that supplied it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models.append_only import AppendOnlyModel


class Receipt(AppendOnlyModel):
    """Tells a unit that its information is public: where, since when, in which words."""

    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    title = models.CharField(_("title"), max_length=300)
    address = models.CharField(_("address"), max_length=500)
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    provision = models.ForeignKey(
        "provision.Provision",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="receipts",
    )
    #: The last revision that the unit itself submitted, and the one that is public.
    submitted_revision_id = models.PositiveBigIntegerField(null=True, blank=True)
    revision_id = models.PositiveBigIntegerField(null=True, blank=True)
    #: What the desk changed in between, as ``comparison`` told it: revisions may be thinned out.
    changes = models.JSONField(_("what was changed"), default=list, blank=True)
    published_at = models.DateTimeField(_("published"), default=timezone.now)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("published by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("receipt of publication")
        verbose_name_plural = _("receipts of publication")
        ordering = ["-published_at", "-pk"]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="edits_latest_receipts"),
            models.Index(fields=["unit", "-published_at", "-id"], name="edits_unit_receipts"),
        ]

    def __str__(self):
        return f"{self.title} · {self.published_at:%d/%m/%Y %H:%M}"
