"""Clocks that know a minute: at once within the Portal's hours, at the event, with the press."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import translation

from portal.provision import obligations
from portal.provision.clocks import due_date
from portal.provision.commitments import load_commitments
from portal.provision.hops import hops_of, pass_on
from portal.provision.models import Commitment
from portal.workdays.loading import load_calendar
from tests.shared_world import built_for_module

from .rule_factories import make_rule

pytestmark = pytest.mark.django_db
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
TRIGGER = date(2025, 12, 31)


def at(hour, minute=0, day=31):
    return datetime(2025, 12, day, hour, minute, tzinfo=HANOI)


@pytest.fixture(autouse=True, scope="module")
def promises(django_db_setup, django_db_blocker):
    with built_for_module(django_db_blocker):
        load_calendar()
        load_commitments()
        yield


@pytest.mark.parametrize(
    ("values", "triggered_at", "on", "due_at"),
    [
        ({"clock": "immediate"}, at(9, 30), TRIGGER, at(13, 30)),
        ({"clock": "immediate"}, at(22), date(2026, 1, 1), datetime(2026, 1, 1, 2, tzinfo=HANOI)),
        ({"clock": "immediate"}, None, TRIGGER, None),
        ({"clock": "before_event"}, at(8), TRIGGER, at(8)),
        ({"clock": "simultaneous"}, at(15, 5), TRIGGER, at(15, 5)),
        ({"clock": "working_days", "days": 2}, at(9), date(2026, 1, 6), None),
        ({"clock": "on_request", "days": 3}, at(9), date(2026, 1, 7), None),
        ({"clock": "external"}, at(9), None, None),
        ({"clock": "fixed_date", "due_month": 12, "due_day": 19}, at(9), date(2026, 12, 19), None),
        ({"clock": "proactive"}, at(9), None, None),
    ],
)
def test_each_clock_with_the_moment_of_its_trigger(values, triggered_at, on, due_at):
    due = due_date(rule=make_rule(**values), triggered_on=TRIGGER, triggered_at=triggered_at)
    assert (due.on, due.at) == (on, due_at)


def test_at_once_is_told_in_hours_as_a_commitment_with_its_basis():
    due = due_date(rule=make_rule(clock="immediate"), triggered_on=TRIGGER, triggered_at=at(9, 30))
    assert "within 4 hours" in due.sentence_en
    assert "from 09:30 31/12/2025 to 13:30 31/12/2025" in due.sentence_en
    assert "Cam kết của Cổng: trong 4 giờ" in due.sentence_vi
    assert due.working_data()["hours"] == 4


def test_without_the_hour_of_the_trigger_the_day_counts_and_says_so():
    due = due_date(rule=make_rule(clock="immediate"), triggered_on=TRIGGER)
    assert "to the end of the day" in due.sentence_en


def test_the_hours_are_those_of_the_day_of_the_trigger():
    Commitment.objects.create(
        code="immediate", hours=2, valid_from=date(2026, 1, 1), basis="Quyết định thử"
    )
    rule = make_rule(clock="immediate")
    before = due_date(rule=rule, triggered_on=TRIGGER)
    after = due_date(rule=rule, triggered_on=date(2026, 1, 1))
    assert (before.promise.hours, after.promise.hours) == (4, 2)


def test_without_a_promise_at_once_names_the_day_alone():
    Commitment.objects.all().delete()
    due = due_date(rule=make_rule(clock="immediate"), triggered_on=TRIGGER, triggered_at=at(9))
    assert (due.on, due.at, due.promise) == (TRIGGER, None, None)


def test_where_the_portal_cannot_attend_the_host_unit_writes_after_the_event():
    rule = make_rule(clock="before_event")
    due = due_date(rule=rule, triggered_on=TRIGGER, fallback=True)
    assert due.on == date(2026, 1, 6)  # over New Year, the swapped Friday and a weekend
    assert due.commitment
    assert "the host unit writes the story" in due.sentence_en
    assert "not a time limit set by law" in due.sentence_en


@pytest.mark.parametrize("clock", ["immediate", "simultaneous", "proactive"])
def test_only_an_event_has_a_fallback(clock):
    with pytest.raises(ValueError, match="no fallback"):
        due_date(rule=make_rule(clock=clock), triggered_on=TRIGGER, fallback=True)


def test_a_fallback_without_a_promise_is_refused():
    Commitment.objects.all().delete()
    with pytest.raises(ValueError, match="no commitment"):
        due_date(rule=make_rule(clock="before_event"), triggered_on=TRIGGER, fallback=True)


def test_an_obligation_keeps_its_minute(world):
    world.rule.clock, world.rule.days = "immediate", None
    world.rule.save()
    provision = obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Cảnh báo",
        triggered_on=TRIGGER,
        triggered_at=at(9),
        content_object=world.unit,
    )
    assert provision.due_at == at(13)
    assert provision.due_working["due_at"]


def test_the_desk_answers_for_its_own_time(world):
    provision = obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Tin",
        triggered_on=TRIGGER,
        content_object=world.unit,
    )
    reached = datetime(2026, 12, 31, 16, tzinfo=HANOI)
    pass_on(provision=provision, holder="desk", at=reached)
    unit, desk = hops_of(provision)
    assert unit.due_on is None
    assert desk.due_on == date(2027, 1, 4)


@pytest.mark.parametrize(
    "values",
    [
        {"code": "immediate", "hours": 4, "working_days": 1},
        {"code": "immediate"},
        {"code": "immediate", "working_days": 1},
        {"code": "desk-review", "hours": 8},
        {"code": "immediate", "hours": 4, "valid_to": date(2019, 1, 1)},
    ],
)
def test_a_promise_that_says_nothing_is_refused(values):
    row = Commitment(**{"valid_from": date(2027, 1, 1), "basis": "Thử"} | values)
    with pytest.raises(ValidationError):
        row.full_clean()


def test_loading_again_leaves_what_the_office_decided(capsys):
    Commitment.objects.filter(code="immediate").update(hours=6)
    call_command("load_commitments")
    assert Commitment.objects.get(code="immediate").hours == 6
    with translation.override("vi"):
        assert "Cam kết: đã tạo 0." in capsys.readouterr().out


def test_the_office_changes_a_promise_in_the_admin(world, client):
    client.force_login(world.supervisor)
    answer = client.post(
        "/admin/commitments/new/",
        {"code": "immediate", "hours": "2", "valid_from": "01/01/2027", "basis": "Quyết định thử"},
    )
    assert answer.status_code == 302
    assert Commitment.objects.get(valid_from=date(2027, 1, 1)).hours == 2
    client.force_login(world.contributor)
    assert client.get("/admin/commitments/").status_code == 302
