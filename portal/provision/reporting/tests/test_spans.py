"""Counts between any two days equal those that are made of the register alone."""

import datetime
from collections import Counter

import pytest
from django.db.models import Q

from portal.provision.annual.figures import figures_of
from portal.provision.due_changes.services import after_rule_change
from portal.provision.reporting import questions
from portal.provision.reporting.figures import (
    counted_refusals,
    counted_stays_in_classes,
    counted_supply,
)
from portal.provision.reporting.spans import Span
from portal.provision.tests.rule_factories import make_rule

from .factories import YEAR, make_register, make_units, owe

pytestmark = [pytest.mark.django_db, pytest.mark.thorough]
SPANS = [
    ((1, 1), (12, 31)),
    ((1, 20), (12, 19)),
    ((3, 1), (3, 31)),
    ((3, 2), (3, 30)),
    ((3, 20), (4, 10)),
    ((2, 28), (5, 1)),
]


def added_up(rows, *group):
    sums = {}
    for row in rows:
        counts = sums.setdefault(tuple(row[name] for name in group), Counter())
        left = {name: row[name] for name in row if name not in group}
        counts.update({name: value for name, value in left.items() if isinstance(value, int)})
    # What the register is grouped by besides, counts by month do not have.
    beside = ("of_unit_id", "of_category_id", "received_day")
    return {
        key: {name: value for name, value in counts.items() if value and name not in beside}
        for key, counts in sums.items()
        if any(counts.values())
    }


@pytest.mark.parametrize(("first", "last"), SPANS)
@pytest.mark.parametrize("of_one_unit", [True, False])
def test_a_span_counts_what_the_register_says(first, last, of_one_unit):
    units = make_register()
    first, last = (datetime.date(YEAR, *day) for day in (first, last))
    unit_id = units[0].pk if of_one_unit else None
    span = Span(first, last, unit_id=unit_id)
    condition = Q(triggered_on__range=(first, last)) & (Q(unit_id=unit_id) if unit_id else Q())
    assert added_up(span.supply(), "of_category_id", "of_due_on") == added_up(
        counted_supply(condition), "of_category_id", "of_due_on"
    )
    assert added_up(span.refusals(), "of_ground") == added_up(
        counted_refusals(condition), "of_ground"
    )
    assert added_up(span.stays(), "of_holder", "of_hours") == added_up(
        counted_stays_in_classes(condition), "of_holder", "of_hours"
    )


def test_a_year_costs_as_many_queries_as_a_quarter(
    django_assert_num_queries, django_assert_max_num_queries
):
    make_register(rows=30)
    first = datetime.date(YEAR, 1, 20)
    figures_of(first=first, last=datetime.date(YEAR, 4, 19))
    with django_assert_max_num_queries(20) as quarter:
        figures_of(first=first, last=datetime.date(YEAR, 4, 19))
    with django_assert_num_queries(len(quarter)):
        figures_of(first=first, last=datetime.date(YEAR, 12, 19))


def test_a_due_day_that_moved_is_counted_at_its_new_place():
    rule = make_rule(clock="working_days", days=2)
    day = datetime.date(YEAR, 6, 2)
    owe(rule=rule, unit=make_units()[0], triggered_on=day, due_on=datetime.date(YEAR, 6, 4))
    asked_on = datetime.date(YEAR, 6, 5)
    assert questions.totals(questions.supply(), day=asked_on)["overdue"] == 1
    rule.days = 5
    rule.save()
    after_rule_change(what={rule.category_id})
    assert questions.totals(questions.supply(), day=asked_on)["overdue"] == 0
