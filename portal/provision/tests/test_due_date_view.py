from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation

from portal.provision.due_panel import due_date_context
from portal.workdays.loading import load_calendar

from .rule_factories import make_rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def rule():
    load_calendar()
    return make_rule(clock="working_days", days=2)


@pytest.fixture
def ask(client):
    client.force_login(get_user_model().objects.create_superuser("administrator"))
    return lambda **query: client.get(reverse("provision_due_date"), query)


@pytest.mark.parametrize("triggered_on", ["31/12/2025", "2025-12-31"])
def test_the_answer_has_the_day_the_reason_and_each_day(rule, ask, triggered_on):
    answer = ask(category=rule.category_id, triggered_on=triggered_on).json()
    assert (answer["due_on"], answer["due_on_text"]) == ("2026-01-06", "06/01/2026")
    assert rule.rule_set.citation in answer["why"]
    assert [day["date"] for day in answer["days"] if day["counted"]] == ["2026-01-05", "2026-01-06"]
    assert "06/01/2026" in answer["html"]


def test_a_rule_without_a_day_says_why(ask):
    rule = make_rule(clock="proactive")
    answer = ask(category=rule.category_id, triggered_on="31/12/2025").json()
    assert (answer["due_on"], answer["days"]) == (None, [])
    assert answer["why"]


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"category": "0", "triggered_on": "31/12/2025"},
        {"category": "x", "triggered_on": "31/12/2025"},
        {"triggered_on": "31/12/2025"},
    ],
)
def test_a_question_without_a_category_is_answered_with_a_sentence(ask, query):
    response = ask(**query)
    assert response.status_code == 400
    assert response.json()["error"]


@pytest.mark.parametrize("triggered_on", ["", "hôm qua", "32/01/2025", "01/01/1999", "31/12/9999"])
def test_a_date_that_gives_no_rule_is_answered_with_a_sentence(rule, ask, triggered_on):
    response = ask(category=rule.category_id, triggered_on=triggered_on)
    assert response.status_code == 400
    assert response.json()["error"]


def test_nobody_asks_without_logging_in(rule, client):
    response = client.get(
        reverse("provision_due_date"),
        {"category": rule.category_id, "triggered_on": "31/12/2025"},
    )
    assert response.status_code == 302
    assert response.url.startswith(reverse("wagtailadmin_login"))


def test_the_panel_waits_for_category_and_date():
    class Page:
        category = None
        triggered_on = date(2025, 12, 31)

    assert due_date_context(Page()) == {"due": None}


def test_the_panel_says_why_no_rule_is_in_force(rule):
    class Page:
        category = rule.category
        triggered_on = date(2019, 12, 31)

    with translation.override("en"):
        context = due_date_context(Page())
    assert context["due"] is None
    assert "No rule set in force on 31/12/2019" in context["due_error"]
