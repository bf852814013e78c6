"""A made-up year of the register: what happened to each obligation, from a fixed seed.

Nothing here touches the database: the same seed gives the same stories.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from portal.base.chance import RepeatableChance
from portal.provision.enums import EventKind, Ground, ProvisionStatus, Step

#: How often what happens, in a hundred.
NEVER_SUPPLIED, LATE, RETURNED, REFUSED, CANCELLED = 6, 14, 12, 4, 2


@dataclass(frozen=True)
class Happening:
    """One event of a story."""

    at: datetime
    kind: EventKind
    data: dict = field(default_factory=dict)


@dataclass
class Story:
    """One obligation: whose it is, when it started, and what happened, in order of time.

    Attributes:
        unit: number of the unit, from 0.
        rule: number of the rule, from 0.
    """

    number: int
    unit: int
    rule: int
    triggered_on: date
    happenings: list[Happening]

    def until(self, moment: datetime) -> "Story":
        """Return the story as far as it had gone at ``moment``."""
        past = [each for each in self.happenings if each.at <= moment]
        return Story(self.number, self.unit, self.rule, self.triggered_on, past)

    @property
    def status(self) -> ProvisionStatus:
        """Where the last thing that happened has left it."""
        status = ProvisionStatus.AWAITED
        for each in self.happenings:
            status = _status_after(each) or status
        return status

    def first(self, kind: EventKind) -> datetime | None:
        """Return when ``kind`` happened first, or None."""
        return next((each.at for each in self.happenings if each.kind == kind), None)


def _status_after(happening):
    if happening.kind == EventKind.APPROVED and happening.data["step"] == Step.VERIFICATION:
        return ProvisionStatus.ACCEPTED
    return {
        EventKind.RECEIVED: ProvisionStatus.SUBMITTED,
        EventKind.RESUBMITTED: ProvisionStatus.SUBMITTED,
        EventKind.RETURNED: ProvisionStatus.RETURNED,
        EventKind.REFUSED: ProvisionStatus.REFUSED,
        EventKind.PUBLISHED: ProvisionStatus.PUBLISHED,
        EventKind.CANCELLED: ProvisionStatus.CANCELLED,
    }.get(happening.kind)


class Year:
    """The stories of one year.

    Args:
        year: the calendar year.
        units: how many units; they are of very different size.
        limits: for each rule, the calendar days that people think they have.
        count: how many obligations.
        seed: any integer.
    """

    def __init__(self, *, year: int, units: int, limits: list[int], count: int, seed: int):
        self.year, self.units, self.limits, self.count = year, units, limits, count
        self._chance = RepeatableChance(seed)
        # A few units supply much, many supply little.
        self._weights = [1 / (number + 3) for number in range(units)]

    def stories(self) -> Iterator[Story]:
        """Yield the stories; a second call goes on with the same series of chances."""
        units = self._chance.choices(range(self.units), self._weights, k=self.count)
        for number, unit in enumerate(units):
            rule = self._chance.randrange(len(self.limits))
            day = date(self.year, 1, 1) + timedelta(days=self._chance.randrange(365))
            yield Story(number, unit, rule, day, self._happenings(day, self.limits[rule]))

    def _happenings(self, day, limit):
        now = self._at(day)
        told = [Happening(now, EventKind.OPENED)]
        if self._in_hundred(NEVER_SUPPLIED):
            return told
        if self._in_hundred(CANCELLED):
            return [*told, Happening(self._later(now, 5), EventKind.CANCELLED)]
        late = self._in_hundred(LATE)
        days = limit + self._chance.randint(1, 12) if late else self._chance.randint(0, limit)
        now = max(now, self._at(day + timedelta(days=days)))
        told.append(Happening(now, EventKind.RECEIVED))
        while True:
            now = self._approve(told, now, Step.UNIT_LEADER, 1)
            if self._in_hundred(REFUSED):
                told.append(Happening(self._later(now, 2), EventKind.REFUSED, self._no()))
                return told
            if self._in_hundred(RETURNED):
                now = self._later(now, 2)
                told.append(Happening(now, EventKind.RETURNED, self._no()))
                now = self._later(now, 4)
                told.append(Happening(now, EventKind.RESUBMITTED))
                continue
            now = self._approve(told, now, Step.VERIFICATION, 2)
            now = self._approve(told, now, Step.PUBLICATION, 1)
            told.append(Happening(now, EventKind.PUBLISHED))
            return told

    def _approve(self, told, now, step, days):
        now = self._later(now, days)
        told.append(Happening(now, EventKind.APPROVED, {"step": step.value}))
        return now

    def _no(self):
        return {"step": Step.VERIFICATION.value, "ground": self._chance.choice(Ground.values)}

    def _in_hundred(self, times):
        return self._chance.randrange(100) < times

    def _at(self, day):
        minutes = 8 * 60 + self._chance.randrange(9 * 60)
        moment = datetime.combine(day, time(minutes // 60, minutes % 60))
        return timezone.make_aware(moment)

    def _later(self, moment, days):
        return moment + timedelta(minutes=self._chance.randint(20, days * 24 * 60))
