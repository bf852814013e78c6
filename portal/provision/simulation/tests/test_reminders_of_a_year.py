"""Reminders over a simulated year: each sent exactly once although one run in five is missed.

The register is lived through day by day, in bulk. What ought to have been sent is worked out from
the stories alone, stay by stay: on which day each step is reached, and whether a run took place
while the stay lasted.
"""

from bisect import bisect_left
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from itertools import count, pairwise, takewhile

import pytest
from django.db import connection
from django.utils import timezone

from portal.base.chance import RepeatableChance
from portal.base.roles import Role
from portal.provision.commitments import load_commitments
from portal.provision.models import Hop, Provision
from portal.provision.reminders.loading import load_reminder_steps
from portal.provision.reminders.models import Digest, ReminderSent, ReminderStep
from portal.provision.reminders.services import send_reminders
from portal.provision.rules_loading import load_rule_set, rule_set_files
from portal.provision.simulation.writing import Writer, make_units, rules_in_force, year_of
from portal.units.models import Membership
from portal.units.tests.factories import MembershipFactory
from portal.workdays.loading import load_calendar
from portal.workdays.services import calendar_for

pytestmark = [pytest.mark.django_db, pytest.mark.thorough]
FIRST_DAY, LAST_DAY = date(2025, 1, 1), date(2025, 12, 31)
CHANGING = ("status", "received_at", "published_at", "closed_at")
ALWAYS = date.max


@pytest.fixture(autouse=True)
def reference_data():
    load_calendar()
    load_commitments()
    load_reminder_steps()
    for path in rule_set_files():
        load_rule_set(path)


@pytest.fixture(autouse=True)
def people_of_the_portal():
    for role in (Role.EDITOR, Role.PUBLISHER, Role.OFFICE_SUPERVISOR):
        MembershipFactory(role=role)


def day_of(moment):
    return timezone.localtime(moment).date()


class Replay:
    """Lives through the year as the register would: what happens on a day is written on that day.

    Attributes:
        rows: the obligations by the number of their story.
    """

    def __init__(self, *, units, provisions):
        self.units = make_units(units)
        rules = rules_in_force(LAST_DAY)
        self.writer = Writer(self.units, rules)
        year = year_of(rules, year=2025, units=units, count=provisions, seed=7)
        self.stories = list(year.stories())
        self.rows, self._by_day = {}, defaultdict(dict)
        for story in self.stories:
            for each in story.happenings:
                self._by_day[day_of(each.at)][story.number] = story

    def live(self, day):
        """Let happen what happened on ``day``."""
        evening = timezone.make_aware(datetime.combine(day, time.max))
        seen = {number: story.until(evening) for number, story in self._by_day[day].items()}
        now = {number: self.writer.provision_of(story) for number, story in seen.items()}
        new = {number: row for number, row in now.items() if number not in self.rows}
        for number, row in now.items():
            if number in self.rows:
                row.pk = self.rows[number].pk
        changed = [row for number, row in now.items() if number not in new]
        Provision.objects.bulk_update(changed, CHANGING, batch_size=200)
        Provision.objects.bulk_create(new.values())
        self.rows |= now
        Hop.objects.filter(provision__in=[row.pk for row in changed]).delete()
        Hop.objects.bulk_create(
            hop for number, story in seen.items() for hop in self.writer.hops_of(now[number], story)
        )


class Recount:
    """What ought to have been sent, by counting days on a calendar of its own.

    Args:
        runs: the days on which a run took place, in their order.
    """

    def __init__(self, runs):
        self.runs = runs
        self.calendar = calendar_for(FIRST_DAY - timedelta(days=60), LAST_DAY + timedelta(days=400))
        self.steps = list(ReminderStep.objects.all())
        self.people = defaultdict(set)
        for role, unit, user in Membership.objects.values_list("role", "unit_id", "user_id"):
            self.people[role, unit].add(user)
            self.people[role, None].add(user)
        self._reached = {}

    def working_day(self, day, number):
        """Return the working day that is ``number`` after ``day`` (before, if negative)."""
        step = timedelta(days=1 if number > 0 else -1)
        for _each in range(abs(number)):
            day += step
            while not self.calendar.is_working(day):
                day += step
        return day

    def reached(self, due_on):
        """Return as (step, occurrence, day) when each reminder is reached, to the year's end."""
        if due_on not in self._reached:
            self._reached[due_on] = [
                (step, number, day)
                for step in self.steps
                for number, day in self.days(step, due_on)
            ]
        return self._reached[due_on]

    def days(self, step, due_on):
        every = step.repeat_every
        days = (
            (number, self.working_day(due_on, step.offset + number * (every or 0)))
            for number in (count() if every else range(1))
        )
        return takewhile(lambda pair: pair[1] <= LAST_DAY, days)

    def sent_for(self, row, story):
        """Return what ought to have been sent for one obligation."""
        return {
            (f"provision-{row.pk}", due_on, step.pk, occurrence, user)
            for holder, role, since, until, due_on in self.stays(row, story)
            for step, occurrence, day in self.reached(due_on)
            if self.ran_between(max(since, day), until)
            for user in self.told(holder, role, step, row.unit_id)
        }

    def ran_between(self, first, after):
        """Return whether a run took place from ``first`` on, and before ``after``."""
        place = bisect_left(self.runs, first)
        return place < len(self.runs) and self.runs[place] < after

    def stays(self, row, story):
        """Yield holder, role at the desk, first day, day after the last evening, and due day."""
        told = [*story.happenings, None]
        holder, desk_since = None, None
        for each, following in pairwise(told):
            before = holder
            holder, role = self.holder_after(each)
            if holder is None:
                return
            if holder == "desk" and before != "desk":
                desk_since = day_of(each.at)
            due_on = self.working_day(desk_since, 1) if holder == "desk" else row.due_on
            if due_on is not None:
                until = day_of(following.at) if following else ALWAYS
                yield holder, role, day_of(each.at), until, due_on

    @staticmethod
    def holder_after(each):
        if each.kind == "approved":
            verified = each.data["step"] in ("verification", "publication")
            return "desk", Role.PUBLISHER if verified else Role.EDITOR
        return {
            "opened": ("unit", ""),
            "returned": ("unit", ""),
            "received": ("leader", ""),
            "resubmitted": ("leader", ""),
            "published": (None, ""),
            "refused": (None, ""),
            "cancelled": (None, ""),
        }[each.kind]

    def told(self, holder, role, step, unit_id):
        if step.audience == "leader":
            above = (
                (Role.UNIT_LEADER, unit_id) if holder == "unit" else (Role.OFFICE_SUPERVISOR, None)
            )
            return self.people[above]
        if holder == "desk":
            return self.people[role, None]
        return self.people[Role.CONTRIBUTOR if holder == "unit" else Role.UNIT_LEADER, unit_id]


def clear_away():
    """Do what PostgreSQL does by itself over a year, but not within minutes."""
    if connection.vendor == "postgresql" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def live_through_the_year(replay):
    """Run the reminders every evening but one in five; return the days of the runs."""
    chance, runs = RepeatableChance(5), []
    for number in range(365):
        day = FIRST_DAY + timedelta(days=number)
        replay.live(day)
        if day.day == 1:
            clear_away()
        if chance.randrange(5):
            runs.append(day)
            send_reminders(now=timezone.make_aware(datetime.combine(day, time(23, 59, 59))))
    return runs


#: Within one transaction PostgreSQL would keep every version of every row before the readers.
COMMITTED = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("units", "provisions"),
    [(6, 100), pytest.param(100, 20_000, marks=[pytest.mark.thorough, COMMITTED])],
)
def test_every_reminder_is_sent_once_although_one_run_in_five_is_missed(units, provisions):
    replay = Replay(units=units, provisions=provisions)
    runs = live_through_the_year(replay)
    assert 365 - len(runs) > 50
    recount = Recount(runs)
    expected = set()
    for story in replay.stories:
        expected |= recount.sent_for(replay.rows[story.number], story)
    found = ReminderSent.objects.values_list("key", "due_on", "step_id", "occurrence", "user_id")
    sent = list(found)
    assert len(sent) == len(set(sent)) > 2 * provisions
    assert set(sent) == expected
    days = list(Digest.objects.values_list("user_id", "day"))
    assert len(days) == len(set(days))
