"""The secret address of a person's calendar: only its digest is kept."""

import hashlib
import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class CalendarTokenQuerySet(models.QuerySet):
    def named_by(self, token):
        """Return the row that ``token`` (str) opens, or None; revoked ones open nothing."""
        return self.select_related("user").filter(digest=digest_of(token)).first()


class CalendarToken(models.Model):
    """One person's calendar is open to whoever has the token, until it is replaced or revoked."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="coverage_calendar"
    )
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = CalendarTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("address of a personal calendar")
        verbose_name_plural = _("addresses of personal calendars")
        default_permissions = ()

    def __str__(self):
        return str(self.user)

    @classmethod
    def issue(cls, user):
        """Give ``user`` a new token and return it; the one before opens nothing any more."""
        token = secrets.token_urlsafe(32)
        cls.objects.update_or_create(
            user=user, defaults={"digest": digest_of(token), "created_at": timezone.now()}
        )
        return token


def digest_of(token):
    """Return the SHA-256 of ``token``: random enough that it needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()
