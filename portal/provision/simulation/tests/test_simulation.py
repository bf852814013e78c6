"""A simulated year: its report is what a plain recount of the event log gives."""

from collections import Counter, defaultdict
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from portal.provision.commitments import load_commitments
from portal.provision.enums import OPEN_STATUSES
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.provision.rules_loading import load_rule_set, rule_set_files
from portal.provision.simulation.report import COLUMNS, stays_report, year_report
from portal.provision.simulation.writing import rules_in_force, year_of
from portal.workdays.loading import load_calendar

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


@pytest.mark.thorough
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
