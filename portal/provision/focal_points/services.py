"""Handing over from one focal point to the next, and finding the units that have none."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from portal.base.roles import Role
from portal.base.text import nfc
from portal.units.models import FocalPoint, Membership, Unit, UnitKind
from portal.units.services import has_role, units_of

from ..enums import Waiting
from ..models import Hop, Provision
from ..notices.enums import NoticeKind
from ..notices.services import notify

#: Units that supply nothing themselves need no focal point.
WITHOUT_DUTY = frozenset({UnitKind.MINISTRY, UnitKind.PORTAL_DESK})


def units_without_focal_point(on=None):
    """Return the units of the day that name nobody whom the Portal could turn to (6.2)."""
    named = FocalPoint.objects.valid_on(on).values("unit")
    return Unit.objects.valid_on(on).exclude(kind__in=WITHOUT_DUTY).exclude(pk__in=named)


def alarming_units(user):
    """Return those of ``units_without_focal_point`` that ``user`` has to see to.

    The office sees all, a unit's leader the own unit, nobody else any.
    """
    units = units_without_focal_point()
    if user.is_superuser or has_role(user, Role.OFFICE_SUPERVISOR, Role.ADMINISTRATOR):
        return units
    return units.filter(pk__in=units_of(user, roles=[Role.UNIT_LEADER]))


@transaction.atomic
def hand_over(*, focal_point, actor, name, user=None, position="", phone="", email="", day=None):
    """End one focal point, enter the next, and move the open work to it; both are told.

    Args:
        focal_point: whose time ends the day before.
        actor: who does it: the unit's leader or the office.
        name, position, phone, email: of the successor.
        user: the successor's account; open work of the predecessor's account moves to it.
        day: the successor's first day, today or earlier; default: today.

    Returns:
        The successor's :class:`FocalPoint`.

    Raises:
        ValidationError: with every reason why not.
    """
    day, name = day or timezone.localdate(), nfc(name).strip()
    focal_point = FocalPoint.objects.select_for_update().get(pk=focal_point.pk)
    reasons = _reasons_against(focal_point, actor, name, user, day)
    if reasons:
        raise ValidationError(reasons)
    last_day = day - timedelta(days=1)
    if focal_point.valid_from > last_day:
        # Entered today, handed over today: it held for that one day.
        last_day = focal_point.valid_from
    focal_point.valid_to = last_day
    focal_point.save()
    successor = FocalPoint.objects.create(
        unit=focal_point.unit,
        kind=focal_point.kind,
        name=name,
        user=user,
        position=nfc(position).strip(),
        phone=phone.strip(),
        email=email.strip(),
        valid_from=day,
    )
    moved = _move_work(focal_point, user)
    _tell(focal_point, successor, moved)
    return successor


def _reasons_against(focal_point, actor, name, user, day):
    reasons = []
    policy = policy_registry.get_by_type(FocalPoint)
    if not policy.user_has_permission_for_instance(actor, "change", focal_point):
        reasons.append(_("Only the unit's leader or the office hands this over."))
    if focal_point.valid_to and focal_point.valid_to < day:
        reasons.append(_("This focal point has ended already."))
    if not name:
        reasons.append(_("Name: say who takes over."))
    if day > timezone.localdate():
        reasons.append(_("First day: it lies in the future. Hand over on the day itself."))
    if day < focal_point.valid_from:
        reasons.append(_("First day: it lies before the predecessor's first day."))
    if user is not None and user.pk == focal_point.user_id:
        reasons.append(_("Account: it is the predecessor's own."))
    if user is not None and not _works_in(user, focal_point.unit):
        reasons.append(_("Account: this person does not work in the unit."))
    return reasons


def _works_in(user, unit):
    return Membership.objects.valid_on().filter(user=user, unit=unit).exists()


def _move_work(focal_point, user):
    """Move what is open from the predecessor's account to the successor's; return how much.

    Without a successor's account it goes to everybody who writes for the unit.
    """
    if focal_point.user_id is None:
        return 0
    Hop.objects.open().filter(
        user_id=focal_point.user_id, unit=focal_point.unit, holder=Waiting.UNIT
    ).update(user=user)
    return open_work(focal_point).update(assignee=user)


def open_work(focal_point):
    """Return the rows of the register that move when ``focal_point`` is handed over."""
    if focal_point.user_id is None:
        return Provision.objects.none()
    return Provision.objects.open().filter(unit=focal_point.unit, assignee_id=focal_point.user_id)


def _tell(focal_point, successor, moved):
    leaders = Membership.objects.valid_on().filter(
        Q(role=Role.UNIT_LEADER), unit=successor.unit, user__is_active=True
    )
    people = [focal_point.user, successor.user, *(row.user for row in leaders)]
    notify(
        users=people,
        kind=NoticeKind.HANDOVER,
        unit=successor.unit,
        text=lambda: (
            _(
                "%(unit)s: %(successor)s takes over from %(predecessor)s; "
                "open things moved: %(count)d."
            )
            % {
                "unit": successor.unit.code,
                "successor": successor.name,
                "predecessor": focal_point.name,
                "count": moved,
            }
        ),
        url=reverse("provision_work"),
    )
