"""What a notice is about; it decides the icon and the word in front."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NoticeKind(models.TextChoices):
    WORK = "work", _("New work")
    DUE = "due", _("Due dates")
    DUE_CHANGED = "due_changed", _("Due date changed")
    DECISION = "decision", _("Decision")
    MESSAGE = "message", _("Message")
    HANDOVER = "handover", _("Hand-over")
    ALARM = "alarm", _("Attention")


ICONS = {
    NoticeKind.WORK: "tasks",
    NoticeKind.DUE: "calendar-alt",
    NoticeKind.DUE_CHANGED: "calendar-check",
    NoticeKind.DECISION: "check",
    NoticeKind.MESSAGE: "comment",
    NoticeKind.HANDOVER: "resubmit",
    NoticeKind.ALARM: "warning",
}
