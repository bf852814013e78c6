"""The one way in which an event changes its state: by the table, told to those concerned."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from ...coordination.people import people_of_desk, people_of_unit
from ...coordination.telling import tell
from ...coordination.threads import author_of
from ...coordination.transitions import sides_of
from ..enums import TRANSITIONS
from ..models import CoverageMessage, CoveredEvent


def locked(event):
    """Return ``event`` as the database has it, held until the transaction ends."""
    # Read only when it is held: what is joined to a row would be as it was before the waiting.
    CoveredEvent.objects.select_for_update().get(pk=event.pk)
    return CoveredEvent.objects.select_related("unit", "category", "task").get(pk=event.pk)


def change(event, name, *, user, reason="", more=(), **values):
    """Move ``event`` as the action ``name`` says, and note why; telling is left to the caller.

    Args:
        more: further reasons against it.
        values: fields to set.

    Raises:
        ValidationError: with every reason why not.
    """
    sides = sides_of(user, unit=event.unit_id)
    reason = reason.strip()
    event.status = TRANSITIONS.check(
        name, status=event.state, sides=sides, reason=reason, more=more
    )
    event.changed_at, event.version = timezone.now(), event.version + 1
    if reason:
        event.reason = reason
    for field, value in values.items():
        setattr(event, field, value)
    return event


def note(event, *, user, text):
    """Append ``text`` to the thread of ``event``."""
    return CoverageMessage.objects.create(
        event=event, author=user, author_name=author_of(user), text=text[:2000]
    )


def concerned_by(event):
    """Return everybody who is to know of a change: unit, desk, and those who are sent there."""
    people = {person.pk: person for person in people_of_unit(event.unit)}
    people |= {person.pk: person for person in people_of_desk()}
    people |= {each.user_id: each.user for each in event.assignments.expected()}
    return list(people.values())


def tell_concerned(event, *, label, user):
    """Tell everybody whom a change of ``event`` concerns, except who made it."""
    tell(
        concerned_by(event),
        text=lambda: f"{label}: {event.title}",
        url=event.get_absolute_url(),
        unit=event.unit,
        by=user,
    )


def require_side(event, user):
    """Return the sides of ``user`` towards ``event``.

    Raises:
        ValidationError: the event is another unit's.
    """
    sides = sides_of(user, unit=event.unit_id)
    if not sides:
        raise ValidationError(_("This event was announced by another unit."))
    return sides
