"""What happens to a submission: opened, decided, published. One function each, all or nothing."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.people import name_of

from .checklists import unconfirmed_points
from .clocks import due_date
from .digest import content_digest, page_digest
from .enums import Decision, EventKind, ProvisionStatus, Step, VersionKind
from .extensions import problems_found, reasons_against_approving, receipt_moment
from .independence import reasons_against_decider, supplying_unit
from .models import ApprovalRecord, Provision, PublishedVersion, Rule
from .models.rules import NoRuleInForce
from .moments import start_moment
from .obligations import receive
from .permits import current_permit
from .refusals import refuse
from .register import provision_of, record_event, set_status


def reasons_against_submission(page):
    """Return what is missing before ``page`` may be submitted, as sentences naming the field."""
    # What a permit lets in, an archive for example, may come late.
    under_permit = current_permit() is not None
    reasons = [] if under_permit else page.own_reasons_against_approval(day=timezone.localdate())
    if not under_permit:
        found = problems_found(page, digest=page_digest(page))
        reasons += [sentence for _name, sentence in found]
    if not page.has_provenance:
        return reasons
    reasons += [
        _("%(field)s: this must be filled in before submission.")
        % {"field": page._meta.get_field(name).verbose_name}
        for name in page.REQUIRED_FOR_SUBMISSION
        if not getattr(page, name)
    ]
    reasons.extend(
        _("%(field)s: the unit must declare this (Article 2).")
        % {"field": page._meta.get_field(name).verbose_name}
        for name in page.DECLARATIONS
        if not getattr(page, name)
    )
    problems = page.problems_before_publication(public=page.public_row())
    reasons.extend(sentence for _name, sentence in problems)
    return reasons


@transaction.atomic
def open_provision(*, page, user):
    """Open, or reopen, the row of the register for a page that was submitted.

    The rule is the one in force on the trigger date and stays, whatever rule set comes later.

    Returns:
        The :class:`Provision`, or None for a page without provenance.

    Raises:
        PublicationRefused: something that Điều 3 asks for is missing.
    """
    reasons = reasons_against_submission(page)
    if reasons:
        refuse(reasons, page=page, attempt="submit")
    if not page.has_provenance:
        return None
    provision = provision_of(page)
    if provision is not None and provision.status == ProvisionStatus.PUBLISHED:
        provision = None if _is_new_obligation(page, provision) else provision
    if provision is None:
        try:
            rule = Rule.objects.in_force(category=page.category, on=page.triggered_on)
            received_at = receipt_moment(page) or timezone.now()
            triggered_at = start_moment(
                rule=rule,
                triggered_on=page.triggered_on,
                declared=page.trigger_moment,
                heard_at=received_at,
            )
            due = due_date(rule=rule, triggered_on=page.triggered_on, triggered_at=triggered_at)
        except NoRuleInForce as error:
            refuse([error], page=page, attempt="submit")
        except ValueError:  # the count would leave the calendar of this world
            refuse([_("No due date follows from this trigger date.")], page=page, attempt="submit")
        provision = Provision.objects.create(
            content_object=page,
            title=page.title[:300],
            unit=page.unit,
            channel=page.channel,
            rule=rule,
            triggered_on=page.triggered_on,
            triggered_at=triggered_at,
            due_on=due.on,
            due_at=due.at,
            due_working=due.working_data(),
            received_at=received_at,
        )
        record_event(
            page=page, kind=EventKind.OPENED, actor=user, detail=due.sentence, provision=provision
        )
        record_event(page=page, kind=EventKind.RECEIVED, actor=user, provision=provision)
    elif provision.status == ProvisionStatus.AWAITED:
        receive(provision, actor=user, page=page, channel=page.channel)
    elif provision.status != ProvisionStatus.SUBMITTED or _is_edited_by_desk(provision):
        set_status(provision, ProvisionStatus.SUBMITTED)
        record_event(page=page, kind=EventKind.RESUBMITTED, actor=user, provision=provision)
    return provision


def _is_edited_by_desk(provision):
    """Return whether the desk took it over for the unit and it was not submitted again since."""
    turns = provision.events.filter(kind__in=[EventKind.DESK_EDITS, EventKind.RESUBMITTED])
    return turns.order_by("-at", "-pk").values_list("kind", flat=True).first() == (
        EventKind.DESK_EDITS
    )


def _is_new_obligation(page, provision):
    """Return whether the page now answers another trigger than the one it was published for."""
    return (page.category_id, page.triggered_on) != (
        provision.rule.category_id,
        provision.triggered_on,
    )


@transaction.atomic
def record_decision(
    *,
    page,
    revision,
    step,
    decision,
    user,
    ground="",
    remedy="",
    comment="",
    evidence=None,
    confirmed=(),
    urgent=None,
):
    """Write one decision on one exact revision into our own record.

    Args:
        page: the page, of its specific class.
        revision: the revision that was looked at; must be the latest.
        step: the :class:`Step`.
        decision: the :class:`Decision`; anything but approval needs ``ground`` and ``remedy``.
        user: who decides.
        evidence: for a signed approval, what was signed (dict).
        confirmed: keys of the points of the page's checklist that the editor confirms.
        urgent: for a publication on the urgent track (dict, see ``urgency``): the editor on duty
            decides in the verifier's place, with the verifier's points.

    Raises:
        PublicationRefused: with every reason why this person may not decide so.
    """
    records = list(ApprovalRecord.objects.filter(revision_id=revision.pk))
    reasons = []
    if evidence is None:
        role_of = Step.VERIFICATION if urgent else step
        reasons += reasons_against_decider(user=user, page=page, step=role_of, records=records)
    if revision.pk != page.latest_revision_id:
        reasons.append(_("A newer version exists: look at that one."))
    if (urgent or step == Step.VERIFICATION) and decision == Decision.APPROVED:
        reasons += unconfirmed_points(revision, confirmed)
    if decision == Decision.APPROVED and evidence is None:
        reasons += reasons_against_approving(page, revision=revision, step=step, user=user)
    if decision != Decision.APPROVED:
        if not ground:
            reasons.append(_("Ground: choose one of the three grounds of clause 4 of Article 7."))
        if len(remedy.strip()) < 5:
            reasons.append(_("Remedy: say what would cure it."))
    if reasons:
        refuse(reasons, page=page, attempt="decide")
    record = ApprovalRecord.objects.create(
        page_id=page.pk,
        revision_id=revision.pk,
        content_hash=content_digest(revision.content),
        title=page.title[:300],
        unit=supplying_unit(page),
        step=step,
        decision=decision,
        ground=ground,
        remedy=remedy,
        comment=comment,
        decided_by=user,
        decided_by_name=name_of(user),
        evidence={
            **(evidence or {}),
            **(urgent or {}),
            **({"checklist": sorted(confirmed)} if confirmed else {}),
        },
    )
    _move_provision(page, record)
    return record


def _move_provision(page, record):
    provision = provision_of(page)
    kind = {
        Decision.APPROVED: EventKind.APPROVED,
        Decision.RETURNED: EventKind.RETURNED,
        Decision.REFUSED: EventKind.REFUSED,
    }[record.decision]
    if record.decision == Decision.RETURNED:
        set_status(provision, ProvisionStatus.RETURNED)
    elif record.decision == Decision.REFUSED:
        set_status(provision, ProvisionStatus.REFUSED)
    elif record.step == Step.VERIFICATION:
        set_status(provision, ProvisionStatus.ACCEPTED)
    record_event(
        page=page,
        kind=kind,
        actor=record.decided_by,
        detail="\n".join(filter(None, [record.remedy, record.comment])),
        data={"step": record.step, "ground": record.ground, "approval": record.pk},
        provision=provision,
    )


@transaction.atomic
def record_publication(*, page, revision):
    """Close the obligation that ``page`` answers: it is public."""
    provision = provision_of(page)
    set_status(provision, ProvisionStatus.PUBLISHED, published=True)
    record_version(page=page, revision=revision)
    record_event(
        page=page,
        kind=EventKind.PUBLISHED,
        data={"revision": getattr(revision, "pk", None)},
        provision=provision,
    )


def record_version(*, page, revision):
    """Append to the history that readers see: which version became public, and what it changed.

    Returns:
        The :class:`PublishedVersion`, or None for a page without provenance.
    """
    if not page.has_provenance:
        return None
    previous = PublishedVersion.objects.filter(page_id=page.pk).last()
    declared = getattr(page, "change_kind", "")
    if previous is None:
        kind = VersionKind.FIRST
    elif declared and page.change_base == previous.revision_id:
        kind = VersionKind(declared)
    else:
        kind = VersionKind.AGAIN
    told = kind in (VersionKind.MAJOR, VersionKind.CORRECTION)
    corrected = kind == VersionKind.CORRECTION
    return PublishedVersion.objects.create(
        page_id=page.pk,
        revision_id=getattr(revision, "pk", None),
        # Demo content lies in the past, and its permit says when.
        published_at=getattr(current_permit(), "moment", None) or timezone.now(),
        kind=kind,
        note=page.change_note if told else "",
        wrong=page.correction_wrong if corrected else "",
        right=page.correction_right if corrected else "",
    )
