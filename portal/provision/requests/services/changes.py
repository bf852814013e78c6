"""The one way in which a row changes its state: by the table, with a message for the other side."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from ...coordination.telling import tell_desk, tell_unit
from ...coordination.threads import author_of
from ...coordination.transitions import Side, sides_of
from ..enums import TRANSITIONS
from ..models import RequestMessage, UnitRequest


def locked(row):
    """Return ``row`` as the database has it, held until the transaction ends."""
    return UnitRequest.objects.select_for_update().select_related("request", "unit").get(pk=row.pk)


def change(row, name, *, user, reason="", more=(), **values):
    """Move ``row`` as the action ``name`` says, note why, and tell the other side.

    Args:
        more: further reasons against it.
        values: further fields to set.

    Raises:
        ValidationError: with every reason why not.
    """
    sides = sides_of(user, unit=row.unit_id)
    reason = reason.strip()
    status = TRANSITIONS.check(name, status=row.state, sides=sides, reason=reason, more=more)
    row.status = values.pop("status", status)
    row.changed_at, row.changed_by = timezone.now(), user
    if reason:
        row.reason = reason
    for field, value in values.items():
        setattr(row, field, value)
    row.save()
    label = TRANSITIONS[name].label
    add_message(row, user=user, text=f"{label}: {reason}" if reason else str(label))
    tell_others(row, sides, text=f"{row.request.title}: {label}", by=user)
    return row


def add_message(row, *, user, text):
    """Append ``text`` to the thread of ``row``."""
    return RequestMessage.objects.create(
        row=row, author=user, author_name=author_of(user), text=text[:2000]
    )


def tell_others(row, sides, *, text, by):
    """Tell the side on which the person does not stand."""
    if Side.DESK in sides:
        tell_unit(row.unit, text=text, url=row.get_absolute_url(), by=by)
    else:
        tell_desk(unit=row.unit, text=text, url=row.get_absolute_url(), by=by)


def require_side(row, user):
    """Return the sides of ``user`` towards ``row``.

    Raises:
        ValidationError: the row is of another unit.
    """
    sides = sides_of(user, unit=row.unit_id)
    if not sides:
        raise ValidationError(_("This request was made to another unit."))
    return sides
