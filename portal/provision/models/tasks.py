"""The three steps of the workflow as Wagtail tasks; one task of each kind serves every unit.

Rules are checked in the states (``task_states``); a task only offers what they would allow.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from portal.units.services import has_role, units_of

from ..checklists import checklist_of, checklist_of_action
from ..digest import content_digest
from ..enums import Decision, Step
from ..independence import (
    ROLE_OF_STEP,
    as_submitted,
    reasons_against_decider,
    required_steps,
)
from ..locks import ReviewLock
from ..task_forms import ApprovalForm, PublicationForm, RefusalForm, checklist_form
from .task_states import PortalTaskState


class PortalTask(Task):
    """What the steps have in common: a frozen page, and no review of one's own work."""

    step = ""
    task_state_class = PortalTaskState
    lock_class = ReviewLock

    class Meta:
        abstract = True

    @transaction.atomic
    def start(self, workflow_state, user=None):
        """Start the step, or the first one before it that this revision still lacks.

        Raises:
            PublicationRefused: what Điều 3 asks of a submission is missing.
        """
        from .. import services  # see PortalTaskState._decide

        page = workflow_state.content_object.specific
        if workflow_state.current_task_state is None:  # submitted, not passed on from another step
            services.open_provision(page=page.get_latest_revision_as_object(), user=user)
        earlier = self._first_missing(workflow_state, page)
        if earlier is not None and earlier.pk != self.pk:
            return earlier.specific.start(workflow_state, user=user)
        if page.locked:
            page.locked, page.locked_by, page.locked_at = False, None, None
            page.save(update_fields=["locked", "locked_by", "locked_at"])
        state = super().start(workflow_state, user=user)
        state.content_hash = content_digest(state.revision.content)
        state.save(update_fields=["content_hash"])
        return self.after_start(state, state.revision.as_object(), user)

    def after_start(self, state, page, user):
        """Return the state, decided at once where there is nothing to decide."""
        return state

    def _first_missing(self, workflow_state, page):
        done = workflow_state.task_states.filter(
            revision_id=page.latest_revision_id,
            status__in=[TaskState.STATUS_APPROVED, TaskState.STATUS_SKIPPED],
        ).values("task_id")
        return (
            Task.objects.filter(workflow_tasks__workflow=workflow_state.workflow, active=True)
            .exclude(pk__in=done)
            .order_by("workflow_tasks__sort_order")
            .first()
        )

    def may_decide(self, page, user):
        """Return whether ``user`` could decide this step on the page's latest revision."""
        from .approvals import ApprovalRecord  # a sibling module of the same package

        records = ApprovalRecord.objects.filter(revision_id=page.latest_revision_id)
        submitted = as_submitted(type(page.specific).objects.get(pk=page.pk), page.latest_revision)
        return not reasons_against_decider(
            user=user, page=submitted, step=self.step, records=records
        )

    def user_can_access_editor(self, obj, user):
        return self.may_decide(obj, user)

    def locked_for_user(self, obj, user):
        return True

    def user_can_lock(self, obj, user):
        return False

    def user_can_unlock(self, obj, user):
        return False

    def get_actions(self, obj, user):
        if not self.may_decide(obj, user):
            return []
        return [
            ("approve", self.approve_label, True),
            ("return", _("Return for mending"), True),
            ("refuse", _("Refuse"), True),
        ]

    approve_label = _("Approve")
    approval_form = ApprovalForm

    def get_form_for_action(self, action):
        return self.approval_form if action == "approve" else RefusalForm

    def get_template_for_action(self, action):
        return "provision/decision_form.html"

    def on_action(self, task_state, user, action_name, **kwargs):
        """Carry out an action of :meth:`get_actions`; unknown data is ignored."""
        state = task_state.specific
        texts = {
            name: str(kwargs[name])[:5000]
            for name in ("comment", "ground", "remedy", "publish_at")
            if kwargs.get(name) is not None
        }
        if action_name == "approve":
            texts.pop("ground", None), texts.pop("remedy", None)
            state.approve(user=user, **texts)
        elif action_name in ("return", "reject", "refuse"):
            texts.pop("publish_at", None)
            state.reject(user=user, final=action_name == "refuse", **texts)
        else:
            raise ValidationError(_("There is no such action in this step."))

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not has_role(user, ROLE_OF_STEP[self.step]):
            return TaskState.objects.none()
        return TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS, task=self.task_ptr
        ).exclude(workflow_state__requested_by=user)


class UnitLeaderApprovalTask(PortalTask):
    """The leader of the supplying unit approves (Điều 3), or has signed outside the Portal."""

    step = Step.UNIT_LEADER

    class Meta:
        verbose_name = _("unit leader's approval")
        verbose_name_plural = _("unit leader's approvals")

    @classmethod
    def get_description(cls):
        return _("A leader of the page's own unit approves, unless a signed approval is attached.")

    def after_start(self, state, page, user):
        from .. import services  # see PortalTaskState._decide

        if Step.UNIT_LEADER not in required_steps(page):
            state.status = TaskState.STATUS_SKIPPED
        elif (signed := page.signed_approval) and not self._covers_other_words(signed, state):
            services.record_decision(
                page=page,
                revision=state.revision,
                step=self.step,
                decision=Decision.APPROVED,
                user=user,
                evidence=signed,
                comment=str(_("Signed outside the Portal.")),
            )
            state.status = TaskState.STATUS_APPROVED
        if state.status != TaskState.STATUS_IN_PROGRESS:
            state.finished_at = timezone.now()
            state.save(update_fields=["status", "finished_at"])
        return state

    def _covers_other_words(self, signed, state):
        """Return whether this signature was already given for another wording of the page."""
        from .approvals import ApprovalRecord  # a sibling module of the same package

        page_id = state.revision.object_id
        used = ApprovalRecord.objects.filter(page_id=page_id, step=self.step)
        return any(
            record.evidence == signed for record in used.exclude(content_hash=state.content_hash)
        )

    def get_task_states_user_can_moderate(self, user, **kwargs):
        from portal.units.models import PageOwnership

        pages = PageOwnership.objects.filter(
            unit_id__in=units_of(user, roles=[ROLE_OF_STEP[self.step]])
        )
        return (
            super()
            .get_task_states_user_can_moderate(user)
            .filter(
                workflow_state__object_id__in=[
                    str(pk) for pk in pages.values_list("page_id", flat=True)
                ]
            )
        )


class VerificationTask(PortalTask):
    """An editor of the Portal checks source, publicness and quality (Điều 7 khoản 2)."""

    step = Step.VERIFICATION
    approve_label = _("Pass verification")

    class Meta:
        verbose_name = _("verification")
        verbose_name_plural = _("verifications")

    @classmethod
    def get_description(cls):
        return _("An editor of the Portal checks source, publicness and quality.")

    def get_actions(self, obj, user):
        actions = super().get_actions(obj, user)
        checklist = checklist_of(obj.latest_revision) if actions else None
        return [
            (checklist.action if name == "approve" else name, label, modal)
            for name, label, modal in actions
        ]

    def get_form_for_action(self, action):
        checklist = checklist_of_action(action)
        return checklist_form(checklist) if checklist else super().get_form_for_action(action)

    def on_action(self, task_state, user, action_name, **kwargs):
        checklist = checklist_of_action(action_name)
        if checklist is None:
            super().on_action(task_state, user, action_name, **kwargs)
            return
        task_state.specific.approve(
            user=user,
            comment=str(kwargs.get("comment") or "")[:5000],
            confirmed=[key for key, _text in checklist.items if kwargs.get(key)],
        )


class PublicationTask(PortalTask):
    """A publisher of the Portal approves: now, or at a set time (Điều 7 khoản 3)."""

    step = Step.PUBLICATION
    approve_label = _("Publish")
    approval_form = PublicationForm

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    @classmethod
    def get_description(cls):
        return _("A publisher of the Portal approves; now, or at a set time.")
