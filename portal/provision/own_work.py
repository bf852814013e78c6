"""What waits for one person, read no further than it is shown.

The places of all of it are read at once, in a few bytes each; what is shown is read whole. The same
question as ``work.work_of`` answers in full; ``tests/test_own_work.py`` compares them.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property

from portal.base.roles import Role
from portal.units.services import roles_of, units_of

from .enums import ProvisionStatus, Waiting
from .models import Hop
from .work import REGISTER, item_of, work_of

_UNASSIGNED = Q(user=None) & (~Q(holder=Waiting.UNIT) | Q(provision__assignee=None))


class Place(NamedTuple):
    """Where an open stay stands in a list of work: what orders it, and what makes it late."""

    pk: int
    provision_id: int
    started_at: object
    own_due_on: date | None
    due_on: date | None
    due_at: object

    @property
    def order(self):
        """The order of :class:`work.WorkItem`: by due day, undated ones last."""
        limit = self.own_due_on or self.due_on or date.max
        return limit, self.started_at, f"provision-{self.provision_id}"

    def is_overdue(self, now):
        """Return whether its time is over: that of the stay, else that of the obligation."""
        if self.own_due_on is None and self.due_at is not None:
            return self.due_at < now
        limit = self.own_due_on or self.due_on
        return limit is not None and limit < timezone.localdate(now)


_COLUMNS = (
    "pk",
    "provision_id",
    "started_at",
    "due_on",
    "provision__due_on",
    "provision__due_at",
)


def own_places(user):
    """Return the places of the open stays that wait for ``user``, in their order.

    They wait by name, or by a role held today.
    """
    waiting = Hop.objects.open().order_by()
    # One after the other, so that each finds its index: who is named stands in two tables.
    named = waiting.filter(user=user).values_list(*_COLUMNS)
    found = named.union(
        waiting.filter(user=None, holder=Waiting.UNIT, provision__assignee=user).values_list(
            *_COLUMNS
        ),
        waiting.filter(_UNASSIGNED & _by_role(user)).values_list(*_COLUMNS),
    )
    return sorted((Place(*row) for row in found), key=lambda place: place.order)


def _by_role(user):
    held = roles_of(user)
    found = Q(pk__in=[])
    for holder, role in ((Waiting.UNIT, Role.CONTRIBUTOR), (Waiting.LEADER, Role.UNIT_LEADER)):
        if role in held:
            found |= Q(holder=holder, unit__in=units_of(user, roles=frozenset({role})))
    if Role.OFFICE_SUPERVISOR in held:
        found |= Q(holder=Waiting.OFFICE)
    accepted = Q(provision__status=ProvisionStatus.ACCEPTED)
    submitted = Q(provision__status=ProvisionStatus.SUBMITTED)
    if Role.EDITOR in held:
        found |= Q(holder=Waiting.DESK) & ~accepted
    if Role.PUBLISHER in held:
        found |= Q(holder=Waiting.DESK) & ~submitted
    return found


class OwnWork(Sequence):
    """The open work of one person by due day, undated things last; for a paginator.

    Args:
        user: whose.
        now: the moment of asking (default: now).
    """

    def __init__(self, user, now=None):
        self.now = now or timezone.now()
        self._places = own_places(user)
        # Few things stand outside the register, and each provider knows its own.
        self._others = work_of(user, leave_out={REGISTER})

    def __len__(self):
        return len(self._places) + len(self._others)

    def __getitem__(self, places):
        if not isinstance(places, slice):
            return self[places : places + 1][0]
        # Beside everything else no stay comes earlier than among the stays alone.
        earliest = [*self._places[: places.stop], *self._others]
        shown = sorted(earliest, key=lambda each: each.order)[places]
        stays = _stays({each.pk for each in shown if isinstance(each, Place)})
        return [item_of(stays[each.pk]) if isinstance(each, Place) else each for each in shown]

    @cached_property
    def overdue(self):
        """How much of it is late."""
        in_register = sum(place.is_overdue(self.now) for place in self._places)
        return in_register + sum(item.is_overdue(self.now) for item in self._others)


def _stays(keys):
    """Return the stays with these keys, with what is shown of each."""
    return (
        Hop.objects.select_related("provision__rule__category")
        .defer("provision__due_working", "provision__rule__note_vi", "provision__rule__note_en")
        .in_bulk(keys)
    )
