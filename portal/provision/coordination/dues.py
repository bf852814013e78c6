"""Moving the due day of what is still awaited, with old and new day in the register."""

from django.utils.translation import gettext as _

from ..enums import EventKind
from ..obligations import record


def move_due(provision, *, due_on, actor, reason):
    """Set another due day for ``provision`` and record the change.

    Args:
        due_on: the new day (a date).
        reason: why, in words for people.
    """
    old = provision.due_on
    provision.due_on = due_on
    provision.due_working = provision.due_working | {
        "due_on": due_on.isoformat(),
        "set_by_portal": True,
    }
    provision.save(update_fields=["due_on", "due_working"])
    return record(
        provision,
        EventKind.DUE_CHANGED,
        actor=actor,
        detail=_("%(old)s → %(new)s: %(reason)s")
        % {"old": f"{old:%d/%m/%Y}" if old else "–", "new": f"{due_on:%d/%m/%Y}", "reason": reason},
        data={"old": old and old.isoformat(), "new": due_on.isoformat()},
    )
