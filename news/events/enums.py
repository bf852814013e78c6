"""Vocabulary of events, with the status sets that queries are built from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventType(models.TextChoices):
    """What takes place (Điều 4 khoản 2)."""

    LEADERS = "leaders", _("Activity of leaders")
    CONFERENCE = "conference", _("Conference or meeting")
    CEREMONY = "ceremony", _("Ceremony")
    FOREIGN = "foreign", _("Foreign affairs")
    PRESS = "press", _("Press conference")
    EXERCISE = "exercise", _("Exercise or campaign launch")
    PUBLIC = "public", _("Open to the public")
    OTHER = "other", pgettext_lazy("event", "Other event")


class EventStatus(models.TextChoices):
    """What is known of an event, in the words that readers see."""

    PLANNED = "planned", pgettext_lazy("event", "Planned")
    CONFIRMED = "confirmed", pgettext_lazy("event", "Confirmed")
    POSTPONED = "postponed", pgettext_lazy("event", "Postponed")
    MOVED = "moved", pgettext_lazy("event", "Moved")
    CANCELLED = "cancelled", pgettext_lazy("event", "Cancelled")


#: Something else than readers were told: it needs its reason.
CHANGED_STATUSES = frozenset({EventStatus.POSTPONED, EventStatus.MOVED, EventStatus.CANCELLED})
#: It will not be at the time that was announced: that time stays, struck through.
OFF_STATUSES = frozenset({EventStatus.POSTPONED, EventStatus.CANCELLED})
#: It takes place at the time and place that the page names.
HELD_STATUSES = frozenset(EventStatus) - OFF_STATUSES
#: The place is settled, so it has to be named.
SETTLED_STATUSES = frozenset({EventStatus.CONFIRMED, EventStatus.MOVED})
