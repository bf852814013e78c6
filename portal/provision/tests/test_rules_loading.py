from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from portal.provision.models import Category, Rule, RuleSet
from portal.provision.models.rules import NoRuleInForce
from portal.provision.obligations import cancel
from portal.provision.rules_file import RuleSetError
from portal.provision.rules_loading import RULE_SETS, load_rule_set

from .rule_factories import make_provision, make_rule, rule_set_text

pytestmark = pytest.mark.django_db
DRAFT = RULE_SETS / "du-thao-2020.toml"


@pytest.fixture
def load(tmp_path):
    def load_text(*rules, **head):
        path = tmp_path / "rules.toml"
        path.write_text(rule_set_text(*rules, **head), encoding="utf-8")
        return load_rule_set(path)

    return load_text


@pytest.fixture
def in_english():
    with translation.override("en"):
        yield


# The draft circular ------------------------------------------------------------------------------
def test_the_draft_covers_every_clause_of_article_4():
    load_rule_set(DRAFT)
    clauses = set(Rule.objects.values_list("clause", flat=True))
    plain = {f"4.{number}" for number in range(1, 21) if number != 15}
    # Beside them only the yearly report, which no page answers.
    assert clauses == plain | {f"4.15.{letter}" for letter in "abcdđe"} | {"9.1"}


@pytest.mark.parametrize(
    ("category", "clock", "days", "extended_days", "clock_clause"),
    [
        ("ministry-organisation", "immediate", None, None, "5.1"),
        ("activities-events", "before_event", None, None, "5.2, 5.3"),
        ("party-state-directives", "working_days", 2, None, "5.4"),
        ("leaders-directives", "working_days", 2, None, "5.4"),
        ("security-situation", "working_days", 2, None, "5.6"),
        ("crime-warning", "immediate", None, None, "5.6"),
        ("work-results", "working_days", 2, None, "5.6"),
        ("cases", "proactive", None, None, "5.13"),
        ("procurement", "working_days", 10, None, "5.11"),
        ("science-technology", "working_days", 20, None, "5.12"),
        ("wanted-persons", "proactive", None, None, "5.13"),
        ("lawmaking-documents", "external", None, None, "5.8.a"),
        ("administrative-reform", "working_days", 2, None, "5.8.b"),
        ("question-answers", "working_days", 5, 10, "5.10"),
        ("complex-incidents", "immediate", None, None, "5.7"),
        ("press-statements", "simultaneous", None, None, "5.9"),
        ("on-request", "on_request", 3, None, ""),
        ("annual-report", "fixed_date", None, None, ""),
    ],
)
def test_the_draft_sets_each_clock(category, clock, days, extended_days, clock_clause):
    load_rule_set(DRAFT)
    rule = Rule.objects.get(category__code=category)
    assert (rule.clock, rule.days, rule.extended_days, rule.clock_clause) == (
        clock,
        days,
        extended_days,
        clock_clause,
    )


def test_a_ministry_leader_consents_to_three_points_only():
    load_rule_set(DRAFT)
    needing = Rule.objects.filter(consent_required=True).values_list("clause", flat=True)
    assert sorted(needing) == ["4.15.c", "4.15.e", "4.15.đ"]


def test_what_the_text_does_not_limit_is_marked_as_a_commitment():
    load_rule_set(DRAFT)
    commitments = Rule.objects.filter(commitment=True).values_list("category__code", flat=True)
    assert set(commitments) == {"on-request", "petition-results", "comment-outcomes"}


def test_the_draft_is_worded_in_both_languages():
    load_rule_set(DRAFT)
    assert not Category.objects.filter(title_en="").exists()
    assert not Rule.objects.filter(trigger_en="").exists()


# Loading again and beside each other -------------------------------------------------------------
def test_loading_twice_changes_nothing():
    first = load_rule_set(DRAFT)
    second = load_rule_set(DRAFT)
    assert sorted(second.unchanged) == sorted(first.created)
    assert [*second.created, *second.updated, *second.removed] == []


def test_a_second_rule_set_takes_over_from_its_first_day(load):
    load_rule_set(DRAFT)
    load({"category": "work-results", "clock": "working_days", "days": 3})
    results = Category.objects.get(code="work-results")
    last_old_day = Rule.objects.in_force(category=results, on=date(2023, 12, 31))
    first_new_day = Rule.objects.in_force(category=results, on=date(2024, 1, 1))
    assert (last_old_day.days, first_new_day.days) == (2, 3)


def test_a_category_that_the_later_set_lacks_stays_under_the_earlier(load):
    load_rule_set(DRAFT)
    load({"category": "work-results", "clock": "working_days", "days": 3})
    cases = Category.objects.get(code="cases")
    rule = Rule.objects.in_force(category=cases, on=date(2025, 1, 1))
    assert rule.rule_set.code == "du-thao-2020"


def test_a_rule_set_that_has_ended_is_not_in_force():
    rule = make_rule(valid_from=date(2020, 1, 1), valid_to=date(2020, 12, 31))
    assert Rule.objects.in_force(category=rule.category, on=date(2020, 12, 31)) == rule
    with pytest.raises(NoRuleInForce, match="01/01/2021"):
        Rule.objects.in_force(category=rule.category, on=date(2021, 1, 1))


def test_there_is_no_rule_before_the_first_rule_set():
    rule = make_rule(valid_from=date(2020, 1, 1))
    with pytest.raises(NoRuleInForce):
        Rule.objects.in_force(category=rule.category, on=date(2019, 12, 31))


def test_an_obligation_keeps_its_rule_when_a_later_set_is_loaded(load):
    load_rule_set(DRAFT)
    provision = make_provision(
        rule=Rule.objects.get(category__code="work-results"), triggered_on=date(2023, 12, 29)
    )
    load({"category": "work-results", "clock": "working_days", "days": 3})
    provision.refresh_from_db()
    assert (provision.rule.days, provision.rule.rule_set.code) == (2, "du-thao-2020")


def test_the_latest_set_words_the_category_whatever_the_order_of_loading(load):
    load({"title_vi": "Tên mới"}, code="sau", valid_from=date(2024, 1, 1))
    load({"title_vi": "Tên cũ"}, code="truoc", valid_from=date(2023, 1, 1))
    assert Category.objects.get(code="cases").title_vi == "Tên mới"


# What is refused ---------------------------------------------------------------------------------
def test_a_rule_that_nobody_started_under_follows_the_file(load):
    load({"clock": "working_days", "days": 2})
    report = load({"clock": "working_days", "days": 4})
    assert report.updated == ["cases"]
    assert Rule.objects.get().days == 4


def test_a_rule_that_left_the_file_goes_when_nobody_started_under_it(load):
    load({"category": "cases"}, {"category": "gone"})
    report = load({"category": "cases"})
    assert report.removed == ["gone"]
    assert [rule.category.code for rule in Rule.objects.all()] == ["cases"]


@pytest.mark.parametrize(
    ("rules", "head", "message"),
    [
        ([{"clock": "working_days", "days": 4}], {}, "days cannot change"),
        ([{"clock": "immediate"}], {}, "clock, days cannot change"),
        ([{"category": "other"}], {}, "new rule set"),
        (
            [{"clock": "working_days", "days": 2}],
            {"valid_from": date(2023, 1, 1)},
            "cannot move from 01/01/2024",
        ),
    ],
)
def test_a_rule_with_closed_obligations_is_not_changed(load, in_english, rules, head, message):
    load({"clock": "working_days", "days": 2})
    cancel(make_provision(rule=Rule.objects.get()), detail="Thử")
    with pytest.raises(RuleSetError, match=message):
        load(*rules, **head)
    rule = Rule.objects.get()
    assert (rule.days, rule.rule_set.valid_from) == (2, date(2024, 1, 1))


def test_a_note_may_be_mended_although_obligations_have_started(load):
    load({"clock": "working_days", "days": 2})
    make_provision(rule=Rule.objects.get())
    load({"clock": "working_days", "days": 2, "note_vi": "Ghi chú"})
    assert Rule.objects.get().note_vi == "Ghi chú"


def test_two_rule_sets_do_not_start_on_one_day(load, in_english):
    load(code="mot")
    with pytest.raises(RuleSetError, match="“mot” starts on the same day"):
        load(code="hai")
    assert RuleSet.objects.get().code == "mot"


# The command -------------------------------------------------------------------------------------
def test_the_command_loads_what_comes_with_the_portal(in_english):
    output = StringIO()
    call_command("load_rules", stdout=output)
    assert "Rule set du-thao-2020, from 01/01/2020" in output.getvalue()


def test_the_command_loads_all_files_or_none(tmp_path):
    sound, faulty = tmp_path / "sound.toml", tmp_path / "faulty.toml"
    sound.write_text(rule_set_text(), encoding="utf-8")
    faulty.write_text(rule_set_text({"clock": "lunar"}, code="khac"), encoding="utf-8")
    with pytest.raises(CommandError, match="lunar"):
        call_command("load_rules", sound, faulty)
    assert not RuleSet.objects.exists()
