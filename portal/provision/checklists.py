"""What an editor confirms, point by point, before a page passes verification.

Three points hold for everything: source, publicness, quality (Điều 7 khoản 2). A section registers
a list of its own for a delicate kind, and a page names it (``checklist``). Without every point
confirmed, on this very revision, verification does not pass and the gate stays shut.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

#: Lists by code.
_CHECKLISTS = {}
_ACTION = "approve"


@dataclass(frozen=True)
class Checklist:
    """Points to be confirmed.

    Attributes:
        code: small letters and hyphens; part of an address in the admin. Empty for the list that
            holds for everything.
        items: pairs (key, what is confirmed).
    """

    code: str
    items: tuple

    @property
    def action(self):
        """The name of the action that approves with this list."""
        return f"{_ACTION}-{self.code}" if self.code else _ACTION

    def missing(self, confirmed):
        """Return what was not confirmed, as a list of texts."""
        return [text for key, text in self.items if key not in confirmed]


#: What holds for everything that is verified.
STANDARD = Checklist(
    code="",
    items=(
        (
            "source",
            gettext_lazy("Source: it comes from the unit named, and its leader approved it"),
        ),
        (
            "publicness",
            gettext_lazy(
                "Publicness: no state secret, nothing barred from mass media, nobody's data"
            ),
        ),
        (
            "quality",
            gettext_lazy("Quality: complete, accurate, clearly written, pictures with a source"),
        ),
    ),
)


def register(checklist):
    """Make a list known; called when the section's app is ready."""
    _CHECKLISTS[checklist.code] = checklist


def checklist_of_action(action):
    """Return the :class:`Checklist` that the action approves with, or None."""
    prefix, _separator, code = action.partition("-")
    if prefix != _ACTION or (code and code not in _CHECKLISTS):
        return None
    return _with_standard(_CHECKLISTS.get(code))


def checklist_of(revision):
    """Return the :class:`Checklist` that the page as of ``revision`` asks for."""
    return _with_standard(getattr(revision.as_object(), "checklist", None))


def _with_standard(own):
    return STANDARD if own is None else Checklist(own.code, (*STANDARD.items, *own.items))


def unconfirmed_points(revision, confirmed):
    """Return a sentence for each point of the checklist of ``revision`` that is not confirmed."""
    return [
        _("Not confirmed at verification: %(point)s") % {"point": point}
        for point in checklist_of(revision).missing(confirmed)
    ]
