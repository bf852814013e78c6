from datetime import date

import pytest

from portal.workdays.loading import load_calendar
from portal.workdays.services import LARGEST_COUNT, calendar_for, count_working_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def calendar():
    load_calendar()


def test_a_count_over_new_year_reads_both_years_in_one_query(calendar, django_assert_num_queries):
    with django_assert_num_queries(1):
        result = count_working_days(start=date(2025, 12, 31), count=2)
    assert result.last_day == date(2026, 1, 6)
    assert result.confirmed
    assert result.unknown_years == []


def test_a_count_backwards_reads_the_year_before(calendar):
    assert count_working_days(start=date(2026, 1, 5), count=-1).last_day == date(2025, 12, 31)


def test_a_long_count_never_leaves_the_years_read(calendar):
    result = count_working_days(start=date(2020, 1, 2), count=1900)
    assert result.unknown_years == []
    assert result.last_day.year == 2027


def test_a_year_without_rows_is_told(calendar):
    result = count_working_days(start=date(2030, 12, 30), count=5)
    assert result.unknown_years == [2030, 2031]
    assert not result.confirmed


def test_a_count_that_passes_a_forecast_is_not_confirmed(calendar):
    assert not count_working_days(start=date(2026, 11, 19), count=2).confirmed
    assert not count_working_days(start=date(2027, 3, 1), count=2).confirmed


def test_the_trigger_day_itself_need_not_be_known():
    assert count_working_days(start=date(2031, 1, 1), count=0).confirmed


def test_calendar_for_takes_the_days_in_either_order(calendar):
    forwards = calendar_for(date(2024, 5, 1), date(2025, 2, 1))
    backwards = calendar_for(date(2025, 2, 1), date(2024, 5, 1))
    assert forwards.days == backwards.days
    assert forwards.known_years == {2024, 2025}


@pytest.mark.parametrize(
    ("start", "count"), [(date(2024, 1, 1), LARGEST_COUNT + 1), (date(9999, 12, 1), 40)]
)
def test_a_count_beyond_all_bounds_is_refused(start, count):
    with pytest.raises(ValueError, match="count"):
        count_working_days(start=start, count=count)
