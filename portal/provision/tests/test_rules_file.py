from datetime import date

import pytest
from django.utils import translation

from portal.provision.rules_file import RuleSetError, read_rule_set

from .rule_factories import rule_set_text


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def read(tmp_path):
    def read_text(text):
        path = tmp_path / "rules.toml"
        path.write_text(text, encoding="utf-8")
        return read_rule_set(path)

    return read_text


def test_a_sound_file_gives_every_value_with_its_default(read):
    contents = read(rule_set_text({"clock": "working_days", "days": 2}, valid_to=date(2025, 1, 1)))
    assert contents.values["valid_to"] == date(2025, 1, 1)
    assert contents.values["note_vi"] == ""
    (rule,) = contents.rules
    assert (rule["days"], rule["extended_days"], rule["commitment"]) == (2, None, False)


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({"clock": "working_days"}, "needs “days”"),
        ({"clock": "on_request"}, "needs “days”"),
        ({"clock": "working_days", "days": 0}, "1 or more"),
        ({"clock": "working_days", "days": 5, "extended_days": 5}, "more than “days”"),
        ({"clock": "working_days", "days": "5"}, "“days” must be a whole number"),
        ({"clock": "working_days", "days": True}, "“days” must be a whole number"),
        ({"clock": "lunar"}, "unknown clock “lunar”"),
        ({"clock": "immediate", "days": 1}, "counts no days"),
        ({"clock": "fixed_date"}, "a fixed date needs"),
        ({"clock": "fixed_date", "due_month": 2, "due_day": 29}, "a fixed date needs"),
        ({"due_day": 19, "due_month": 12}, "fixed_date only"),
        ({"clause": "khoản 7 Điều 4"}, "“clause” is written as"),
        ({"clause": None}, "“clause” is missing"),
        ({"trigger_vi": ""}, "“trigger_vi” is missing"),
        ({"category": "Vụ án"}, "“category” is written in small letters"),
        ({"dayz": 2}, "“dayz” is not a known key"),
        ({"consent_required": "yes"}, "“consent_required” must be true or false"),
    ],
)
def test_a_faulty_rule_is_refused_with_a_sentence(read, rule, message):
    with pytest.raises(RuleSetError, match=message):
        read(rule_set_text(rule))


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ({"valid_from": None}, "“valid_from” is missing"),
        ({"valid_from": "2024-01-01"}, "“valid_from” must be a date"),
        ({"valid_to": date(2023, 12, 31)}, "before “valid_from”"),
        ({"code": "Thông tư"}, "“code” is written in small letters"),
    ],
)
def test_a_faulty_head_is_refused_with_a_sentence(read, head, message):
    with pytest.raises(RuleSetError, match=message):
        read(rule_set_text(**head))


def test_every_problem_is_told_at_once(read):
    with pytest.raises(RuleSetError) as refusal:
        read(rule_set_text({"clock": "lunar"}, {"clock": "working_days"}, valid_from=None))
    assert len(refusal.value.problems) == 4  # the two rules also share their category


def test_a_category_has_one_rule(read):
    with pytest.raises(RuleSetError, match="“cases” has more than one rule"):
        read(rule_set_text({}, {}))


@pytest.mark.parametrize("text", ["code = ", "", 'code = "x"\nrules = [1]'])
def test_a_file_without_rules_is_refused(read, text):
    with pytest.raises(RuleSetError):
        read(text)


def test_a_missing_file_is_told_by_its_name(tmp_path):
    with pytest.raises(RuleSetError, match="absent"):
        read_rule_set(tmp_path / "absent.toml")
