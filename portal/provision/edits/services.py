"""The desk edits for a unit; the unit confirms; the unit learns what became public."""

from dataclasses import asdict

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Revision

from portal.base.roles import Role
from portal.units.models import Membership

from ..enums import EventKind, Step
from ..independence import as_submitted, reasons_against_decider, supplying_unit
from ..models import ApprovalRecord, ProvisionEvent
from ..notices.enums import NoticeKind
from ..notices.services import notify
from ..refusals import refuse
from ..register import provision_of, record_event
from .comparison import changes_between
from .models import Receipt


@transaction.atomic
def edit_for_unit(*, page, user):
    """Take a page out of verification, so that the editor can mend it for the unit.

    What the editor writes is a new version: the unit's leader confirms it, with the changes before
    the eyes, and another editor verifies it. The obligation stays received; its clock runs on.

    Args:
        page: the page, of its specific class, under verification.
        user: the editor who could decide on it.

    Raises:
        PublicationRefused: it is not under verification, the Portal wrote it, or this person could
            not decide on it.
    """
    state = page.current_workflow_task_state
    step = state.specific.step if state else ""
    reasons = []
    if step != Step.VERIFICATION:
        reasons.append(_("Only what is under verification is edited for a unit."))
    elif supplying_unit(as_submitted(page, state.revision)) is None:
        reasons.append(_("The Portal wrote it itself: return it for mending."))
    else:
        records = ApprovalRecord.objects.filter(revision_id=state.revision_id)
        reasons += reasons_against_decider(user=user, page=page, step=step, records=records)
    if reasons:
        refuse(reasons, page=page, attempt="edit")
    workflow_state = page.current_workflow_state
    workflow_state.stays_open = True  # the obligation does: see provision.signal_handlers
    record_event(
        page=page,
        kind=EventKind.DESK_EDITS,
        actor=user,
        data={"revision": state.revision_id},
    )
    workflow_state.cancel(user=None)
    page.refresh_from_db()
    page.locked, page.locked_by = True, user
    page.save(update_fields=["locked", "locked_by"])
    notify(
        users=people_of_unit(page),
        kind=NoticeKind.MESSAGE,
        text=lambda: (
            _("The Portal edits “%(title)s”; you will be asked to confirm.") % {"title": page.title}
        ),
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        unit=page.unit,
    )


def desk_edits_since_publication(page):
    """Return the events by which the desk took the page over since it was last public."""
    events = ProvisionEvent.objects.filter(page_id=page.pk)
    last = events.filter(kind=EventKind.PUBLISHED).order_by("-at", "-pk").first()
    edits = events.filter(kind=EventKind.DESK_EDITS).order_by("at", "pk")
    return edits.filter(pk__gt=last.pk) if last else edits


def submitted_by_unit(page):
    """Return the revision that the unit itself submitted before the desk edited it, or None."""
    edit = desk_edits_since_publication(page).first()
    return Revision.objects.filter(pk=edit.data.get("revision")).first() if edit else None


def changes_by_desk(page, revision):
    """Return what the desk changed between the unit's submission and ``revision``."""
    before = submitted_by_unit(page)
    if before is None or before.pk == revision.pk:
        return []
    return changes_between(before.as_object(), revision.as_object())


def people_of_unit(page, *roles):
    """Return the people of the supplying unit who are to be told: its writers of the page first.

    Args:
        roles: default: contributors and leaders.
    """
    unit = supplying_unit(page)
    if unit is None:
        return []
    wanted = roles or (Role.CONTRIBUTOR, Role.UNIT_LEADER)
    memberships = (
        Membership.objects.valid_on().filter(unit=unit, role__in=wanted).select_related("user")
    )
    people = {membership.user for membership in memberships}
    writers = set(page.revisions.values_list("user_id", flat=True))
    leaders = {each.user_id for each in memberships if each.role == Role.UNIT_LEADER}
    involved = {person for person in people if person.pk in writers | leaders}
    return list(involved if any(person.pk in writers for person in involved) else people)


@transaction.atomic
def issue_receipt(*, page, revision, user=None):
    """Tell the supplying unit that ``revision`` of its page is public.

    Returns:
        The :class:`Receipt`; None for what the Portal wrote itself.
    """
    unit = supplying_unit(page)
    if unit is None or revision is None:
        return None
    before = _submitted_before(page)
    changes = changes_between(before.as_object(), revision.as_object()) if before else []
    receipt = Receipt.objects.create(
        page_id=page.pk,
        title=page.title[:300],
        address=page.full_url or "",
        unit=unit,
        provision=provision_of(page),
        submitted_revision_id=before.pk if before else revision.pk,
        revision_id=revision.pk,
        changes=[asdict(change) for change in changes],
        published_by=user if getattr(user, "pk", None) else None,
    )
    notify(
        users=people_of_unit(page),
        kind=NoticeKind.DECISION,
        text=lambda: _("“%(title)s” is public.") % {"title": page.title},
        url=reverse("edits_receipt", args=[receipt.pk]),
        unit=receipt.unit,
    )
    return receipt


def _submitted_before(page):
    """Return the unit's own revision; the publication of the moment is in the register already."""
    events = ProvisionEvent.objects.filter(page_id=page.pk, kind=EventKind.PUBLISHED)
    published = list(events.order_by("-at", "-pk").values_list("pk", flat=True)[:2])
    edits = ProvisionEvent.objects.filter(page_id=page.pk, kind=EventKind.DESK_EDITS)
    if len(published) > 1:
        edits = edits.filter(pk__gt=published[1])
    edit = edits.order_by("at", "pk").first()
    return Revision.objects.filter(pk=edit.data.get("revision")).first() if edit else None
