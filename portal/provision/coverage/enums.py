"""What becomes of an announced event, and of those who are sent there: two tables."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..coordination.transitions import Side, Transition, TransitionTable


class CoverageStatus(models.TextChoices):
    ANNOUNCED = "announced", _("Announced: the desk has to decide")
    ASSIGNED = "assigned", _("The Portal attends")
    DECLINED = "declined", _("The unit writes")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")

    @property
    def tone(self):
        """What the status means to somebody who only sees its colour."""
        return {
            CoverageStatus.ASSIGNED: "good",
            CoverageStatus.POSTPONED: "bad",
            CoverageStatus.CANCELLED: "over",
        }.get(self, "waiting")


#: The event takes place as far as anybody knows.
TAKES_PLACE = frozenset(
    {CoverageStatus.ANNOUNCED, CoverageStatus.ASSIGNED, CoverageStatus.DECLINED}
)
#: Somebody has the task of writing.
SOMEBODY_WRITES = frozenset({CoverageStatus.ASSIGNED, CoverageStatus.DECLINED})

_DESK = frozenset({Side.DESK})
_BOTH = frozenset({Side.DESK, Side.UNIT})

TRANSITIONS = TransitionTable(
    {
        "assign": Transition(
            _("Send reporters and photographers"), TAKES_PLACE, CoverageStatus.ASSIGNED, _DESK
        ),
        "decline": Transition(
            _("Cannot attend: the unit writes"),
            frozenset({CoverageStatus.ANNOUNCED, CoverageStatus.ASSIGNED}),
            CoverageStatus.DECLINED,
            _DESK,
            needs_reason=True,
        ),
        "amend": Transition(_("Change the details"), TAKES_PLACE, "", frozenset({Side.UNIT})),
        "move": Transition(_("New time or place"), TAKES_PLACE, "", _BOTH, needs_reason=True),
        "resume": Transition(
            _("Takes place after all"),
            frozenset({CoverageStatus.POSTPONED}),
            CoverageStatus.ANNOUNCED,
            _BOTH,
            needs_reason=True,
        ),
        "postpone": Transition(
            _("Postpone"), TAKES_PLACE, CoverageStatus.POSTPONED, _BOTH, needs_reason=True
        ),
        "cancel": Transition(
            _("Cancel"),
            TAKES_PLACE | {CoverageStatus.POSTPONED},
            CoverageStatus.CANCELLED,
            _BOTH,
            needs_reason=True,
        ),
    }
)


class AssignmentRole(models.TextChoices):
    REPORTER = "reporter", _("Reporter")
    PHOTOGRAPHER = "photographer", _("Photographer")


class AssignmentStatus(models.TextChoices):
    ASKED = "asked", _("Asked to go")
    CONFIRMED = "confirmed", _("Confirmed")
    REJECTED = "rejected", _("Rejected")
    RELEASED = "released", _("Released")

    @property
    def tone(self):
        """What the status means to somebody who only sees its colour."""
        return {
            AssignmentStatus.CONFIRMED: "good",
            AssignmentStatus.REJECTED: "bad",
            AssignmentStatus.RELEASED: "over",
        }.get(self, "waiting")


#: The person is expected there.
EXPECTED = frozenset({AssignmentStatus.ASKED, AssignmentStatus.CONFIRMED})

ASSIGNMENT_TRANSITIONS = TransitionTable(
    {
        "confirm": Transition(
            _("Confirm"),
            frozenset({AssignmentStatus.ASKED}),
            AssignmentStatus.CONFIRMED,
            frozenset({Side.ASSIGNEE}),
        ),
        "reject": Transition(
            _("Reject"),
            EXPECTED,
            AssignmentStatus.REJECTED,
            frozenset({Side.ASSIGNEE}),
            needs_reason=True,
        ),
        "release": Transition(
            _("Release"), EXPECTED, AssignmentStatus.RELEASED, _DESK, needs_reason=True
        ),
    }
)
