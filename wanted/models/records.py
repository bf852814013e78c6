"""What is kept about notices beside their pages: terms, confirmations, ends. No name among it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.provision.models.append_only import AppendOnlyModel

from ..enums import Outcome, Section


class NoticeTermsManager(models.Manager):
    def in_force(self, *, day=None):
        """Return the terms in force on ``day`` (today); the built-in ones where no row is."""
        day = day or timezone.localdate()
        return self.filter(valid_from__lte=day).order_by("-valid_from").first() or self.model()


class NoticeTerms(models.Model):
    """The Portal's own commitments on notices, from a day on. The circular sets no time here."""

    valid_from = models.DateField(_("valid from"), unique=True)
    confirm_every_days = models.PositiveSmallIntegerField(
        _("days until a notice must be confirmed again"), default=90
    )
    ask_days_before = models.PositiveSmallIntegerField(
        _("days before that when the unit is asked"), default=10
    )
    longest_exposure_days = models.PositiveSmallIntegerField(
        _("longest time for which a hidden detail may be shown, in days"), default=180
    )
    tip_retention_days = models.PositiveSmallIntegerField(
        _("days after which a closed tip is deleted"), default=180
    )
    contact_retention_days = models.PositiveSmallIntegerField(
        _("days after which the contact data of a closed tip are deleted"), default=30
    )
    basis = models.CharField(_("basis"), max_length=200)

    objects = NoticeTermsManager()

    class Meta:
        verbose_name = _("terms of notices")
        verbose_name_plural = _("terms of notices")
        ordering = ["-valid_from"]

    def __str__(self):
        return f"{self.valid_from:%d/%m/%Y}"


class Confirmation(AppendOnlyModel):
    """Somebody in charge said that the notice still holds; until when it is shown."""

    notice = models.UUIDField(_("notice"))
    until = models.DateField(_("shown until"))
    confirmed_at = models.DateTimeField(_("confirmed"), default=timezone.now)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty: confirmed by being published."),
    )

    class Meta:
        verbose_name = _("confirmation of a notice")
        verbose_name_plural = _("confirmations of notices")
        indexes = [models.Index(fields=["notice", "until"], name="wanted_confirmation_until")]

    def __str__(self):
        return f"{self.notice} → {self.until:%d/%m/%Y}"


class NoticeEnd(AppendOnlyModel):
    """The end of a search: how, by which decision. It outlives the page and names nobody."""

    notice = models.UUIDField(_("notice"), unique=True)
    code = models.CharField(_("code of the notice"), max_length=10, db_index=True)
    section = models.CharField(
        _("section"), max_length=10, choices=Section.choices, default=Section.WANTED
    )
    kind = models.CharField(
        _("kind"), max_length=30, help_text=_("The kind of notice, or the colour of Interpol's.")
    )
    province = models.CharField(_("last residence (province)"), max_length=2, blank=True)
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome.choices)
    decision_number = models.CharField(
        _("number of the decision to end the search"), max_length=60, blank=True
    )
    decided_on = models.DateField(_("date of that decision"), null=True, blank=True)
    by_tip = models.BooleanField(_("a tip from the public helped"), default=False)
    published_at = models.DateTimeField(_("published"), null=True)
    ended_at = models.DateTimeField(_("taken off"), default=timezone.now)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("end of a search")
        verbose_name_plural = _("ends of searches")
        ordering = ["-ended_at"]

    @property
    def by_tip_text(self):
        return _("Yes") if self.by_tip else _("No")

    def __str__(self):
        return f"{self.code}: {self.get_outcome_display()}"
