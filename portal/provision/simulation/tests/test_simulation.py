"""A simulated year: its report is what a plain recount of the event log gives; reminders once."""

import random
from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from portal.base.roles import Role
from portal.provision.commitments import load_commitments
from portal.provision.enums import OPEN_STATUSES, Waiting
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.provision.reminders.loading import load_reminder_steps
from portal.provision.reminders.models import Digest, ReminderSent, ReminderStep
from portal.provision.reminders.services import send_reminders
from portal.provision.rules_loading import load_rule_set, rule_set_files
from portal.provision.simulation.report import COLUMNS, stays_report, year_report
from portal.provision.simulation.writing import Writer, make_units, rules_in_force, year_of
from portal.units.models import Membership
from portal.workdays.loading import load_calendar
from portal.workdays.services import calendar_for

pytestmark = pytest.mark.django_db
YEAR, LAST_DAY = 2025, date(2025, 12, 31)


@pytest.fixture(autouse=True)
def reference_data():
    load_calendar()
    load_commitments()
    for path in rule_set_files():
        load_rule_set(path)


# The report and the plain recount ---------------------------------------------------------------


def recount():
    """Count the year from the log alone: event by event, in Python, with no word of the report."""
    counted = defaultdict(Counter)
    log = defaultdict(list)
    for event in ProvisionEvent.objects.order_by("at", "pk").values("provision_id", "kind", "at"):
        log[event["provision_id"]].append(event)
    for provision in Provision.objects.select_related("unit"):
        happened = log[provision.pk]
        line = counted[provision.unit.code]
        received = next((each["at"] for each in happened if each["kind"] == "received"), None)
        ended = [each["kind"] for each in happened][-1]
        line["owed"] += 1
        if received and provision.due_on:
            day = timezone.localtime(received).date()
            line["on_time" if day <= provision.due_on else "late"] += 1
        if ended in ("published", "refused", "cancelled"):
            line[ended] += 1
        else:
            line["open"] += 1
            if not received and provision.due_on and provision.due_on < LAST_DAY:
                line["overdue"] += 1
    return {
        code: {column: line[column] for column in COLUMNS} for code, line in sorted(counted.items())
    }


def recounted_stays():
    """Count the stays from the log: who has to act after each event, written out once more."""
    stays, ended = Counter(), Counter()
    holders = {}
    for event in ProvisionEvent.objects.order_by("at", "pk"):
        before = holders.get(event.provision_id)
        after = {
            "opened": "unit",
            "received": "leader",
            "resubmitted": "leader",
            "returned": "unit",
            "approved": "desk",
            "published": None,
            "refused": None,
            "cancelled": None,
        }[event.kind]
        if after != before:
            stays[after] += after is not None
            ended[before] += before is not None
        holders[event.provision_id] = after
    return {
        holder: {"stays": stays[holder], "ended": ended[holder]}
        for holder in sorted(filter(None, stays))
    }


def test_the_report_of_a_year_equals_a_plain_recount_of_the_log():
    call_command("simulate_year", verbosity=0)
    assert Provision.objects.count() > 19_900
    assert year_report(year=YEAR, day=LAST_DAY) == recount()
    assert stays_report(year=YEAR) == recounted_stays()
    open_rows = Provision.objects.filter(status__in=OPEN_STATUSES)
    assert Hop.objects.open().count() == open_rows.count()


def test_the_same_seed_gives_the_same_year():
    rules = rules_in_force(LAST_DAY)
    told = [
        list(year_of(rules, year=YEAR, units=5, count=50, seed=seed).stories())
        for seed in (1, 1, 2)
    ]
    assert told[0] == told[1]
    assert told[0] != told[2]


def test_a_database_of_value_is_left_alone(monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "NAME", "portal")
    with pytest.raises(CommandError, match="portal"):
        call_command("simulate_year", provisions=1)
    assert not Provision.objects.exists()


# Reminders over the year ------------------------------------------------------------------------

UNITS, COUNT = 6, 100


class Replay:
    """Lives through the year day by day, as the register would."""

    def __init__(self):
        self.units = make_units(UNITS)
        rules = rules_in_force(LAST_DAY)
        self.writer = Writer(self.units, rules)
        told = year_of(rules, year=YEAR, units=UNITS, count=COUNT, seed=7)
        self.stories = list(told.stories())
        self.rows = {}

    def live(self, day):
        """Let happen what happened on ``day``."""
        evening = timezone.make_aware(datetime.combine(day, time.max))
        for story in self.stories:
            today = [each for each in story.happenings if timezone.localdate(each.at) == day]
            if not today:
                continue
            seen = story.until(evening)
            row = self.writer.provision_of(seen)
            row.pk = self.rows.get(story.number)
            row.created_at = story.happenings[0].at
            row.save()
            self.rows[story.number] = row.pk
            for each in today:
                ProvisionEvent.objects.create(
                    provision=row, title=row.title, kind=each.kind, at=each.at, data=each.data
                )


def expected_on(day, calendar, steps, people):
    """Return what ought to have been sent by the end of ``day``, by walking over the days."""
    wanted = set()
    for hop in Hop.objects.open().select_related("provision__unit"):
        row = hop.provision
        due_on = hop.due_on or row.due_on
        if due_on is None:
            continue
        passed = sum(
            calendar.is_working(due_on + timedelta(days=number))
            for number in range(1, (day - due_on).days + 1)
        )
        before = due_on - timedelta(days=1)
        while not calendar.is_working(before):
            before -= timedelta(days=1)
        for step in steps:
            if step.offset < 0:
                times = int(before <= day)
            elif due_on > day or passed < step.offset:
                times = 0
            else:
                times = 1 + (passed - step.offset) // step.repeat_every if step.repeat_every else 1
            told = people(hop, row, step)
            wanted |= {
                (f"provision-{row.pk}", due_on, step.pk, number, user)
                for number in range(times)
                for user in told
            }
    return wanted


class Members:
    """Who is to be told, where every unit has a writer and a leader, and nobody comes or goes."""

    def __init__(self):
        self.rows = list(Membership.objects.values_list("role", "unit_id", "user_id"))

    def having(self, wanted, unit_id=None):
        return {
            user for role, unit, user in self.rows if role == wanted and unit_id in (None, unit)
        }

    def told(self, hop, row, step):
        if step.audience == "leader":
            if hop.holder == Waiting.UNIT:
                return self.having(Role.UNIT_LEADER, row.unit_id)
            return self.having(Role.OFFICE_SUPERVISOR)
        if hop.holder == Waiting.DESK:
            return self.having(Role.PUBLISHER if row.status == "accepted" else Role.EDITOR)
        role = Role.CONTRIBUTOR if hop.holder == Waiting.UNIT else Role.UNIT_LEADER
        return self.having(role, row.unit_id)


def test_over_a_year_every_reminder_is_sent_once_although_one_run_in_five_is_missed(world):
    load_reminder_steps()
    steps = list(ReminderStep.objects.all())
    calendar = calendar_for(date(2024, 12, 1), date(2026, 6, 1))
    replay, missed = Replay(), random.Random(5)
    people = Members()
    expected, runs, skipped = set(), 0, 0
    for number in range(365):
        day = date(YEAR, 1, 1) + timedelta(days=number)
        replay.live(day)
        if missed.randrange(5) == 0:
            skipped += 1
            continue
        runs += 1
        evening = timezone.make_aware(datetime.combine(day, time(23)))
        send_reminders(now=evening)
        expected |= expected_on(day, calendar, steps, people.told)
    sent = list(
        ReminderSent.objects.values_list("key", "due_on", "step_id", "occurrence", "user_id")
    )
    assert skipped > 50
    assert len(sent) == len(set(sent)) > 300
    assert set(sent) == expected
    days = Digest.objects.values_list("user_id", "day")
    assert len(days) == len(set(days))
