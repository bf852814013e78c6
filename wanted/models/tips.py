"""Tips from the public, who may read them, and the record of who did.

What the sender wrote is kept encrypted and deleted by schedule; of the sender there is no column at
all. Days, not moments, are kept of what a sender does: a moment could be matched with other logs.
"""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.base.codes import written
from portal.base.people import name_of
from portal.base.written import written_moment
from portal.provision.models.append_only import AppendOnlyModel
from portal.units.models import DatedQuerySet, Membership

from ..tips import vault
from ..tips.enums import OPEN_STATES, Author, TipAct, TipState, TipValue


class TipOfficerQuerySet(DatedQuerySet):
    def in_charge(self, day=None):
        """Return the rows that give a right on ``day``: named, still of the unit, and active."""
        still_there = Membership.objects.valid_on(day).filter(
            user=models.OuterRef("user"), unit=models.OuterRef("unit")
        )
        return self.valid_on(day).filter(models.Exists(still_there), user__is_active=True)


class TipOfficer(models.Model):
    """Who reads a unit's tips, from one day to another; named by the unit's leader."""

    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("officer"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Somebody of your unit. Nobody else reads the tips, superiors included."),
    )
    valid_from = models.DateField(_("from"), default=timezone.localdate)
    valid_to = models.DateField(
        _("to"), null=True, blank=True, help_text=_("The last day; empty: until further notice.")
    )

    objects = TipOfficerQuerySet.as_manager()

    class Meta:
        verbose_name = _("officer in charge of tips")
        verbose_name_plural = _("officers in charge of tips")
        ordering = ["unit__code", "-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="wanted_tipofficer_dates_in_order",
            ),
            models.UniqueConstraint(
                fields=["unit", "user", "valid_from"], name="wanted_tipofficer_once"
            ),
        ]

    def __str__(self):
        return f"{self.user} ({self.unit.code})"

    def clean(self):
        super().clean()
        errors = {}
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            errors["valid_to"] = _now("The last day lies before the first.")
        if self.user_id and self.unit_id:
            members = Membership.objects.valid_on(self.valid_from).filter(unit=self.unit_id)
            if not members.filter(user=self.user_id).exists():
                errors["user"] = _now("This person does not belong to the unit on that day.")
        if errors:
            raise ValidationError(errors)


class TipQuerySet(models.QuerySet):
    def open(self):
        """Return the tips in which somebody still has to do something."""
        return self.filter(state__in=OPEN_STATES)

    def of_units(self, units):
        return self.filter(unit__in=units)

    def of_receipt(self, receipt):
        """Return the tip, if there is one, with this receipt in its plain form."""
        return self.filter(receipt_digest__in=vault.digests(receipt))


class Tip(models.Model):
    """What somebody told the unit in charge; nobody can say who it was."""

    wagtail_reference_index_ignore = True

    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    notice = models.UUIDField(_("notice"), null=True, editable=False)
    notice_code = models.CharField(_("code of the notice"), max_length=10, blank=True)
    receipt_digest = models.CharField(max_length=64, unique=True, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=TipState.choices, default=TipState.NEW
    )
    value = models.CharField(
        _("what it was worth"), max_length=20, choices=TipValue.choices, default=TipValue.UNKNOWN
    )
    received_on = models.DateField(_("received on"), default=timezone.localdate)
    #: The day since when nothing happened to it; the time of deletion counts from here.
    quiet_since = models.DateField(_("last change"), default=timezone.localdate)
    has_news = models.BooleanField(_("unread"), default=True)
    sealed_contact = models.TextField(blank=True, editable=False)

    objects = TipQuerySet.as_manager()

    class Meta:
        verbose_name = _("tip")
        verbose_name_plural = _("tips")
        ordering = ["-has_news", "-received_on", "-pk"]
        indexes = [
            models.Index(fields=["unit", "state"], name="wanted_tip_inbox"),
            models.Index(fields=["notice", "value"], name="wanted_tip_notice"),
        ]

    def __str__(self):
        return _now("Tip %(number)s") % {"number": self.pk}

    @property
    def written_notice_code(self):
        return written(self.notice_code) if self.notice_code else ""

    @property
    def received_text(self):
        """The day, as it is written."""
        return date_format(self.received_on, "d/m/Y")

    @property
    def has_contact(self):
        return bool(self.sealed_contact)


class TipMessage(models.Model):
    """One message of a tip, encrypted."""

    wagtail_reference_index_ignore = True

    tip = models.ForeignKey(Tip, on_delete=models.CASCADE, related_name="messages")
    author = models.CharField(_("author"), max_length=10, choices=Author.choices)
    sealed_text = models.TextField(editable=False)
    written_on = models.DateField(_("day"), default=timezone.localdate)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("officer"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    #: Of the form it was sent with, so that sending twice does not write twice.
    form_digest = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("message of a tip")
        verbose_name_plural = _("messages of tips")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(author=Author.SENDER, written_by__isnull=True)
                | (~Q(author=Author.SENDER) & Q(written_by__isnull=False)),
                name="wanted_tipmessage_sender_unknown",
            ),
            models.UniqueConstraint(
                fields=["form_digest"],
                condition=~Q(form_digest=""),
                name="wanted_tipmessage_form_once",
            ),
        ]

    def __str__(self):
        return f"{self.tip_id}: {self.get_author_display()}"

    @property
    def text(self):
        """The words.

        Raises:
            vault.Unreadable: no key fits.
        """
        return vault.unseal_text(self.sealed_text)


class TipAttachment(models.Model):
    """A cleaned file of a message; its own name is not kept, for it may name the sender."""

    wagtail_reference_index_ignore = True

    message = models.ForeignKey(TipMessage, on_delete=models.CASCADE, related_name="attachments")
    extension = models.CharField(max_length=5)
    size = models.PositiveIntegerField()
    stored_as = models.CharField(max_length=60, unique=True, editable=False)

    class Meta:
        verbose_name = _("attachment of a tip")
        verbose_name_plural = _("attachments of tips")
        ordering = ["pk"]

    def __str__(self):
        return self.file_name

    @property
    def file_name(self):
        """The name under which officers keep it."""
        return f"tin-bao-{self.message.tip_id}-{self.pk}.{self.extension}"


class TipRecord(AppendOnlyModel):
    """Who did what with a tip, reading included. It outlives the tip and quotes nothing of it."""

    wagtail_reference_index_ignore = True

    tip_number = models.BigIntegerField(_("tip"), db_index=True)
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    to_unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("to the unit"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    act = models.CharField(_("what"), max_length=20, choices=TipAct.choices)
    detail = models.CharField(_("detail"), max_length=100, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty: done by schedule."),
    )
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("record of a tip")
        verbose_name_plural = _("records of tips")
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.tip_number}: {self.get_act_display()}"

    @property
    def at_text(self):
        """When it was, as it is written."""
        return written_moment(self.at)

    @property
    def by(self):
        """Who did it, as it is written."""
        return name_of(self.user) if self.user else _now("by schedule")

    @property
    def told(self):
        """What more there is to say of it."""
        return f"{self.unit.code} → {self.to_unit.code}" if self.to_unit else self.detail
