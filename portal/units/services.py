"""Who holds which role, in which unit, today: the questions that every rule of access asks."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from portal.base.access import GROUP_NAMES
from portal.base.roles import Role

from .models import FocalPoint, FocalPointKind, Membership, MembershipVersion

_CACHE = "_portal_memberships"


def active_memberships(user, on=None):
    """Return the user's memberships in force as a list of ``(unit_id, Role)``.

    They are read once per user object and again whenever a membership changes; whether one is in
    force is decided by its dates at every call, so that it ends at midnight of its last day.

    Args:
        user: a user; anonymous and inactive ones hold nothing.
        on: the day asked about (a date; default: today in Việt Nam).
    """
    if user is None or not user.is_authenticated or not user.is_active:
        return []
    day = on or timezone.localdate()
    return [
        (unit_id, Role(role))
        for unit_id, role, valid_from, valid_to in _memberships(user)
        if valid_from <= day and (valid_to is None or day <= valid_to)
    ]


def _memberships(user):
    """Return every membership row of ``user``, past and future ones too, first unit first."""
    version, rows = getattr(user, _CACHE, (None, []))
    current = MembershipVersion.number
    if version != current:
        rows = list(
            Membership.objects.filter(user_id=user.pk)
            .order_by("unit__code", "role")
            .values_list("unit_id", "role", "valid_from", "valid_to")
        )
        setattr(user, _CACHE, (current, rows))
    return rows


def roles_of(user, on=None):
    """Return the set of roles that ``user`` holds somewhere on the day ``on``."""
    return {role for _unit_id, role in active_memberships(user, on)}


def units_of(user, roles=None, on=None):
    """Return the ids of the units in which ``user`` holds one of ``roles`` (default: any)."""
    return {
        unit_id for unit_id, role in active_memberships(user, on) if roles is None or role in roles
    }


def first_unit_of(user, on=None):
    """Return the id of the first unit (by code) in which ``user`` works, or None."""
    return next((unit_id for unit_id, _role in active_memberships(user, on)), None)


def has_role(user, *roles, unit=None, on=None):
    """Return whether ``user`` holds one of ``roles``, in ``unit`` if one is given.

    Membership alone decides: being a superuser is no role.

    Args:
        unit: a ``Unit`` or its primary key; None asks about any unit.
        on: the day asked about (a date; default: today in Việt Nam).
    """
    unit_id = getattr(unit, "pk", unit)
    return any(
        role in roles and (unit_id is None or held_in == unit_id)
        for held_in, role in active_memberships(user, on)
    )


@transaction.atomic
def sync_user_groups(user):
    """Put ``user`` into the groups of the roles held today, and out of those of no other role.

    Groups that are not a role's are left alone. A second run changes nothing.
    """
    wanted = {GROUP_NAMES[role] for role in roles_of(user)}
    held = set(user.groups.filter(name__in=GROUP_NAMES.values()).values_list("name", flat=True))
    if wanted - held:
        groups = [Group.objects.get_or_create(name=name)[0] for name in sorted(wanted - held)]
        user.groups.add(*groups)
    if held - wanted:
        user.groups.remove(*Group.objects.filter(name__in=held - wanted))


def officer_in_charge(unit, on=None):
    """Return the account of the officer in charge of ``unit``, or None (Điều 6 khoản 2).

    Who no longer works in the unit is not in charge there, whatever the register says.
    """
    focal_point = (
        FocalPoint.objects.valid_on(on)
        .filter(unit=unit, kind=FocalPointKind.OFFICER, user__is_active=True)
        .filter(user__in=Membership.objects.valid_on(on).filter(unit=unit).values("user"))
        .select_related("user")
        .order_by("-valid_from", "-pk")
        .first()
    )
    return focal_point.user if focal_point else None
