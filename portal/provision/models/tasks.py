"""The three steps of the workflow as Wagtail tasks; one task serves every unit."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from ..enums import Ground, Step


class PortalTaskState(TaskState):
    """The state of one step on one revision, with the ground and remedy of a refusal."""

    content_hash = models.CharField(max_length=64, blank=True)
    ground = models.CharField(_("ground"), max_length=20, choices=Ground.choices, blank=True)
    remedy = models.TextField(_("what would cure it"), blank=True)

    class Meta:
        verbose_name = _("state of a step")
        verbose_name_plural = _("states of steps")


class PortalTask(Task):
    """What the steps have in common."""

    step = ""
    task_state_class = PortalTaskState

    class Meta:
        abstract = True


class UnitLeaderApprovalTask(PortalTask):
    step = Step.UNIT_LEADER

    class Meta:
        verbose_name = _("unit leader's approval")


class VerificationTask(PortalTask):
    step = Step.VERIFICATION

    class Meta:
        verbose_name = _("verification")


class PublicationTask(PortalTask):
    step = Step.PUBLICATION

    class Meta:
        verbose_name = _("publication")
