"""Writing a simulated year into the register: in bulk, with the same clocks and stays as always."""

from datetime import date

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import OuterRef, Subquery

from portal.base.roles import Role
from portal.provision.clocks import due_date
from portal.provision.enums import OPEN_STATUSES, ClockKind, EventKind
from portal.provision.hops import own_limit_of
from portal.provision.models import Hop, Provision, ProvisionEvent, Rule
from portal.provision.stays import stays_from
from portal.units.models import Membership, Unit, UnitKind

from .stories import Year

BATCH = 2000
#: Begins the code of every simulated unit.
CODE = "MP-"
#: Calendar days that people think they have, by the kind of the clock.
THOUGHT = {
    ClockKind.IMMEDIATE: 0,
    ClockKind.SIMULTANEOUS: 0,
    ClockKind.BEFORE_EVENT: 0,
}


def make_units(count):
    """Return ``count`` made-up units, each with a writer and a leader; those that exist stay."""
    user_model = get_user_model()
    units = []
    for number in range(count):
        unit, created = Unit.objects.get_or_create(
            code=f"{CODE}{number:03}",
            defaults={"name_vi": f"Đơn vị mô phỏng {number}", "kind": UnitKind.DEPARTMENT},
        )
        units.append(unit)
        if not created:
            continue
        for role in (Role.CONTRIBUTOR, Role.UNIT_LEADER):
            user = user_model.objects.create(username=f"{unit.code}-{role}".lower())
            Membership.objects.create(user=user, unit=unit, role=role, valid_from=date(2020, 1, 1))
    return units


def rules_in_force(day):
    """Return the rule of each category on ``day``, in their order."""
    found = {}
    rules = Rule.objects.filter(rule_set__valid_from__lte=day).order_by("-rule_set__valid_from")
    for rule in rules.select_related("rule_set", "category"):
        found.setdefault(rule.category_id, rule)
    return sorted(found.values(), key=lambda rule: rule.category.code)


def year_of(rules, *, year, units, count, seed):
    """Return the :class:`Year` over ``rules``."""
    limits = [THOUGHT.get(ClockKind(rule.clock), (rule.days or 10) * 7 // 5) for rule in rules]
    return Year(year=year, units=units, limits=limits, count=count, seed=seed)


class Writer:
    """Turns stories into rows.

    Args:
        units, rules: what the numbers in the stories stand for.
    """

    def __init__(self, units, rules):
        self.units, self.rules = units, rules
        self._dues, self._limits = {}, {}

    @transaction.atomic
    def write(self, stories):
        """Write all of ``stories`` and return how many rows of each kind were made."""
        counts = {"provisions": 0, "events": 0, "hops": 0}
        batch = []
        for story in stories:
            batch.append(story)
            if len(batch) == BATCH:
                self._write(batch, counts)
                batch = []
        self._write(batch, counts)
        _measure()
        return counts

    def _write(self, stories, counts):
        rows = Provision.objects.bulk_create(map(self.provision_of, stories), batch_size=BATCH)
        pairs = list(zip(rows, stories, strict=True))
        events = [event for row, story in pairs for event in self._events(row, story)]
        ProvisionEvent.objects.bulk_create(events, batch_size=BATCH)
        self._date(rows)
        hops = [hop for row, story in pairs for hop in self.hops_of(row, story)]
        Hop.objects.bulk_create(hops, batch_size=BATCH)
        for name, made in (("provisions", rows), ("events", events), ("hops", hops)):
            counts[name] += len(made)

    def _date(self, rows):
        """Say when ``rows`` were opened: the database's layer has stamped them as of now."""
        opened = ProvisionEvent.objects.filter(provision=OuterRef("pk"), kind=EventKind.OPENED)
        keys = [row.pk for row in rows]
        written = Provision.objects.filter(
            pk__gte=min(keys, default=0), pk__lte=max(keys, default=0)
        )
        written.update(created_at=Subquery(opened.values("at")[:1]))

    def provision_of(self, story):
        """Return the unsaved row of a story."""
        due = self._due(story)
        status = story.status
        return Provision(
            title=f"Nghĩa vụ mô phỏng {story.number}",
            unit=self.units[story.unit],
            rule=self.rules[story.rule],
            triggered_on=story.triggered_on,
            due_on=due.on,
            due_working=due.working_data(),
            received_at=story.first(EventKind.RECEIVED),
            published_at=story.first(EventKind.PUBLISHED),
            closed_at=None if status in OPEN_STATUSES else story.happenings[-1].at,
            status=status,
        )

    def _due(self, story):
        key = (story.rule, story.triggered_on)
        if key not in self._dues:
            self._dues[key] = due_date(rule=self.rules[story.rule], triggered_on=story.triggered_on)
        return self._dues[key]

    def _events(self, row, story):
        for each in story.happenings:
            yield ProvisionEvent(
                provision=row, title=row.title, kind=each.kind, at=each.at, data=each.data
            )

    def hops_of(self, row, story):
        """Return the unsaved stays of a story, as they are derived from any log of events."""
        return stays_from(row, story.happenings, limit_of=self._limit_of)

    def _limit_of(self, holder, day):
        if (holder, day) not in self._limits:
            self._limits[holder, day] = own_limit_of(holder, day)
        return self._limits[holder, day]


def _measure():
    """Let PostgreSQL plan with what was written in one go: it does not look before a commit."""
    if connection.vendor != "postgresql":
        return
    names = (model._meta.db_table for model in (Provision, ProvisionEvent, Hop))
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(map(connection.ops.quote_name, names))}")
