"""On whose desk the time goes: stays derived from the events, and passed on by whoever forwards.

The due date is not touched here: asking, forwarding and returning never stop the clock of the law.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from portal.units.models import UnitKind
from portal.workdays.arithmetic import WorkingCalendar
from portal.workdays.services import calendar_for, count_working_days

from .clocks import promise_of
from .enums import EventKind, Step, Waiting
from .models import CommitmentCode, Hop, Provision

#: Whom an obligation waits for after an event; what is not named changes nothing.
HOLDER_AFTER = {
    EventKind.OPENED: Waiting.UNIT,
    EventKind.RECEIVED: Waiting.LEADER,
    EventKind.RESUBMITTED: Waiting.LEADER,
    EventKind.RETURNED: Waiting.UNIT,
    EventKind.ASKED: Waiting.UNIT,
    EventKind.EXPLAINED: Waiting.DESK,
    EventKind.DESK_EDITS: Waiting.DESK,
}
#: Nobody has to do anything any more.
ENDING_EVENTS = frozenset({EventKind.REFUSED, EventKind.PUBLISHED, EventKind.CANCELLED})
#: What belongs to one unit; the desk and the office are one each.
UNIT_HOLDERS = frozenset({Waiting.UNIT, Waiting.LEADER})


def holder_after(kind, *, step="", supplied_by_unit=True):
    """Return the :class:`Waiting` after an event, "" where it ends, None where nothing changes.

    Args:
        kind: the :class:`EventKind`.
        step: for ``APPROVED``: the :class:`Step` that was approved.
        supplied_by_unit: False for what the Portal's own desk owes: it has no unit leader.
    """
    if kind in ENDING_EVENTS:
        return ""
    if kind == EventKind.APPROVED:
        return Waiting.DESK if step in (Step.UNIT_LEADER, Step.VERIFICATION) else None
    holder = HOLDER_AFTER.get(kind)
    return Waiting.DESK if holder and not supplied_by_unit else holder


def follow_event(event):
    """Pass the obligation on as ``event`` says; a receiver calls this for every new event."""
    if event.provision_id is None:
        return
    provision = event.provision
    holder = holder_after(
        event.kind,
        step=event.data.get("step", ""),
        supplied_by_unit=provision.unit.kind != UnitKind.PORTAL_DESK,
    )
    if holder == "":
        end_hop(provision=provision, at=event.at)
    elif holder is not None:
        pass_on(provision=provision, holder=holder, at=event.at)


@transaction.atomic
def pass_on(*, provision, holder, unit=None, user=None, at=None):
    """Note that ``provision`` now waits for ``holder``; nothing where it already does.

    Args:
        provision: the :class:`Provision`; its due date stays as it is.
        holder: a :class:`Waiting`.
        unit: for ``UNIT`` and ``LEADER``; default: the obligation's own.
        user: the one person, where it is one.
        at: since when (aware datetime); default: now.

    Returns:
        The open :class:`Hop`.
    """
    at = at or timezone.now()
    unit_id = (unit.pk if unit else provision.unit_id) if holder in UNIT_HOLDERS else None
    user_id = user.pk if user else None
    Provision.objects.select_for_update().get(pk=provision.pk)
    current = provision.hops.open().first()
    if current and (current.holder, current.unit_id) == (holder, unit_id):
        if user_id and current.user_id != user_id:
            current.user_id = user_id
            current.save(update_fields=["user"])
        return current
    if current:
        _end(current, at)
    return Hop.objects.create(
        provision=provision,
        holder=holder,
        unit_id=unit_id,
        user_id=user_id,
        started_at=at,
        due_on=own_limit_of(holder, timezone.localdate(at)),
    )


def own_limit_of(holder, day):
    """Return by when the desk has promised to be done with what reached it on ``day``, or None.

    The units' limits are the circular's; the desk answers for its own time, too.
    """
    promise = promise_of(CommitmentCode.DESK_REVIEW, day) if holder == Waiting.DESK else None
    if promise is None:
        return None
    return count_working_days(start=day, count=promise.working_days).last_day


@transaction.atomic
def end_hop(*, provision, at=None):
    """Note that ``provision`` waits for nobody any more; nothing where it does not wait."""
    Provision.objects.select_for_update().get(pk=provision.pk)
    if (current := provision.hops.open().first()) is not None:
        _end(current, at or timezone.now())


def _end(hop, at):
    # Clocks of several machines may disagree by a little: no stay is shorter than nothing.
    hop.ended_at = max(at, hop.started_at)
    hop.save(update_fields=["ended_at"])


def hops_of(provision):
    """Return the stays of ``provision``, the first one first."""
    return list(provision.hops.select_related("unit", "user"))


@dataclass(frozen=True)
class HolderTime:
    """How long obligations lay with one kind of holder.

    Attributes:
        stays: how many times.
        elapsed: the whole time.
        working_days: working days begun, the day of arrival not counted: as limits are counted.
    """

    stays: int = 0
    elapsed: timedelta = timedelta()
    working_days: int = 0

    def __add__(self, other):
        return HolderTime(
            self.stays + other.stays,
            self.elapsed + other.elapsed,
            self.working_days + other.working_days,
        )


def time_by_holder(hops: Iterable[Hop], *, now: datetime | None = None) -> dict:
    """Return a :class:`HolderTime` by :class:`Waiting`; open stays count up to ``now``.

    Args:
        hops: of one obligation or of many; the calendar is read once.
        now: default: the moment of the call.
    """
    now = now or timezone.now()
    hops = list(hops)
    if not hops:
        return {}
    first = min(timezone.localdate(hop.started_at) for hop in hops)
    calendar = calendar_for(first, timezone.localdate(now))
    totals = defaultdict(HolderTime)
    for hop in hops:
        end = hop.ended_at or now
        totals[Waiting(hop.holder)] += HolderTime(
            stays=1,
            elapsed=end - hop.started_at,
            working_days=working_days_between(hop.started_at, end, calendar),
        )
    return dict(totals)


def working_days_between(start: datetime, end: datetime, calendar: WorkingCalendar) -> int:
    """Return the working days after the day of ``start`` up to the day of ``end``."""
    first, last = timezone.localdate(start), timezone.localdate(end)
    return sum(
        calendar.is_working(first + timedelta(days=passed))
        for passed in range(1, (last - first).days + 1)
    )
