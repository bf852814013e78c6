"""What waits for one person, read no further than it is shown: counts and pages from the database.

The same question as ``work.work_of`` answers in full; ``tests/test_own_work.py`` compares them.
"""

from collections.abc import Sequence
from datetime import date

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.functional import cached_property

from portal.base.roles import Role
from portal.units.services import roles_of, units_of

from .enums import ProvisionStatus, Waiting
from .models import Hop
from .work import REGISTER, item_of, work_of

_UNASSIGNED = Q(user=None) & (~Q(holder=Waiting.UNIT) | Q(provision__assignee=None))


def own_stays(user):
    """Return the open stays that wait for ``user``: by name, or by a role held today.

    ``limit`` is the stay's own due day, else that of the obligation; the earliest first.
    """
    waiting = Hop.objects.open().order_by()
    # One after the other, so that each finds its index: who is named stands in two tables.
    found = (
        waiting.filter(user=user)
        .values("pk")
        .union(
            waiting.filter(user=None, holder=Waiting.UNIT, provision__assignee=user).values("pk"),
            waiting.filter(_UNASSIGNED & _by_role(user)).values("pk"),
        )
    )
    return (
        waiting.filter(pk__in=found)
        .select_related("provision__rule__category")
        .defer("provision__due_working", "provision__rule__note_vi", "provision__rule__note_en")
        .annotate(limit=Coalesce("due_on", "provision__due_on"))
        .order_by(F("limit").asc(nulls_last=True), "started_at", "pk")
    )


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
        self._stays = own_stays(user)
        # Few things stand outside the register, and each provider knows its own.
        self._others = work_of(user, leave_out={REGISTER})

    @cached_property
    def _count(self):
        return self._stays.count()

    def __len__(self):
        return self._count + len(self._others)

    def __getitem__(self, places):
        if not isinstance(places, slice):
            return self[places : places + 1][0]
        items = [item_of(stay) for stay in self._stays[: places.stop]] + self._others
        items.sort(key=lambda item: (item.due_on or date.max, item.opened_at, item.key))
        return items[places]

    @cached_property
    def overdue(self):
        """How much of it is late."""
        today = timezone.localdate(self.now)
        late = (
            Q(due_on__lt=today)
            | Q(due_on=None, provision__due_at__lt=self.now)
            | Q(due_on=None, provision__due_at=None, provision__due_on__lt=today)
        )
        in_register = self._stays.filter(late).count()
        return in_register + sum(item.is_overdue(self.now) for item in self._others)
