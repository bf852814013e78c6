"""What happens to an event that readers know: one function, all or nothing."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from news.models import EventPage
from portal.base.people import name_of
from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.provision.refusals import refuse
from portal.units.services import has_role

#: A signature stands under one text: another version is signed anew.
_SIGNATURE = {
    "approver_name": "",
    "approver_position": "",
    "approved_on": None,
    "approval_reference": "",
    "approval_scan": None,
}
#: What a move may change; everything else keeps to what readers know.
ARRANGEMENT_FIELDS = (
    *("starts_on", "ends_on", "starts_time", "ends_time", "all_day"),
    *("place", "province"),
)


def may_announce_change(*, page, user):
    """Return whether ``user`` may bring a change of the public event ``page`` before the gate."""
    of_unit = page.unit_id and has_role(user, *UNIT_ROLES, unit=page.unit_id)
    return bool(page.live and (of_unit or has_role(user, *DESK_ROLES)))


@transaction.atomic
def announce_change(*, page, user, status, reason="", arrangement=None, sender_phone=""):
    """Write a version of ``page`` that tells of one change and nothing else, and submit it.

    It departs from what is public, whatever unfinished draft there is: that stays among the
    versions. The gate is the same as for any other version.

    Args:
        page: the public :class:`EventPage`.
        status: an :class:`EventStatus`.
        reason: for readers; not needed to confirm.
        arrangement: for a move, the new values by name of :data:`ARRANGEMENT_FIELDS`.
        sender_phone: of ``user``, who is the sender; never public.

    Returns:
        The revision that was submitted.

    Raises:
        PublicationRefused: with every reason why not.
    """
    reasons = []
    if not page.live:
        reasons.append(_("Readers do not know this event: change the draft itself."))
    elif not may_announce_change(page=page, user=user):
        reasons.append(_("Only the supplying unit, or the desk for it, announces a change."))
    if page.workflow_in_progress:
        reasons.append(
            _("A version is under review: withdraw it from review, then announce the change.")
        )
    if reasons:
        refuse(reasons, page=page, attempt="edit")
    page = EventPage.objects.get(pk=page.pk)
    values = {"status": status, "status_reason": " ".join(reason.split()), **_SIGNATURE}
    values |= _sender(page, user, sender_phone)
    values |= arrangement or {}
    for name, value in values.items():
        setattr(page, name, value)
    page.change_kind = ""
    try:
        revision = page.save_revision(user=user, log_action=True)
    except ValidationError as error:
        refuse(error.messages, page=page, attempt="submit")
    page.get_workflow().start(page, user)
    return revision


def _sender(page, user, phone):
    name = name_of(user)
    same = page.sender_name == name
    return {
        "sender_name": name,
        "sender_position": page.sender_position if same else "",
        "sender_phone": phone or (page.sender_phone if same else ""),
    }
