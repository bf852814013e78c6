"""How far one step of the workflow is on one revision, and who may decide it.

Rules are checked here, where the button, the dashboard, the API and the shell all arrive.
"""

from django.db import models, transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from ..digest import content_digest
from ..enums import Decision, Ground
from ..independence import as_submitted


class PortalTaskState(TaskState):
    """The state of one step on one revision, with the ground and remedy of a refusal."""

    content_hash = models.CharField(max_length=64, blank=True)
    ground = models.CharField(_("ground"), max_length=20, choices=Ground.choices, blank=True)
    remedy = models.TextField(_("what would cure it"), blank=True)
    publish_at = models.DateTimeField(_("publish at"), null=True, blank=True)

    class Meta:
        verbose_name = _("state of a step")
        verbose_name_plural = _("states of steps")

    @property
    def step(self):
        """The step that this state belongs to."""
        return self.task.specific.step

    def await_turn(self):
        """Wait for whoever decides this step at this moment; return whether it is still open.

        Two who decide at once, or one who presses twice, would else both be believed.
        """
        stored = TaskState.objects.select_for_update().filter(pk=self.pk)
        return list(stored.values_list("status", flat=True)) == [self.STATUS_IN_PROGRESS]

    def _decide(self, decision, user, **details):
        # The services import the models: the import has to wait until both exist.
        from .. import services
        from ..refusals import refuse

        if not self.await_turn():
            refuse(
                [_("This step has already been decided.")],
                page=self.workflow_state.content_object,
                attempt="decide",
            )
        return services.record_decision(
            page=as_submitted(self.workflow_state.content_object.specific, self.revision),
            revision=self.revision,
            step=self.step,
            decision=decision,
            user=user,
            **details,
        )

    @transaction.atomic
    def approve(self, user=None, update=True, comment="", publish_at=None, confirmed=()):
        """Approve the step, on exactly this revision.

        Args:
            user: who approves.
            comment: shown in the history.
            publish_at: last step only: when the page becomes public (aware datetime or its ISO
                text); now if None or past.
            confirmed: verification only: keys of the points of the page's checklist.

        Raises:
            PublicationRefused: role, independence or the revision forbid it.
        """
        from ..refusals import refuse  # see _decide

        if self.content_hash != content_digest(self.revision.content):
            refuse(
                [_("The version was changed while it was under review: it must be resubmitted.")],
                page=self.workflow_state.content_object,
                attempt="decide",
            )
        self.publish_at = _moment(publish_at)
        self._decide(Decision.APPROVED, user, comment=comment, confirmed=tuple(confirmed))
        return super().approve(user=user, update=update, comment=comment)

    @transaction.atomic
    def reject(self, user=None, update=True, comment="", ground="", remedy="", final=False):
        """Return the revision for mending, or refuse it.

        Args:
            user: who decides.
            ground: one of :class:`Ground` (Điều 7 khoản 4).
            remedy: what would cure it; at least five characters.
            final: refuse, instead of returning for mending: the review ends.

        Raises:
            PublicationRefused: a ground or remedy is missing, or this person may not decide.
        """
        if ground and ground not in Ground.values:
            ground = ""
        self.ground, self.remedy = ground, remedy
        self._decide(
            Decision.REFUSED if final else Decision.RETURNED,
            user,
            ground=ground,
            remedy=remedy,
            comment=comment,
        )
        shown = f"{Ground(ground).label}. {remedy}" + (f" {comment}" if comment else "")
        result = super().reject(user=user, update=update, comment=shown)
        if final:
            self.workflow_state.cancel(user=user)
        return result

    @transaction.atomic
    def cancel(self, user=None, resume=False, comment=""):
        """End the step undecided: for whoever submitted, not for whoever has to decide.

        Raises:
            PublicationRefused: a reviewer would send the page back without ground and remedy.
        """
        from ..refusals import refuse  # see _decide

        page = self.workflow_state.content_object
        undecided = self.status == self.STATUS_IN_PROGRESS
        if undecided and user is not None and self.task.specific.may_decide(page, user):
            refuse(
                [_("Return or refuse it, with ground and remedy: a review is not just cancelled.")],
                page=page.specific,
                attempt="decide",
            )
        return super().cancel(user=user, resume=resume, comment=comment)


def _moment(value):
    """Return an aware datetime in the future, or None."""
    if isinstance(value, str):
        try:
            value = parse_datetime(value) if value else None
        except ValueError:
            value = None
    if value is None:
        return None
    if timezone.is_naive(value):
        value = timezone.make_aware(value)
    return value if value > timezone.now() else None
