"""Rules in the admin: what would move is shown first, and what was told is not rewritten."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from portal.provision import obligations
from portal.provision.commitments import load_commitments
from portal.provision.enums import EventKind
from portal.provision.models import (
    Category,
    Commitment,
    Provision,
    ProvisionEvent,
    Rule,
    RuleSet,
)
from portal.provision.notices.models import Notice

from .rule_factories import make_rule

pytestmark = pytest.mark.django_db
STARTED = date(2026, 11, 16)  # a Monday


@pytest.fixture
def rule():
    return make_rule(
        category="loai-rieng",
        clock="working_days",
        days=2,
        clause="4.5",
        valid_from=date(2018, 1, 1),
    )


@pytest.fixture
def owed(world, rule):
    return obligations.open_obligation(
        unit=world.unit,
        category=rule.category,
        title="Kết quả chuyên đề",
        triggered_on=STARTED,
        content_object=world.unit,
    )


@pytest.fixture
def office(client, world):
    client.force_login(world.supervisor)
    return client


def values_of(rule, **changed):
    """Return what the form of ``rule`` sends, with some fields changed."""
    names = ("clause", "clock_clause", "clock", "days", "trigger_vi", "trigger_en")
    values = {name: getattr(rule, name) for name in names}
    values |= {"rule_set": rule.rule_set_id, "category": rule.category_id}
    return {name: value for name, value in (values | changed).items() if value is not None}


def edit(client, rule, **changed):
    return client.post(reverse("rules:edit", args=[rule.pk]), values_of(rule, **changed))


def test_a_change_shows_what_would_move_before_anything_is_saved(office, rule, owed):
    response = edit(office, rule, days=5)
    assert response.status_code == 200
    page = response.content.decode()
    assert "18/11/2026 → 23/11/2026" in page
    rule.refresh_from_db()
    owed.refresh_from_db()
    assert (rule.days, owed.due_on) == (2, date(2026, 11, 18))
    assert not ProvisionEvent.objects.filter(kind=EventKind.DUE_CHANGED).exists()


def test_a_confirmed_change_moves_open_clocks_logs_both_days_and_tells_the_unit(
    office, world, rule, owed
):
    response = edit(office, rule, days=5, consequences_seen=1)
    assert response.status_code == 302
    owed.refresh_from_db()
    assert owed.due_on == date(2026, 11, 23)
    event = ProvisionEvent.objects.get(kind=EventKind.DUE_CHANGED)
    assert (event.data["old"], event.data["new"]) == ("2026-11-18", "2026-11-23")
    assert event.actor == world.supervisor
    assert Notice.objects.of(world.contributor).filter(text__contains="23/11/2026").exists()


def test_a_rule_that_something_was_closed_under_keeps_what_it_says_in_law(office, rule, owed):
    obligations.cancel(owed, detail="Thử")
    response = edit(office, rule, days=5)
    assert response.status_code == 200
    assert "days" in response.context["form"].errors
    rule.refresh_from_db()
    assert rule.days == 2


def test_its_wording_may_still_be_mended(office, rule, owed):
    obligations.cancel(owed, detail="Thử")
    assert edit(office, rule, trigger_en="the document has been signed").status_code == 302
    rule.refresh_from_db()
    assert rule.trigger_en == "the document has been signed"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"clause": "bốn"}, "clause"),
        ({"days": ""}, "days"),
        ({"days": "0"}, "days"),
        ({"extended_days": "1"}, "extended_days"),
        ({"clock": "proactive"}, "days"),
        ({"clock": "fixed_date", "days": ""}, "due_day"),
        ({"clock": "fixed_date", "days": "", "due_day": "30", "due_month": "2"}, "due_day"),
        ({"due_day": "1"}, "due_day"),
        ({"kinds": ["nothing_like_it"]}, "kinds"),
    ],
)
def test_what_does_not_fit_together_is_refused_at_its_field(office, rule, changed, field):
    response = edit(office, rule, **changed)
    assert response.status_code == 200
    assert field in response.context["form"].errors


def test_the_first_day_of_a_rule_set_stays_once_something_started_under_it(office, rule, owed):
    rule_set = rule.rule_set
    rule_set.valid_from = date(2018, 2, 1)
    with pytest.raises(ValidationError, match="01/01/2018"):
        rule_set.full_clean()


def test_ending_a_rule_set_shows_what_would_follow_another_rule(office, rule, owed):
    make_rule(category="loai-rieng", clock="working_days", days=4, valid_from=date(2017, 1, 1))
    values = {name: getattr(rule.rule_set, name) for name in ("citation", "code", "title_vi")} | {
        "valid_from": "01/01/2018",
        "valid_to": "31/12/2025",
    }
    address = reverse("rule_sets:edit", args=[rule.rule_set_id])
    assert "20/11/2026" in office.post(address, values).content.decode()
    assert office.post(address, values | {"consequences_seen": 1}).status_code == 302
    owed.refresh_from_db()
    assert owed.due_on == date(2026, 11, 20)


def test_a_new_circular_takes_over_from_its_first_day(office, world, rule, owed):
    office.post(
        reverse("rule_sets:add"),
        {
            "citation": "Thông tư mới",
            "code": "thong-tu-moi",
            "title_vi": "Thông tư mới",
            "valid_from": "01/12/2026",
        },
    )
    new = RuleSet.objects.get(code="thong-tu-moi")
    response = office.post(
        reverse("rules:add"), values_of(rule, rule_set=new.pk, days=3, kinds=["event"])
    )
    assert response.status_code == 302
    found = Rule.objects.in_force(category=rule.category, on=date(2026, 12, 1))
    assert (found.days, found.kinds) == (3, ["event"])
    owed.refresh_from_db()
    assert owed.due_on == date(2026, 11, 18)


@pytest.mark.parametrize("model", [Rule, RuleSet, Category])
def test_nobody_deletes_a_rule(client, django_user_model, rule, model):
    client.force_login(django_user_model.objects.create_superuser("root", "root@example.org", "x"))
    row = model.objects.first()
    name = {Rule: "rules", RuleSet: "rule_sets", Category: "categories"}[model]
    client.post(reverse(f"{name}:delete", args=[row.pk]))
    assert model.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("name", ["rules", "rule_sets", "categories"])
def test_a_contributor_edits_no_rule(client, world, name):
    client.force_login(world.contributor)
    assert client.get(reverse(f"{name}:index")).status_code == 302


def test_a_rule_without_open_clocks_is_saved_at_once(office, rule):
    assert not Provision.objects.filter(rule=rule).exists()
    assert edit(office, rule, days=5).status_code == 302


def test_a_commitment_whose_numbers_are_emptied_comes_back_with_the_reason(admin_client):
    load_commitments()
    promise = Commitment.objects.first()
    answer = admin_client.post(
        reverse("commitments:edit", args=[promise.pk]),
        {"code": promise.code, "valid_from": "01/01/2026", "basis": "Quyết định thử"},
    )
    assert answer.status_code == 200
    assert "không nhập cả hai" in answer.text
