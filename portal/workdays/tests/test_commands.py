import csv
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import translation

from portal.workdays.loading import load_calendar

pytestmark = pytest.mark.django_db


@pytest.fixture
def calendar():
    load_calendar()


@pytest.fixture
def in_english():
    with translation.override("en"):
        yield


def run(*arguments):
    output = StringIO()
    call_command(*arguments, stdout=output)
    return output.getvalue().splitlines()


def test_the_deadline_is_printed_alone(calendar):
    assert run("working_days", "2024-04-26", "3") == ["2024-05-04"]


def test_a_negative_count_goes_backwards(calendar):
    assert run("working_days", "2024-02-19", "-5") == ["2024-02-05"]


def test_explain_prints_each_day_and_why(calendar, in_english):
    lines = run("working_days", "2025-12-31", "2", "--explain")
    assert [line.split()[:2] for line in lines[:-1]] == [
        ["2025-12-31", "0"],
        ["2026-01-01", "-"],
        ["2026-01-02", "-"],
        ["2026-01-03", "-"],
        ["2026-01-04", "-"],
        ["2026-01-05", "1"],
        ["2026-01-06", "2"],
    ]
    assert "12729/VPCP-KGVX" in lines[2]
    assert "weekly day of rest" in lines[3]
    assert lines[-1] == "2026-01-06"


def test_explain_marks_a_forecast(calendar, in_english):
    lines = run("working_days", "2026-11-20", "1", "--explain")
    assert "[forecast]" in lines[-2]


@pytest.mark.parametrize(
    ("start", "count", "message"),
    [
        ("15/01/2024", "5", "YYYY-MM-DD"),
        ("2024-02-30", "5", "YYYY-MM-DD"),
        ("2024-01-15", "five", "whole number"),
        ("2024-01-15", "1.5", "whole number"),
        ("2024-01-15", "999999", "lies between"),
        ("2031-06-02", "5", "2031"),
        ("2027-12-30", "5", "2028"),
    ],
)
def test_bad_input_is_answered_with_a_sentence(calendar, in_english, start, count, message):
    with pytest.raises(CommandError, match=message):
        run("working_days", start, count)


def test_loading_reports_what_it_did(in_english):
    assert "unchanged, 0 kept" in run("load_calendar")[0]
    assert run("load_calendar")[0].startswith("Calendar: 0 days created, 0 updated")


def test_the_checked_cases_beside_the_repository_pass(calendar):
    path = Path(settings.BASE_DIR).parent / "shared" / "workdays.csv"
    if not path.exists():
        pytest.skip("the shared folder with workdays.csv does not stand beside the repository")
    with path.open(encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file))
    assert cases
    expected = [(case["start"], case["working_days"], case["deadline"]) for case in cases]
    found = [
        (start, count, run("working_days", start, count)[-1]) for start, count, _last in expected
    ]
    assert found == expected
