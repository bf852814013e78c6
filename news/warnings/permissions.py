"""Which buttons a person is offered; the services decide again when one is pressed."""

from portal.base.roles import DESK_ROLES, UNIT_ROLES, Role
from portal.units.services import has_role

from .enums import Act, WarningState
from .services import reasons_against_confirming_person


def allowed_actions(page, user):
    """Return what ``user`` may do with the issued warning ``page``, a set of names."""
    if not page.live:
        return set()
    allowed, state = set(), page.state
    in_unit = has_role(user, *UNIT_ROLES, unit=page.unit_id)
    head = page.chain.head
    is_newest = head and head.warning == page.translation_key and head.act != Act.CANCELLED
    if is_newest and (in_unit or has_role(user, *DESK_ROLES)):
        allowed.add("update")
    if state == WarningState.IN_FORCE:
        if has_role(user, Role.PUBLISHER):
            allowed.add("cancel")
        if not reasons_against_confirming_person(page, user):
            allowed.add("confirm")
    return allowed
