"""How a topic column stands to its lifespan."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ColumnState(models.TextChoices):
    RUNNING = "running", _("Running")
    UPCOMING = "upcoming", _("Not begun yet")
    ENDED = "ended", _("Ended")
