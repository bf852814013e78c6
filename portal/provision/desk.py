"""Who sees which rows: the desk all of them, everybody else those of the own units."""

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role, units_of


def is_at_desk(user):
    """Return whether ``user`` works at the Portal's desk or in its office."""
    return has_role(user, *DESK_ROLES)


def visible_to(user, rows, *, unit="unit_id"):
    """Return of ``rows`` those that ``user`` may see.

    A superuser sees all, as in the explorer; deciding asks for a role.

    Args:
        rows: a query set.
        unit: the path from a row to the key of its unit.
    """
    if is_at_desk(user) or (user.is_active and user.is_superuser):
        return rows
    return rows.filter(**{f"{unit}__in": units_of(user)})
