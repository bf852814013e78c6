import unicodedata

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import translation

from portal.workdays.models import CalendarDay

from .factories import make_calendar_day

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "values"),
    [
        ("2026-01-09", {"kind": "make_up_working"}),  # a Friday
        ("2026-01-10", {"kind": "swapped_off"}),  # a Saturday
        ("2026-01-11", {"kind": "in_lieu"}),  # a Sunday
        ("2026-01-01", {"notice": ""}),
        ("2026-01-01", {"kind": "unheard_of"}),
    ],
)
def test_the_database_refuses_a_day_that_cannot_be(day, values):
    with pytest.raises(IntegrityError):
        make_calendar_day(day, **values)


def test_one_day_has_one_row():
    make_calendar_day("2026-01-01")
    with pytest.raises(IntegrityError):
        make_calendar_day("2026-01-01")


def test_the_form_says_why_a_make_up_day_is_refused():
    row = CalendarDay(date="2026-01-09", kind="make_up_working", name_vi="Làm bù")
    with translation.override("en"), pytest.raises(ValidationError, match="Saturday or a Sunday"):
        row.full_clean()


def test_text_is_stored_composed():
    row = make_calendar_day("2026-01-01", name_vi=unicodedata.normalize("NFD", "Tết Dương lịch "))
    assert row.name_vi == "Tết Dương lịch"


def test_the_name_follows_the_language():
    row = CalendarDay(name_vi="Quốc khánh", name_en="National Day")
    with translation.override("en"):
        assert row.name == "National Day"
    with translation.override("vi"):
        assert row.name == "Quốc khánh"
