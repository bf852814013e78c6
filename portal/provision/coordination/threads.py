"""What two sides say to each other about one thing, and what was decided; nothing is taken back."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.base.people import name_of

from ..models.append_only import AppendOnlyModel

#: What a person may say at once, in characters; a line break counts as one.
LONGEST = 1000


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


def said(text):
    """Return what a person wrote, ready to be kept.

    Raises:
        ValidationError: it is empty or too long; nothing is cut off unasked.
    """
    # Browsers send a line break as two characters and count it as one.
    text = text.replace("\x00", "").replace("\r\n", "\n").strip()
    if not text:
        raise ValidationError(_now("Message: write something first."))
    if len(text) > LONGEST:
        raise ValidationError(_now("Message: at most %(count)d characters.") % {"count": LONGEST})
    return text
