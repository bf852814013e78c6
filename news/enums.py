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


class LegalStage(models.TextChoices):
    """How far the proceedings have come, for a case or for one person in it."""

    REPORTED = "reported", _("Reported; no proceedings opened yet")
    HELD = "held", _("Arrested or held in custody")
    ACCUSED = "accused", _("Proceedings opened; accused (bị can)")
    DEFENDANT = "defendant", _("On trial; defendant (bị cáo)")
    NOT_FINAL = "not_final", _("Convicted; the judgment is not yet in legal force")
    FINAL = "final", _("Convicted; the judgment is in legal force")


#: Nobody is guilty before these are over (Điều 13 Bộ luật Tố tụng hình sự 2015).
PRESUMED_INNOCENT = frozenset(LegalStage) - {LegalStage.FINAL}


class PersonRole(models.TextChoices):
    CHARGED = "charged", _("Suspected, accused or convicted")
    VICTIM = "victim", _("Victim")
    WITNESS = "witness", _("Witness")
    REPORTER = "reporter", _("Who reported the crime")
    RELATED = "related", _("Person with related rights or duties")
    HELPER = "helper", _("Officer or citizen who helped")


#: Those who may be named at all; victims, witnesses and reporters are protected.
NAMEABLE_ROLES = frozenset({PersonRole.CHARGED, PersonRole.HELPER})


class StatementForm(models.TextChoices):
    """How something was told to the press."""

    PRESS_CONFERENCE = "press_conference", _("Press conference")
    INTERVIEW = "interview", _("Interview")
    WRITTEN_REPLY = "written_reply", _("Written reply")
    PRESS_RELEASE = "press_release", _("Press release")
    REMARK = "remark", _("Remark to journalists")
