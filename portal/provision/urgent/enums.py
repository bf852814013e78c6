"""What a review of an urgent publication says."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Verdict(models.TextChoices):
    IN_ORDER = "in_order", _("In order")
    CORRECT = "correct", _("To be corrected")
    TAKE_OFF = "take_off", _("To be taken off")
