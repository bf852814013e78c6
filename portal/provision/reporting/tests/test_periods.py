import datetime

import pytest

from portal.provision.reporting import periods


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        ("2026-Q1", (2026, 1, 1), (2026, 3, 31)),
        ("2026-Q4", (2026, 10, 1), (2026, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2026-12", (2026, 12, 1), (2026, 12, 31)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(code, first, last):
    assert periods.bounds(code) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize("code", ["", "26", "2026-Q5", "2026-13x", "năm nay"])
def test_what_is_no_period_is_refused(code):
    with pytest.raises(ValueError, match=r".*"):
        periods.bounds(code)


@pytest.mark.django_db
def test_the_choices_go_back_to_the_first_count():
    offered = [code for code, _name in periods.choices(datetime.date(2026, 2, 10))]
    assert offered == ["all", "2026", "2026-Q1", "2026-02", "2026-01"]
