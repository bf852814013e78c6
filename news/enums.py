"""Kinds of articles, with the sets that lists are built from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ArticleKind(models.TextChoices):
    """What an article tells of (Điều 4 khoản 2 and 5 to 9)."""

    ACTIVITY = "activity", _("Activity")
    EVENT_REPORT = "event_report", _("Event report")
    SITUATION = "situation", _("Security situation")
    RESULTS = "results", _("Results of work")
    CASE = "case", _("Case under investigation")
    MOVEMENT = "movement", _("All-people movement")
    JUDGMENT_EXECUTION = "judgment_execution", _("Judgment execution")
