"""What stays when a notice has left the public: that it did, which files went, and the proof."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.provision.models.append_only import AppendOnlyModel, AppendOnlyQuerySet

from ..enums import RemovalReason, Section


class NoticeRemovalQuerySet(models.QuerySet):
    def in_force(self):
        """Return the removals of notices that have not become public again."""
        return self.filter(lifted_at__isnull=True)


class NoticeRemoval(models.Model):
    """A notice that readers saw and see no more: code, day and kind of outcome, and nobody's name.

    Public as a whole but for the key: those who copied the notice follow it.
    """

    notice = models.UUIDField(_("notice"), db_index=True)
    code = models.CharField(_("code of the notice"), max_length=10)
    section = models.CharField(_("section"), max_length=10, choices=Section.choices)
    reason = models.CharField(_("reason"), max_length=20, choices=RemovalReason.choices)
    removed_at = models.DateTimeField(_("taken off"), default=timezone.now)
    lifted_at = models.DateTimeField(_("public again"), null=True, blank=True)

    objects = NoticeRemovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("removal of a notice")
        verbose_name_plural = _("removals of notices")
        ordering = ["-removed_at", "-pk"]
        indexes = [models.Index(fields=["removed_at", "id"], name="wanted_removal_order")]
        constraints = [
            models.UniqueConstraint(
                fields=["notice"],
                condition=models.Q(lifted_at__isnull=True),
                name="wanted_removal_one_in_force",
            )
        ]

    def __str__(self):
        return f"{self.code}: {self.get_reason_display()}"


class RemovedFile(models.Model):
    """A file that readers got with a notice, by address and hash: what the proof looks for."""

    notice = models.UUIDField(_("notice"), db_index=True)
    address = models.CharField(_("address"), max_length=300)
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    removed_at = models.DateTimeField(_("taken off"), default=timezone.now)

    class Meta:
        verbose_name = _("file of a removed notice")
        verbose_name_plural = _("files of removed notices")
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "address", "sha256"], name="wanted_removedfile_once"
            )
        ]

    def __str__(self):
        return self.address


class WithdrawalProofQuerySet(AppendOnlyQuerySet):
    def latest_of_each(self):
        """Return the newest proof of each removal."""
        newer = self.model.objects.filter(
            removal=models.OuterRef("removal"), pk__gt=models.OuterRef("pk")
        )
        return self.filter(~models.Exists(newer))

    def alarming(self):
        """Return the newest proofs that found something, of notices that are still removed."""
        return self.latest_of_each().filter(passed=False, removal__lifted_at__isnull=True)


class WithdrawalProof(AppendOnlyModel):
    """What an anonymous reader found of a removed notice: where it looked, and what was left.

    Findings name the place and the kind of thing found, never the thing.
    """

    removal = models.ForeignKey(
        NoticeRemoval,
        verbose_name=_("removal of a notice"),
        on_delete=models.PROTECT,
        related_name="proofs",
    )
    looked_at = models.DateTimeField(_("looked"), default=timezone.now)
    places = models.PositiveIntegerField(_("places looked at"))
    passed = models.BooleanField(_("nothing is left"))
    findings = models.JSONField(_("findings"), default=list, blank=True)

    objects = WithdrawalProofQuerySet.as_manager()

    class Meta:
        verbose_name = _("proof of a removal")
        verbose_name_plural = _("proofs of removals")
        ordering = ["-looked_at", "-pk"]

    @property
    def findings_text(self):
        """Where what was found, in one line."""
        return "; ".join(
            f"{finding['place']} {finding['address']}: {finding['what']}"
            for finding in self.findings
        )

    @property
    def result_text(self):
        return self.findings_text or _("Nothing is left.")

    def __str__(self):
        return f"{self.removal.code}: {self.looked_at:%d/%m/%Y %H:%M}"


class NoticeAsk(models.Model):
    """The question to a unit, asked once for each end: does the notice, or a ground, still hold?"""

    notice = models.UUIDField(_("notice"))
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    about = models.CharField(_("about"), max_length=30)
    ends_on = models.DateField(_("last day"))
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)

    class Meta:
        verbose_name = _("question about a notice")
        verbose_name_plural = _("questions about notices")
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "about", "ends_on"], name="wanted_noticeask_once"
            )
        ]

    def __str__(self):
        return f"{self.notice}: {self.about} → {self.ends_on:%d/%m/%Y}"
