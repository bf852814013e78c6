"""What the desk does with what it asked for."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ...coordination.dues import move_due
from ...enums import ProvisionStatus
from ...obligations import cancel
from ..enums import TRANSITIONS
from .answering import open_rest
from .asking import open_for
from .changes import change, locked


def _reasons_against_day(due_on, *, after=None):
    if due_on is None or due_on < timezone.localdate():
        return [_("Due on: this day is past; give today or a later one.")]
    if after and due_on <= after:
        return [_("Due on: give a later day than %(day)s.") % {"day": f"{after:%d/%m/%Y}"}]
    return []


@transaction.atomic
def prolong(*, row, user, due_on, reason):
    """Give the unit until a later day.

    Raises:
        ValidationError: with every reason why not.
    """
    row = locked(row)
    more = _reasons_against_day(due_on, after=row.due_on)
    change(row, "prolong", user=user, reason=reason, more=more, due_on=due_on)
    move_due(row.provision, due_on=due_on, actor=user, reason=row.reason)
    return row


@transaction.atomic
def withdraw(*, row, user, reason):
    """Take the request back: the unit owes nothing any more."""
    return _end(change(locked(row), "withdraw", user=user, reason=reason), user)


@transaction.atomic
def close(*, row, user, reason):
    """Close the request to one unit, whatever has come."""
    return _end(change(locked(row), "close", user=user, reason=reason), user)


def _end(row, user):
    if row.provision.status == ProvisionStatus.AWAITED:
        cancel(row.provision, actor=user, detail=row.reason)
    return row


@transaction.atomic
def ask_again(*, row, user, due_on, reason):
    """Insist, after the unit has declined: it owes it again, by another day."""
    row = change(
        locked(row),
        "ask_again",
        user=user,
        reason=reason,
        more=_reasons_against_day(due_on),
        due_on=due_on,
    )
    row.provision = open_for(row, title=row.request.title, user=user)
    row.save(update_fields=["provision"])
    return row


@transaction.atomic
def complete(*, row, user, due_on, reason):
    """Say what is missing of a delivery: the rest is owed, by another day."""
    row = change(
        locked(row),
        "complete",
        user=user,
        reason=reason,
        more=_reasons_against_day(due_on),
        due_on=due_on,
    )
    open_rest(row, user=user)
    return row


_FOR_ALL = {"prolong": prolong, "close": close, "withdraw": withdraw}


@transaction.atomic
def for_all_units(*, request, name, user, **values):
    """Take one action with every unit of a request for which it is possible.

    Returns:
        The rows that were changed.

    Raises:
        ValidationError: it is possible for none, or one of them refuses.
    """
    rows = [
        row
        for row in request.rows.select_related("unit")
        if row.state in TRANSITIONS[name].sources
        and not (name == "prolong" and row.due_on >= values["due_on"])
    ]
    if not rows:
        raise ValidationError(_("There is no unit for which this is possible now."))
    return [_FOR_ALL[name](row=row, user=user, **values) for row in rows]
