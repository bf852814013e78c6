from datetime import date

import pytest

from portal.workdays.arithmetic import DayKind
from portal.workdays.seeding import seed_days


@pytest.fixture(scope="module")
def days():
    return seed_days()


def test_the_seeds_cover_2020_to_2027(days):
    assert {day.year for day in days} == set(range(2020, 2028))


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2024, 2, 8), DayKind.HOLIDAY),
        (date(2023, 5, 2), DayKind.IN_LIEU),
        (date(2026, 4, 27), DayKind.IN_LIEU),
        (date(2024, 4, 29), DayKind.SWAPPED_OFF),
        (date(2024, 5, 4), DayKind.MAKE_UP),
        (date(2026, 1, 2), DayKind.SWAPPED_OFF),
        (date(2026, 1, 10), DayKind.MAKE_UP),
        (date(2026, 11, 23), DayKind.ORDINARY),
        (date(2026, 11, 28), DayKind.ORDINARY),
    ],
)
def test_each_day_has_its_kind(days, day, kind):
    assert days[day].kind == kind


def test_the_swap_that_the_package_misses_cites_its_notice(days):
    assert "12729/VPCP-KGVX" in days[date(2026, 1, 2)].notice
    assert "12729/VPCP-KGVX" in days[date(2026, 1, 10)].notice


def test_the_saturday_that_the_package_adds_to_tet_2025_is_dropped(days):
    assert date(2025, 2, 1) not in days
    assert days[date(2025, 1, 27)].name_vi == "28 Tết"


def test_quirks_of_the_package_before_2020_stay_out(days):
    assert all(day.year >= 2020 for day in days)


def test_every_confirmed_day_cites_what_it_rests_on(days):
    assert [day for day, special in days.items() if special.confirmed and not special.notice] == []


def test_2027_is_a_forecast(days):
    assert not any(special.confirmed for day, special in days.items() if day.year == 2027)


def test_every_day_is_named_in_both_languages(days):
    assert [day for day, special in days.items() if not (special.name_vi and special.name_en)] == []
