"""How far a unit has come with what it was asked for, and what may become of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..coordination.transitions import Side, Transition, TransitionTable


class RequestStatus(models.TextChoices):
    ASKED = "asked", _("Requested")
    ACCEPTED = "accepted", _("Taken on")
    DECLINED = "declined", _("Declined")
    PARTIAL = "partial", _("Partly delivered")
    DELIVERED = "delivered", _("Delivered")
    CLOSED = "closed", _("Closed")
    WITHDRAWN = "withdrawn", _("Withdrawn")

    @property
    def tone(self):
        """What the status means to somebody who only sees its colour."""
        if self == RequestStatus.DELIVERED:
            return "good"
        if self == RequestStatus.DECLINED:
            return "bad"
        return "over" if self in ENDED else "waiting"


#: The unit still owes something.
OWED = frozenset({RequestStatus.ASKED, RequestStatus.ACCEPTED, RequestStatus.PARTIAL})
#: The desk has had its last word.
ENDED = frozenset({RequestStatus.CLOSED, RequestStatus.WITHDRAWN})

_UNIT = frozenset({Side.UNIT})
_DESK = frozenset({Side.DESK})

TRANSITIONS = TransitionTable(
    {
        "accept": Transition(
            _("Take it on"), frozenset({RequestStatus.ASKED}), RequestStatus.ACCEPTED, _UNIT
        ),
        "deliver": Transition(
            _("Deliver an existing page"), OWED, RequestStatus.DELIVERED, _UNIT | _DESK
        ),
        "decline": Transition(
            _("Decline"),
            frozenset({RequestStatus.ASKED, RequestStatus.ACCEPTED}),
            RequestStatus.DECLINED,
            _UNIT,
            needs_reason=True,
        ),
        "ask_again": Transition(
            _("Ask again"),
            frozenset({RequestStatus.DECLINED}),
            RequestStatus.ASKED,
            _DESK,
            needs_reason=True,
        ),
        "complete": Transition(
            _("Something is missing"),
            frozenset({RequestStatus.DELIVERED}),
            RequestStatus.PARTIAL,
            _DESK,
            needs_reason=True,
        ),
        "prolong": Transition(_("Prolong"), OWED, "", _DESK, needs_reason=True),
        "close": Transition(
            _("Close"),
            frozenset(RequestStatus) - ENDED,
            RequestStatus.CLOSED,
            _DESK,
            needs_reason=True,
        ),
        "withdraw": Transition(
            _("Withdraw"), OWED, RequestStatus.WITHDRAWN, _DESK, needs_reason=True
        ),
    }
)

#: What the desk may do with all units of a request at once.
FOR_ALL = ("prolong", "close", "withdraw")
