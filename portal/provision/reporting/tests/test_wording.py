"""What counts say in words: one is singular in English, and half a day is written its way."""

import pytest
from django.utils.translation import override

from portal.provision.clocks import due_date
from portal.provision.reporting.distribution import LONGER, in_words
from portal.provision.reporting.duties import time_of
from portal.provision.tests.rule_factories import make_rule
from portal.workdays.loading import load_calendar


@pytest.mark.parametrize(
    ("language", "hours", "words"),
    [
        ("en", 1, "at most 1 hour"),
        ("en", 24, "at most 1 day"),
        ("en", 36, "at most 1.5 days"),
        ("en", 48, "at most 2 days"),
        ("en", LONGER, "more than 60 days"),
        ("vi", 36, "không quá 1,5 ngày"),
    ],
)
def test_a_bound_in_words(language, hours, words):
    with override(language):
        assert in_words(hours) == words


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "words"), [(1, "1 working day "), (2, "2 working days ")])
def test_limits_of_one_day_are_singular(days, words):
    load_calendar()
    rule = make_rule(clock="working_days", days=days)
    with override("en"):
        assert words in time_of(rule)
    assert words in due_date(rule=rule, triggered_on=rule.rule_set.valid_from).sentence_en
