"""Vocabulary of announcements, with the sets that forms and lists are built from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AnnouncementKind(models.TextChoices):
    """What is announced (Điều 4 khoản 10)."""

    RECRUITMENT = "recruitment", _("Recruitment")
    ADMISSIONS = "admissions", _("Admissions")
    EXAMINATION = "examination", _("Examination")
    TRAINING = "training", _("Training")
    RESULTS = "results", pgettext_lazy("examination", "Results")
    PERSONNEL = "personnel", _("Personnel")


#: People apply until a day that the announcement names.
APPLICATION_KINDS = frozenset(
    {
        AnnouncementKind.RECRUITMENT,
        AnnouncementKind.ADMISSIONS,
        AnnouncementKind.EXAMINATION,
        AnnouncementKind.TRAINING,
    }
)
#: Something is held on certain days.
HELD_KINDS = frozenset({AnnouncementKind.EXAMINATION, AnnouncementKind.TRAINING})


class AnnouncementState(models.TextChoices):
    """What a reader who wants to apply needs to know today; computed, never stored."""

    NOT_YET = "not_yet", _("Not open yet")
    OPEN = "open", pgettext_lazy("announcement", "Open")
    CLOSED = "closed", pgettext_lazy("announcement", "Closed")
    NONE = "none", _("No application")


class Outcome(models.TextChoices):
    """What an examination came to for one candidate number."""

    PASSED = "passed", _("Passed")
    FAILED = "failed", _("Not passed")
    ADMITTED = "admitted", _("Admitted")
    NOT_ADMITTED = "not_admitted", _("Not admitted")
    ABSENT = "absent", _("Absent")
