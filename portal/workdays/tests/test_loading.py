from datetime import date

import pytest
from wagtail.models import ModelLogEntry

from portal.workdays.arithmetic import DayKind, SpecialDay
from portal.workdays.loading import load_calendar
from portal.workdays.models import CalendarDay

from .factories import make_calendar_day

pytestmark = pytest.mark.django_db
NEW_YEAR = date(2030, 1, 1)


def seed(name="Tết Dương lịch", **values):
    return {NEW_YEAR: SpecialDay(DayKind.HOLIDAY, name_vi=name, notice="Luật thử", **values)}


def test_loading_twice_changes_nothing():
    first = load_calendar()
    second = load_calendar()
    assert len(first.created) == len(second.unchanged) == CalendarDay.objects.count()
    assert [*second.created, *second.updated, *second.kept] == []


def test_a_row_that_nobody_touched_follows_the_seeds():
    load_calendar(days=seed("Tên cũ"))
    report = load_calendar(days=seed("Tên mới"))
    assert report.updated == [NEW_YEAR]
    assert CalendarDay.objects.get(date=NEW_YEAR).name_vi == "Tên mới"


@pytest.mark.parametrize(
    "edit", [{"kind": "ordinary"}, {"name_vi": "Tên của Văn phòng"}, {"confirmed": True}]
)
def test_a_row_that_somebody_edited_or_confirmed_is_left_alone(edit):
    load_calendar(days=seed(confirmed=False))
    CalendarDay.objects.filter(date=NEW_YEAR).update(**edit)
    report = load_calendar(days=seed("Tên mới", confirmed=False))
    assert report.kept == [NEW_YEAR]
    row = CalendarDay.objects.get(date=NEW_YEAR)
    assert {name: getattr(row, name) for name in edit} == edit


def test_a_row_that_somebody_entered_first_is_left_alone():
    make_calendar_day("2030-01-01", name_vi="Nhập tay")
    report = load_calendar(days=seed())
    assert report.kept == [NEW_YEAR]
    assert CalendarDay.objects.get(date=NEW_YEAR).name_vi == "Nhập tay"


def test_each_row_written_is_logged():
    load_calendar(days=seed())
    load_calendar(days=seed("Tên mới"))
    row = CalendarDay.objects.get(date=NEW_YEAR)
    actions = ModelLogEntry.objects.for_instance(row).values_list("action", flat=True)
    assert sorted(actions) == ["wagtail.create", "wagtail.edit"]
