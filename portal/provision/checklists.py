"""What an editor confirms, point by point, before a page of a delicate kind passes verification.

A section registers its list; a page names the list that holds for it (``checklist``). Without every
point confirmed, on this very revision, verification does not pass and the gate stays shut.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

#: Lists by code.
_CHECKLISTS = {}
_ACTION = "approve"


@dataclass(frozen=True)
class Checklist:
    """Points to be confirmed.

    Attributes:
        code: small letters and hyphens; part of an address in the admin.
        items: pairs (key, what is confirmed).
    """

    code: str
    items: tuple

    @property
    def action(self):
        """The name of the action that approves with this list."""
        return f"{_ACTION}-{self.code}"

    def missing(self, confirmed):
        """Return what was not confirmed, as a list of texts."""
        return [text for key, text in self.items if key not in confirmed]


def register(checklist):
    """Make a list known; called when the section's app is ready."""
    _CHECKLISTS[checklist.code] = checklist


def checklist_of_action(action):
    """Return the :class:`Checklist` that the action approves with, or None."""
    prefix, _separator, code = action.partition("-")
    return _CHECKLISTS.get(code) if prefix == _ACTION else None


def checklist_of(revision):
    """Return the :class:`Checklist` that the page as of ``revision`` asks for, or None."""
    return getattr(revision.as_object(), "checklist", None)


def unconfirmed_points(revision, confirmed):
    """Return a sentence for each point of the checklist of ``revision`` that is not confirmed."""
    checklist = checklist_of(revision)
    if checklist is None:
        return []
    return [
        _("Not confirmed at verification: %(point)s") % {"point": point}
        for point in checklist.missing(confirmed)
    ]
