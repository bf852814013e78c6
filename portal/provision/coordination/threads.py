"""What two sides say to each other about one thing, and what was decided; nothing is taken back."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.base.people import name_of

from ..models.append_only import AppendOnlyModel


class ThreadMessage(AppendOnlyModel):
    """One message; a model of this kind adds the thing that it is about."""

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    author_name = models.CharField(max_length=200)
    text = models.TextField(_("message"), max_length=2000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.author_name}: {self.text[:50]}"


def author_of(user):
    """Return what a thread calls the author of a message; None is the Portal itself."""
    return name_of(user) if user else _now("The Portal")
