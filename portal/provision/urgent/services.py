"""Publishing at once, and the third person's review afterwards."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState

from portal.base.roles import Role
from portal.units.models import Membership
from portal.workdays.services import count_working_days

from ..context import acting
from ..digest import content_digest
from ..enums import Decision, EventKind, Step
from ..independence import as_submitted, reasons_against_decider, supplying_unit
from ..models import ApprovalRecord, Commitment, CommitmentCode
from ..notices.enums import NoticeKind
from ..notices.services import notify
from ..refusals import refuse
from ..register import record_event
from ..services import record_decision
from ..urgency import URGENT, confirming_step, reasons_against_urgency
from .enums import Verdict
from .models import Duty, UrgentPublication

#: A reason shorter than this tells nobody anything.
MINIMUM_REASON = 10


def confirmation_of(page, revision):
    """Return the other person's approval of exactly this revision, or None."""
    return (
        ApprovalRecord.objects.filter(
            page_id=page.pk,
            revision_id=revision.pk,
            step=confirming_step(page),
            decision=Decision.APPROVED,
            content_hash=content_digest(revision.content),
        )
        .order_by("-pk")
        .first()
    )


def reasons_against_publishing_urgently(*, page, user):
    """Return why ``user`` may not publish ``page``, which is under review, at once.

    Args:
        page: the page, of its specific class.
        user: the editor on duty.
    """
    state = page.current_workflow_task_state
    if state is None or state.status != TaskState.STATUS_IN_PROGRESS:
        return [_("It is not under review: it has to be submitted first.")]
    revision = state.revision
    submitted = as_submitted(page, revision)
    reasons = reasons_against_urgency(revision.as_object())
    if not Duty.objects.at().filter(user=user).exists():
        reasons.append(_("Only the editor on duty publishes on the urgent track."))
    records = list(ApprovalRecord.objects.filter(revision_id=revision.pk))
    reasons += reasons_against_decider(
        user=user, page=submitted, step=Step.VERIFICATION, records=records
    )
    confirmed = confirmation_of(submitted, revision)
    if confirmed is None:
        reasons.append(
            _("Nobody else has confirmed it: the step “%(step)s” comes first.")
            % {"step": confirming_step(submitted).label}
        )
    elif confirmed.decided_by_id == user.pk:
        reasons.append(_("Who has confirmed it does not publish it as well."))
    return reasons


@transaction.atomic
def publish_urgently(*, page, user, reason, confirmed=()):
    """Publish ``page`` at once on two persons' word.

    Args:
        page: the page, of its specific class, confirmed by one other person.
        user: the editor on duty.
        reason: why it cannot wait; at least ten characters.
        confirmed: keys of the points of the page's checklist: they hold on this track, too.

    Returns:
        The :class:`UrgentPublication`, to be reviewed.

    Raises:
        PublicationRefused: with every reason why.
    """
    reasons = reasons_against_publishing_urgently(page=page, user=user)
    if not reasons and not page.current_workflow_task_state.specific.await_turn():
        reasons.append(_("This step has already been decided."))
    reason = reason.replace("\x00", "").strip()
    if len(reason) < MINIMUM_REASON:
        reasons.append(
            _("Reason: say in at least %(count)d characters why it cannot wait.")
            % {"count": MINIMUM_REASON}
        )
    if reasons:
        refuse(reasons, page=page, attempt="publish")
    state = page.current_workflow_task_state.specific
    revision = state.revision
    submitted = as_submitted(page, revision)
    other = confirmation_of(submitted, revision)
    record_decision(
        page=submitted,
        revision=revision,
        step=Step.PUBLICATION,
        decision=Decision.APPROVED,
        user=user,
        comment=reason,
        confirmed=confirmed,
        urgent={URGENT: reason, "confirmation": other.pk},
    )
    state.status = TaskState.STATUS_SKIPPED
    state.finished_by, state.finished_at = user, timezone.now()
    state.save(update_fields=["status", "finished_by", "finished_at"])
    with acting(user=user, reason=reason):
        page.current_workflow_state.finish(user=user)
    row = UrgentPublication.objects.create(
        page_id=page.pk,
        revision_id=revision.pk,
        title=page.title[:300],
        unit=supplying_unit(submitted),
        reason=reason,
        published_by=user,
        confirmed_by=other.decided_by,
        review_due_on=_review_due_on(),
    )
    record_event(page=page, kind=EventKind.URGENT, actor=user, detail=reason)
    notify(
        users=_reviewers(row),
        kind=NoticeKind.WORK,
        text=lambda: _("“%(title)s” was published urgently: review it.") % {"title": row.title},
        url=reverse("urgent_review", args=[row.pk]),
        unit=row.unit,
    )
    return row


def _review_due_on():
    today = timezone.localdate()
    promise = Commitment.objects.in_force(code=CommitmentCode.URGENT_REVIEW, on=today)
    if promise is None:
        return today  # nobody has promised a time: it is due at once
    return count_working_days(start=today, count=promise.working_days).last_day


def _reviewers(row):
    publishers = Membership.objects.valid_on().filter(role=Role.PUBLISHER).select_related("user")
    known = {row.published_by_id, row.confirmed_by_id}
    return {each.user for each in publishers if each.user_id not in known}


def reasons_against_reviewing(*, row, user):
    """Return why ``user`` may not review an urgent publication."""
    if row.reviewed_at is not None:
        return [_("It has been reviewed already.")]
    reasons = []
    if user.pk in {row.published_by_id, row.confirmed_by_id}:
        reasons.append(_("A third person reviews: not who confirmed it, nor who published it."))
    page = Page.objects.filter(pk=row.page_id).first()
    if page is not None:
        records = ApprovalRecord.objects.filter(revision_id=row.revision_id)
        reasons += reasons_against_decider(
            user=user, page=page.specific, step=Step.PUBLICATION, records=records
        )
    return reasons


@transaction.atomic
def review(*, row, user, verdict, note=""):
    """Record the third person's review of an urgent publication.

    Args:
        row: the :class:`UrgentPublication`.
        user: a publisher who had no part in it.
        verdict: a :class:`Verdict`.
        note: what is to be done; needed unless it is in order.

    Raises:
        PublicationRefused: this person may not review it, or says too little.
    """
    row = UrgentPublication.objects.select_for_update().get(pk=row.pk)
    reasons = reasons_against_reviewing(row=row, user=user)
    if verdict not in Verdict.values:
        reasons.append(_("Outcome: choose one from the list."))
    note = note.replace("\x00", "").strip()
    if verdict != Verdict.IN_ORDER and len(note) < MINIMUM_REASON:
        reasons.append(
            _("Remark: say in at least %(count)d characters what is to be done.")
            % {"count": MINIMUM_REASON}
        )
    page = _page_of(row)
    if reasons:
        refuse(reasons, page=page, attempt="decide")
    row.verdict, row.note = verdict, note
    row.reviewed_by, row.reviewed_at = user, timezone.now()
    row.save(update_fields=["verdict", "note", "reviewed_by", "reviewed_at"])
    if page is not None:
        record_event(
            page=page,
            kind=EventKind.URGENT_REVIEWED,
            actor=user,
            detail=" ".join(filter(None, [str(row.get_verdict_display()), note])),
        )
    notify(
        users=[row.published_by, row.confirmed_by],
        kind=NoticeKind.DECISION,
        text=lambda: (
            _("Review of “%(title)s”: %(verdict)s.")
            % {"title": row.title, "verdict": row.get_verdict_display()}
        ),
        url=reverse("urgent_review", args=[row.pk]),
        unit=row.unit,
    )
    return row


def _page_of(row):
    page = Page.objects.filter(pk=row.page_id).first()
    return page.specific if page else None
