"""What may become of a thing, in one table: each action, from where to where, by whom."""

from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.units.services import has_role

from ..gate import MINIMUM_REASON


class Side(StrEnum):
    """On whose side a person stands towards a thing that lies between a unit and the desk."""

    DESK = "desk"
    UNIT = "unit"
    #: The one person whom the desk has sent.
    ASSIGNEE = "assignee"


@dataclass(frozen=True)
class Transition:
    """One action.

    Attributes:
        label: what its button says.
        sources: the statuses in which it is possible.
        target: the status it leads to; empty: the status stays.
        sides: who may take it.
        needs_reason: whether it says why; the other side reads it.
    """

    label: str
    sources: frozenset
    target: str = ""
    sides: frozenset = frozenset({Side.DESK})
    needs_reason: bool = False


class TransitionTable(dict):
    """Transitions by the name of the action."""

    def offered(self, status, sides):
        """Return the pairs (name, transition) that a person on ``sides`` is offered."""
        return [
            (name, each)
            for name, each in self.items()
            if status in each.sources and each.sides & set(sides)
        ]

    def check(self, name, *, status, sides, reason="", more=()):
        """Return the status to which the action ``name`` leads.

        Args:
            status: a member of a ``TextChoices``, as it is now.
            sides: the sides on which the person stands.
            reason: what the person says.
            more: further reasons against it.

        Raises:
            ValidationError: with every reason why not.
        """
        transition = self[name]
        reasons = list(more)
        if not transition.sides & set(sides):
            reasons.append(_("This is for the other side to do."))
        if status not in transition.sources:
            reasons.append(
                _("“%(action)s” is not possible now: the state is “%(state)s”.")
                % {"action": transition.label, "state": status.label}
            )
        if transition.needs_reason and len(reason.strip()) < MINIMUM_REASON:
            reasons.append(
                _("Reason: say why, in at least %(count)d characters; the other side reads it.")
                % {"count": MINIMUM_REASON}
            )
        if reasons:
            raise ValidationError(reasons)
        return transition.target or status


def sides_of(user, *, unit):
    """Return the set of sides on which ``user`` stands towards what ``unit`` owes or announces."""
    sides = set()
    if has_role(user, *DESK_ROLES):
        sides.add(Side.DESK)
    if has_role(user, *UNIT_ROLES, unit=unit):
        sides.add(Side.UNIT)
    return sides
