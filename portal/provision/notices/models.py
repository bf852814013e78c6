"""Notices in the admin: what a person should know, whether or not mail arrives."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.base.roles import DESK_ROLES
from portal.units.models import Membership

from .enums import ICONS, NoticeKind


class NoticeQuerySet(models.QuerySet):
    def unread(self):
        """Return what its receiver has not marked as read."""
        return self.filter(read_at__isnull=True)

    def of(self, user):
        """Return the notices of one person, the newest first; nobody sees another's.

        What concerns a unit is read by its people and the desk only: who has left it, does not.
        """
        held = Membership.objects.valid_on().filter(user_id=user.pk)
        readable = (
            Q(unit__isnull=True)
            | Q(unit__in=held.values("unit"))
            | Q(Exists(held.filter(role__in=DESK_ROLES)))
        )
        return self.filter(readable, user_id=user.pk).order_by("-created_at", "-pk")

    def mark_read(self):
        """Mark what is unread; return how many were."""
        return self.unread().update(read_at=timezone.now())


class Notice(models.Model):
    """One sentence for one person, with the place to go to."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="portal_notices",
    )
    #: Whose affair it is, where it is a unit's.
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    #: A :class:`NoticeKind`; ``notify`` sees to it.
    kind = models.CharField(_("kind"), max_length=20)
    text = models.CharField(_("text"), max_length=500)
    url = models.CharField(_("address"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("at"), default=timezone.now)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-created_at", "-pk"]
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["user"], condition=Q(read_at__isnull=True), name="notices_unread_idx"
            ),
            models.Index(fields=["user", "-created_at"], name="notices_of_user_idx"),
        ]

    def __str__(self):
        return self.text

    @property
    def kind_label(self):
        """The kind in the reader's language."""
        return NoticeKind(self.kind).label

    @property
    def icon(self):
        """The name of Wagtail's icon for the kind."""
        return ICONS[NoticeKind(self.kind)]
