from django.db import models
from django.utils.translation import gettext_lazy as _


class DowntimeKind(models.TextChoices):
    PLANNED = "planned", _("Planned")
    EMERGENCY = "emergency", _("Emergency")


class DowntimeState(models.TextChoices):
    """How it stands now; follows from the dates, is never stored."""

    COMING = "coming", _("Coming")
    RUNNING = "running", _("Going on now")
    OVER = "over", _("Over")
    CANCELLED = "cancelled", _("Called off")


#: States in which every public page tells of it.
SHOWN_STATES = frozenset({DowntimeState.COMING, DowntimeState.RUNNING})
