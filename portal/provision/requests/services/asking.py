"""The desk asks."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role

from ...coordination.files import keep_files
from ...coordination.models import DeskTerm, NoTermInForce, TermCode
from ...coordination.telling import tell_unit
from ...models import Rule
from ...models.rules import NoRuleInForce
from ...obligations import open_obligation
from ..models import InformationRequest, RequestAttachment, UnitRequest


@transaction.atomic
def ask(*, user, units, title, details, why, category, due_on=None, files=(), follows=""):
    """Ask one or many units for information (Điều 7 khoản 1).

    Each unit gets a row of its own, and with it a row of the register, whose clock runs from today.

    Args:
        user: of the desk.
        units: the units that are asked.
        due_on: the last day; default: the term of the desk for requests without a date.
        files: checked files that go along.
        follows: key of the line of silence that it answers.

    Returns:
        The :class:`InformationRequest`.

    Raises:
        ValidationError: with every reason why not.
    """
    today = timezone.localdate()
    units = list(units)
    reasons = _reasons_against(user, units, category, today)
    try:
        due_on = due_on or DeskTerm.objects.last_day(TermCode.REQUEST, start=today)
    except NoTermInForce as error:
        reasons.append(str(error))
    if due_on and due_on < today:
        reasons.append(_("Due on: this day is past; give today or a later one."))
    if reasons:
        raise ValidationError(reasons)
    request = InformationRequest.objects.create(
        title=title.strip(),
        details=details.strip(),
        why=why.strip(),
        category=category,
        asked_on=today,
        due_on=due_on,
        asked_by=user,
        follows=follows,
    )
    for document in keep_files(files, unit=None, user=user, source=_("The Portal")):
        RequestAttachment.objects.create(request=request, document=document)
    for unit in units:
        _ask_one(request, unit, user)
    return request


def _reasons_against(user, units, category, today):
    reasons = []
    if not has_role(user, *DESK_ROLES):
        reasons.append(_("Only the Portal's desk asks units for information."))
    if not units:
        reasons.append(_("Units: choose at least one."))
    in_force = set(Unit.objects.valid_on(today).values_list("pk", flat=True))
    reasons += [
        _("%(unit)s exists no longer: ask its successor.") % {"unit": unit}
        for unit in units
        if unit.pk not in in_force
    ]
    try:
        Rule.objects.in_force(category=category, on=today)
    except NoRuleInForce as error:
        reasons.append(str(error))
    return reasons


def _ask_one(request, unit, user):
    row = UnitRequest.objects.create(
        request=request, unit=unit, due_on=request.due_on, changed_by=user
    )
    row.provision = open_for(row, title=request.title, user=user)
    row.save(update_fields=["provision"])
    tell_unit(
        unit,
        text=_("The Portal asks for: %(title)s (by %(day)s)")
        % {"title": request.title, "day": f"{row.due_on:%d/%m/%Y}"},
        url=row.get_absolute_url(),
        by=user,
    )


def open_for(row, *, title, user):
    """Open the row of the register for what the unit owes from now on, and return it."""
    today = timezone.localdate()
    return open_obligation(
        unit=row.unit,
        category=row.request.category,
        title=title,
        triggered_on=today,
        content_object=row,
        actor=user,
        due_on=row.due_on,
        detail=_("Asked by the Portal (clause 1 of Article 7), due on %(day)s.")
        % {"day": f"{row.due_on:%d/%m/%Y}"},
    )
