"""Moving the due day of what is still awaited, with old and new day in the register."""

from django.utils.translation import gettext as _

from ..enums import EventKind
from ..obligations import record


def move_due(provision, *, due_on, actor, reason, working=None):
    """Set another due day for ``provision`` and record the change.

    Args:
        due_on: the new day (a date), or None where the rule sets none.
        reason: why, in words for people.
        working: how the day was counted (JSON-ready); default: the Portal has set it.
    """
    old = provision.due_on
    new_day = due_on and due_on.isoformat()
    provision.due_on = due_on
    set_by_hand = {"due_on": new_day, "set_by_portal": True}
    provision.due_working = working or provision.due_working | set_by_hand
    provision.save(update_fields=["due_on", "due_working"])
    return record(
        provision,
        EventKind.DUE_CHANGED,
        actor=actor,
        detail=_("%(old)s → %(new)s: %(reason)s")
        % {"old": _written(old), "new": _written(due_on), "reason": reason},
        data={"old": old and old.isoformat(), "new": new_day},
    )


def _written(day):
    return f"{day:%d/%m/%Y}" if day else "–"
