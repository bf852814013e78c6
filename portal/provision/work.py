"""What is still to be done, whatever it is: one registry that lists, reminders and homes read.

A feature that leaves somebody something to do registers a provider; nobody asks its tables. What
is a row of the register (``Provision``) is here already and must not be registered again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from portal.base.roles import Role
from portal.units.models import Membership
from portal.units.services import roles_of, units_of

from .enums import ProvisionStatus, Waiting
from .hops import UNIT_HOLDERS
from .models import Hop

#: Whose work it is, by holder: in the item's unit, or in the desk.
ROLES_OF = {
    Waiting.UNIT: frozenset({Role.CONTRIBUTOR}),
    Waiting.LEADER: frozenset({Role.UNIT_LEADER}),
    Waiting.DESK: frozenset({Role.EDITOR, Role.PUBLISHER}),
    Waiting.OFFICE: frozenset({Role.OFFICE_SUPERVISOR}),
}


@dataclass(frozen=True)
class WorkItem:
    """One thing that somebody has to do.

    Attributes:
        key: the same for the same thing at every asking: "provision-17".
        kind: what it is, as a person reads it in a list (a label in the reader's language).
        title: which one.
        url: where to do it, an address of the admin.
        unit_id: the unit it concerns; None where it concerns the Portal alone.
        waiting_for: who has to act.
        assignee_ids: keys of the very people; empty: everybody whom ``waiting_for`` names.
        due_on, due_at: by when; None where nothing sets a time.
        opened_at: since when it waits.
        provision_id: the row of the register that it belongs to, if any.
        role: the one role whose turn it is within ``waiting_for``; "": any.
    """

    key: str
    kind: str
    title: str
    url: str
    unit_id: int | None
    waiting_for: Waiting
    opened_at: datetime
    assignee_ids: frozenset[int] = field(default_factory=frozenset)
    due_on: date | None = None
    due_at: datetime | None = None
    provision_id: int | None = None
    role: str = ""

    @property
    def order(self) -> tuple:
        """Where it stands in a list of work: by due day, undated ones last."""
        return self.due_on or date.max, self.opened_at, self.key

    def is_overdue(self, now: datetime | None = None) -> bool:
        """Return whether its time is over."""
        now = now or timezone.now()
        if self.due_at is not None:
            return self.due_at < now
        return self.due_on is not None and self.due_on < timezone.localdate(now)


#: Yields the open items. It may use the scope to read less; what it yields beyond is dropped.
Provider = Callable[["Scope"], Iterable[WorkItem]]
_providers: dict[str, Provider] = {}
#: The provider of the rows of the register.
REGISTER = "provisions"


@dataclass(frozen=True)
class Scope:
    """Which items are asked for; a provider may yield more, never fewer.

    Attributes:
        unit_ids: what waits for a unit or its leader, of these units only; None: of all.
        holders: waiting for these only.
        due_by: with a due day up to this one only; None: any, and those without.
        user_id: beside the above, whatever is assigned to this person by name.
    """

    unit_ids: frozenset[int] | None = None
    holders: frozenset[Waiting] = frozenset(Waiting)
    due_by: date | None = None
    user_id: int | None = None

    def covers(self, item: WorkItem) -> bool:
        due = self.due_by is None or (item.due_on is not None and item.due_on <= self.due_by)
        return due and (self.user_id in item.assignee_ids or self._is_of_holders(item))

    def _is_of_holders(self, item):
        in_units = item.waiting_for in UNIT_HOLDERS and self.unit_ids is not None
        return item.waiting_for in self.holders and (not in_units or item.unit_id in self.unit_ids)

    def of_hops(self) -> Q:
        """Return the scope as a condition on open stays (:class:`Hop`)."""
        if self.unit_ids is None:
            wanted = Q(holder__in=self.holders)
        else:
            of_units = Q(holder__in=self.holders & UNIT_HOLDERS, unit_id__in=self.unit_ids)
            wanted = of_units | Q(holder__in=self.holders - UNIT_HOLDERS)
        if self.user_id is not None:
            wanted |= Q(user_id=self.user_id)
            wanted |= Q(user=None, holder=Waiting.UNIT, provision__assignee_id=self.user_id)
        if self.due_by is not None:
            wanted &= Q(due_on__lte=self.due_by) | Q(
                due_on=None, provision__due_on__lte=self.due_by
            )
        return wanted


def register_work(name: str, provider: Provider) -> None:
    """Add a provider; called once, when its app is ready. The same name again replaces it."""
    _providers[name] = provider


def open_work(scope: Scope | None = None, *, leave_out=frozenset()) -> list[WorkItem]:
    """Return the open items of every provider within ``scope``, by due day, undated ones last.

    Args:
        leave_out: names of providers that are not asked.
    """
    scope = scope or Scope()
    items = [
        item
        for name, provider in _providers.items()
        if name not in leave_out
        for item in provider(scope)
        if scope.covers(item)
    ]
    return sorted(items, key=lambda item: item.order)


def work_of(user, *, leave_out=frozenset()) -> list[WorkItem]:
    """Return what ``user`` has to do: assigned by name, or by a role held today.

    Args:
        leave_out: names of providers that are not asked.
    """
    held = roles_of(user)
    holders = frozenset(waiting for waiting, roles in ROLES_OF.items() if held & roles)
    # A person of the desk may be named for what a unit owes, and the other way round.
    scope = Scope(unit_ids=frozenset(units_of(user)), holders=holders, user_id=user.pk)
    return [item for item in open_work(scope, leave_out=leave_out) if _is_for(item, user, holders)]


def _is_for(item, user, holders):
    if item.assignee_ids:
        return user.pk in item.assignee_ids
    if item.waiting_for not in holders:
        return False
    roles = frozenset({item.role}) if item.role else ROLES_OF[item.waiting_for]
    if item.waiting_for in (Waiting.UNIT, Waiting.LEADER):
        return item.unit_id in units_of(user, roles=roles)
    return bool(roles_of(user) & roles)


class Directory:
    """Who holds which role on one day, read once for many questions.

    Args:
        on: the day; default: today.
    """

    def __init__(self, on: date | None = None):
        self._in_unit = defaultdict(set)
        self._anywhere = defaultdict(set)
        rows = Membership.objects.valid_on(on).filter(user__is_active=True)
        for unit_id, role, user_id in rows.values_list("unit_id", "role", "user_id"):
            self._in_unit[unit_id, role].add(user_id)
            self._anywhere[role].add(user_id)

    def people(self, holder: Waiting, unit_id: int | None, role: str = "") -> set:
        """Return the keys of those whose work it is: in the unit, or in the desk."""
        roles = [role] if role else ROLES_OF[holder]
        if holder in (Waiting.UNIT, Waiting.LEADER):
            return set().union(*(self._in_unit[unit_id, each] for each in roles))
        return set().union(*(self._anywhere[each] for each in roles))


def receivers_of(
    item: WorkItem, *, holder: Waiting | None = None, directory: Directory | None = None
) -> set:
    """Return the keys of the people who are to be told of ``item``.

    Args:
        item: what is to be done.
        holder: tell these instead of those whose turn it is: the leader, when it is late.
        directory: who holds which role; default: read for today.

    Where nobody in the unit holds the role, its leader is told; where it has none, the office.
    """
    if item.assignee_ids and holder in (None, item.waiting_for):
        return set(item.assignee_ids)
    directory = directory or Directory()
    wanted = holder or item.waiting_for
    role = item.role if wanted == item.waiting_for else ""
    return (
        directory.people(wanted, item.unit_id, role)
        or directory.people(Waiting.LEADER, item.unit_id)
        or directory.people(Waiting.OFFICE, None)
    )


#: The role whose turn it is at the desk: an editor verifies, a publisher publishes.
_ROLE_AT_DESK = {ProvisionStatus.ACCEPTED: Role.PUBLISHER, ProvisionStatus.SUBMITTED: Role.EDITOR}


def open_provisions(scope: Scope) -> Iterable[WorkItem]:
    """Yield the open rows of the register; whom each waits for, its open stay says."""
    hops = Hop.objects.open().filter(scope.of_hops())
    for hop in hops.select_related("provision__rule__category").iterator(2000):
        yield item_of(hop)


def item_of(hop: Hop) -> WorkItem:
    """Return the open stay of an obligation as a thing to be done."""
    provision = hop.provision
    person = hop.user_id or (provision.assignee_id if hop.holder == Waiting.UNIT else None)
    own_limit = hop.due_on is not None
    return WorkItem(
        key=f"provision-{provision.pk}",
        kind=provision.rule.category.title,
        title=provision.title,
        url=reverse("provision_register_row", args=[provision.pk]),
        unit_id=hop.unit_id or provision.unit_id,
        waiting_for=Waiting(hop.holder),
        assignee_ids=frozenset({person} if person else ()),
        due_on=hop.due_on if own_limit else provision.due_on,
        due_at=None if own_limit else provision.due_at,
        opened_at=hop.started_at,
        provision_id=provision.pk,
        role=_ROLE_AT_DESK.get(provision.status, "") if hop.holder == Waiting.DESK else "",
    )
