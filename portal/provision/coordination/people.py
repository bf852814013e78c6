"""Who stands behind a unit or the desk today: those to whom something is told."""

from django.contrib.auth import get_user_model

from portal.base.roles import DESK_ROLES, UNIT_ROLES, Role
from portal.units.models import Membership, Unit, UnitKind

#: Those of the desk who go out, report and take photographs.
REPORTING_ROLES = frozenset({Role.EDITOR, Role.PUBLISHER})


def people_of_unit(unit):
    """Return the active users who write or decide for ``unit`` today."""
    return _holders(UNIT_ROLES, unit=unit)


def desk_unit():
    """Return the unit that the Portal's desk is today, or None where none is registered."""
    return Unit.objects.valid_on().filter(kind=UnitKind.PORTAL_DESK).order_by("pk").first()


def people_of_desk():
    """Return the active users who work at the Portal's desk today."""
    return _holders(DESK_ROLES)


def reporters():
    """Return the active users whom the desk may send to an event."""
    return _holders(REPORTING_ROLES)


def _holders(roles, **where):
    # One membership has to say all of it: somebody who left this unit may work in another.
    held = Membership.objects.valid_on().filter(role__in=roles, **where)
    return (
        get_user_model()
        .objects.filter(is_active=True, memberships__in=held)
        .distinct()
        .order_by("last_name", "first_name", "pk")
    )
