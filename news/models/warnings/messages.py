"""The chain: what was said when, one row after the other, never changed."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.warnings.enums import ACTS_IN_FORCE, CAP_MESSAGE_TYPE, OPENING_ACTS, Act
from portal.provision.models.append_only import AppendOnlyModel, AppendOnlyQuerySet


class WarningMessageQuerySet(AppendOnlyQuerySet):
    def heads(self):
        """Return the newest message of each chain: nothing follows it."""
        return self.filter(following__isnull=True)

    def in_force(self, now=None):
        """Return the messages by which a warning is in force at ``now`` (default: this moment)."""
        return self.heads().filter(act__in=ACTS_IN_FORCE, expires_at__gt=now or timezone.now())


def new_identifier():
    """Return an identifier that no other CAP message in the world has."""
    return str(uuid.uuid4())


class WarningMessage(AppendOnlyModel):
    """One message about a warning: issued, replaced, confirmed, cancelled.

    A warning is known by the translation key of its page, which all its languages share. Each
    message but the first follows exactly one other, and none is followed twice: chains never fork.
    """

    identifier = models.CharField(_("identifier"), max_length=60, default=new_identifier)
    sender = models.CharField(_("sender"), max_length=100)
    warning = models.UUIDField(_("warning"), db_index=True)
    chain = models.UUIDField(
        _("chain"), db_index=True, help_text=_("The first warning of the chain.")
    )
    act = models.CharField(_("act"), max_length=20, choices=Act.choices)
    previous = models.OneToOneField(
        "self",
        verbose_name=_("follows"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="following",
    )
    title = models.CharField(_("title"), max_length=300)
    sent_at = models.DateTimeField(_("sent"))
    expires_at = models.DateTimeField(_("expires"))
    reason = models.TextField(_("reason"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = WarningMessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message of a warning")
        verbose_name_plural = _("messages of warnings")
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["identifier"], name="news_warningmessage_identifier"),
            models.UniqueConstraint(
                fields=["warning"],
                condition=Q(act__in=sorted(OPENING_ACTS)),
                name="news_warningmessage_opened_once",
            ),
            models.CheckConstraint(
                condition=Q(act="issued", previous__isnull=True)
                | (~Q(act="issued") & Q(previous__isnull=False)),
                name="news_warningmessage_first_or_following",
            ),
            models.CheckConstraint(
                condition=Q(act="cancelled") | Q(expires_at__gt=F("sent_at")),
                name="news_warningmessage_expires_after_sent",
            ),
            models.CheckConstraint(
                condition=~Q(act="cancelled") | ~Q(reason=""),
                name="news_warningmessage_cancelled_with_reason",
            ),
        ]

    def __str__(self):
        return f"{self.get_act_display()}: {self.title} ({self.sent_at:%d/%m/%Y %H:%M})"

    @property
    def cap_type(self):
        """The ``msgType`` of CAP 1.2."""
        return CAP_MESSAGE_TYPE[self.act]
