import json
from datetime import date

import pytest
from django.utils import translation

from portal.provision.clocks import due_date
from portal.provision.enums import ClockKind
from portal.workdays.loading import load_calendar

from .rule_factories import make_rule

pytestmark = pytest.mark.django_db
TRIGGER = date(2025, 12, 31)  # followed by a holiday, a swapped Friday and a weekend


@pytest.fixture
def calendar():
    load_calendar()


@pytest.mark.parametrize(
    ("values", "due_on"),
    [
        ({"clock": "immediate"}, TRIGGER),
        ({"clock": "working_days", "days": 2}, date(2026, 1, 6)),
        ({"clock": "before_event"}, TRIGGER),
        ({"clock": "simultaneous"}, TRIGGER),
        ({"clock": "on_request", "days": 3}, date(2026, 1, 7)),
        ({"clock": "external"}, None),
        ({"clock": "fixed_date", "due_month": 12, "due_day": 19}, date(2026, 12, 19)),
        ({"clock": "proactive"}, None),
    ],
)
def test_each_clock_gives_its_day_and_cites_its_clause(calendar, values, due_on):
    rule = make_rule(**values)
    due = due_date(rule=rule, triggered_on=TRIGGER)
    assert due.on == due_on
    assert "clause 4, Article 5" in due.sentence_en
    assert rule.rule_set.citation in due.sentence_en
    assert rule.rule_set.citation in due.sentence_vi
    if due_on:
        assert f"{due_on:%d/%m/%Y}" in due.sentence_en


def test_every_kind_of_clock_is_known(calendar):
    for kind in ClockKind:
        rule = make_rule(
            clock=kind,
            category=f"c-{kind}",
            valid_from=date(2020, 1, 1 + list(ClockKind).index(kind)),
            days=2,
            due_month=12,
            due_day=19,
        )
        assert due_date(rule=rule, triggered_on=TRIGGER).sentence_en


@pytest.mark.parametrize(
    ("triggered_on", "due_on"),
    [
        (date(2026, 12, 19), date(2026, 12, 19)),
        (date(2026, 12, 20), date(2027, 12, 19)),
    ],
)
def test_a_fixed_date_is_the_next_one(triggered_on, due_on):
    rule = make_rule(clock="fixed_date", due_month=12, due_day=19)
    assert due_date(rule=rule, triggered_on=triggered_on).on == due_on


def test_the_longer_limit_counts_where_other_units_must_coordinate(calendar):
    rule = make_rule(clock="working_days", days=5, extended_days=10)
    due = due_date(rule=rule, triggered_on=date(2024, 1, 15), extended=True)
    assert due.on == date(2024, 1, 29)
    assert "other units must coordinate" in due.sentence_en


def test_a_rule_without_a_longer_limit_cannot_be_extended():
    with pytest.raises(ValueError, match="no extended limit"):
        due_date(rule=make_rule(clock="immediate"), triggered_on=TRIGGER, extended=True)


def test_only_the_immediate_clock_is_immediate():
    immediate = due_date(rule=make_rule(clock="immediate"), triggered_on=TRIGGER)
    simultaneous = due_date(
        rule=make_rule(clock="simultaneous", valid_from=date(2020, 1, 2)), triggered_on=TRIGGER
    )
    assert immediate.immediate
    assert not simultaneous.immediate


def test_the_days_are_told_one_by_one(calendar):
    rule = make_rule(clock="working_days", days=2)
    days = due_date(rule=rule, triggered_on=TRIGGER).days
    assert [(day["date"], day["number"]) for day in days] == [
        ("2025-12-31", 0),
        ("2026-01-01", None),
        ("2026-01-02", None),
        ("2026-01-03", None),
        ("2026-01-04", None),
        ("2026-01-05", 1),
        ("2026-01-06", 2),
    ]
    assert "12729/VPCP-KGVX" in days[2]["why_vi"]


def test_a_commitment_is_never_shown_as_law(calendar):
    rule = make_rule(clock="on_request", days=3, commitment=True)
    assert "not a time limit set by law" in due_date(rule=rule, triggered_on=TRIGGER).sentence_en


def test_a_date_on_an_open_calendar_is_a_forecast(calendar):
    rule = make_rule(clock="working_days", days=2)
    due = due_date(rule=rule, triggered_on=date(2026, 11, 19))
    assert due.on == date(2026, 11, 23)
    assert not due.confirmed
    assert "Forecast" in due.sentence_en


def test_another_regulation_is_named():
    rule = make_rule(clock="external", note_en="Circular X applies.", note_vi="Theo Thông tư X.")
    due = due_date(rule=rule, triggered_on=TRIGGER)
    assert due.sentence_en.endswith("Circular X applies.")
    assert due.sentence_vi.endswith("Theo Thông tư X.")


def test_the_working_can_be_kept_as_json(calendar):
    rule = make_rule(clock="working_days", days=2)
    data = due_date(rule=rule, triggered_on=TRIGGER).working_data()
    assert json.loads(json.dumps(data)) == data
    assert (data["due_on"], data["rule_set"]) == ("2026-01-06", rule.rule_set.code)


def test_the_working_does_not_depend_on_the_language_of_whoever_saved(calendar):
    rule = make_rule(clock="working_days", days=2)
    with translation.override("en"):
        in_english = due_date(rule=rule, triggered_on=TRIGGER)
    with translation.override("vi"):
        in_vietnamese = due_date(rule=rule, triggered_on=TRIGGER)
        assert in_vietnamese.sentence == in_vietnamese.sentence_vi
    assert in_english.working_data() == in_vietnamese.working_data()


def test_the_rule_set_is_cited_in_each_language():
    rule = make_rule(clock="immediate")
    rule.rule_set.citation_en = "Trial Circular"
    due = due_date(rule=rule, triggered_on=TRIGGER)
    assert "Trial Circular" in due.sentence_en
    assert rule.rule_set.citation in due.sentence_vi
    rule.rule_set.citation_en = ""
    assert rule.rule_set.citation in due_date(rule=rule, triggered_on=TRIGGER).sentence_en
