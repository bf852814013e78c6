"""Asking the office to review a refusal, and its decision."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.base.roles import Role
from portal.units.models import Membership
from portal.units.services import has_role
from portal.workdays.services import count_working_days

from ..edits.services import people_of_unit
from ..enums import Decision, EventKind, ProvisionStatus
from ..models import ApprovalRecord, Commitment, CommitmentCode
from ..notices.enums import NoticeKind
from ..notices.services import notify
from ..refusals import refuse
from ..register import provision_of, record_event, set_status
from .models import Appeal, Outcome

#: A reason shorter than this tells nobody anything.
MINIMUM_REASON = 10


def refusal_of(page):
    """Return the refusal that stands against ``page``: its last decision, or None."""
    last = ApprovalRecord.objects.filter(page_id=page.pk).order_by("-pk").first()
    return last if last is not None and last.decision == Decision.REFUSED else None


def reasons_against_asking(*, record, user):
    """Return why ``user`` may not ask for a review of the refusal ``record``."""
    reasons = []
    of_unit = record.unit_id and has_role(
        user, Role.CONTRIBUTOR, Role.UNIT_LEADER, unit=record.unit_id
    )
    if not of_unit:
        reasons.append(_("Only the supplying unit asks for a review."))
    if record.decision != Decision.REFUSED:
        reasons.append(_("What was returned is mended and submitted again; it was not refused."))
    if Appeal.objects.filter(refusal=record).exists():
        reasons.append(_("A review of this refusal was asked for already."))
    return reasons


@transaction.atomic
def ask(*, record, user, reason):
    """Ask the office to review a refusal.

    Args:
        record: the refusal (an ``ApprovalRecord``).
        user: somebody of the supplying unit.
        reason: why it should be looked at again.

    Raises:
        PublicationRefused: with every reason why not.
    """
    reasons = reasons_against_asking(record=record, user=user)
    reason = reason.replace("\x00", "").strip()
    page = _page(record.page_id)
    if page is None:
        reasons.append(_("The page is gone."))
    if len(reason) < MINIMUM_REASON:
        reasons.append(_too_short(_("Reason")))
    if reasons:
        refuse(reasons, page=page, attempt="appeal")
    appeal = Appeal.objects.create(
        refusal=record,
        page_id=record.page_id,
        title=record.title,
        unit=record.unit,
        refused_by=record.decided_by,
        reason=reason,
        asked_by=user,
        due_on=_due_on(),
    )
    record_event(page=page, kind=EventKind.REVIEW_ASKED, actor=user, detail=reason)
    supervisors = Membership.objects.valid_on().filter(role=Role.OFFICE_SUPERVISOR)
    notify(
        users={each.user for each in supervisors.select_related("user")},
        kind=NoticeKind.WORK,
        text=lambda: (
            _("A unit asks to review the refusal of “%(title)s”.") % {"title": appeal.title}
        ),
        url=reverse("appeals_appeal", args=[appeal.pk]),
        unit=appeal.unit,
    )
    return appeal


def _due_on():
    today = timezone.localdate()
    promise = Commitment.objects.in_force(code=CommitmentCode.REFUSAL_REVIEW, on=today)
    if promise is None:
        return today  # nobody has promised a time: it is due at once
    return count_working_days(start=today, count=promise.working_days).last_day


def reasons_against_deciding(*, appeal, user):
    """Return why ``user`` may not decide on a request for review."""
    if appeal.decided_at is not None:
        return [_("It has been decided already.")]
    reasons = []
    if not has_role(user, Role.OFFICE_SUPERVISOR):
        reasons.append(_("The office decides on the review of a refusal."))
    if user.pk == appeal.refused_by_id:
        reasons.append(_("Who refused it does not decide on the review."))
    return reasons


@transaction.atomic
def decide(*, appeal, user, outcome, grounds):
    """Decide on a request for review; a refusal that is set aside lets the unit submit again.

    Args:
        appeal: the :class:`Appeal`.
        user: somebody of the office who did not refuse it.
        outcome: an :class:`Outcome`.
        grounds: the reason, which the unit and the desk read.

    Raises:
        PublicationRefused: with every reason why not.
    """
    appeal = Appeal.objects.select_for_update().get(pk=appeal.pk)
    reasons = reasons_against_deciding(appeal=appeal, user=user)
    grounds = grounds.replace("\x00", "").strip()
    if outcome not in Outcome.values:
        reasons.append(_("Outcome: choose one from the list."))
    if len(grounds) < MINIMUM_REASON:
        reasons.append(_too_short(_("Reason of the decision")))
    page = _page(appeal.page_id)
    if reasons:
        refuse(reasons, page=page, attempt="appeal")
    appeal.outcome, appeal.grounds = outcome, grounds
    appeal.decided_by, appeal.decided_at = user, timezone.now()
    appeal.save(update_fields=["outcome", "grounds", "decided_by", "decided_at"])
    if page is None:
        return appeal
    record_event(
        page=page,
        kind=EventKind.REVIEW_DECIDED,
        actor=user,
        detail=f"{appeal.get_outcome_display()}: {grounds}",
        data={"outcome": str(outcome)},
    )
    provision = provision_of(page)
    if outcome == Outcome.OVERTURNED and provision and provision.status == ProvisionStatus.REFUSED:
        set_status(provision, ProvisionStatus.RETURNED)
    notify(
        users=[*people_of_unit(page), appeal.refused_by],
        kind=NoticeKind.DECISION,
        text=lambda: (
            _("Review of the refusal of “%(title)s”: %(outcome)s.")
            % {"title": appeal.title, "outcome": appeal.get_outcome_display()}
        ),
        url=reverse("appeals_appeal", args=[appeal.pk]),
        unit=appeal.unit,
    )
    return appeal


def _page(page_id):
    page = Page.objects.filter(pk=page_id).first()
    return page.specific if page else None


def _too_short(name):
    return _("%(field)s: at least %(count)d characters.") % {
        "field": name,
        "count": MINIMUM_REASON,
    }
