"""How far ahead: from a row with its basis, counted with the calendar of the database."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils.translation import override
from wagtail.models import ModelLogEntry

from portal.workdays.lead_times import (
    CITIZEN_RECEPTION,
    PLANNED_DOWNTIME,
    notice_for,
    reasons_against_announcing,
)
from portal.workdays.loading import load_calendar, load_lead_times
from portal.workdays.models import LeadTime

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    load_calendar()
    load_lead_times()


def reasons(event, published, code=CITIZEN_RECEPTION):
    return reasons_against_announcing(
        code=code,
        what="Buổi tiếp thử",
        event_on=date.fromisoformat(event),
        day=date.fromisoformat(published),
    )


@pytest.mark.parametrize(
    ("code", "event", "latest"),
    [
        (CITIZEN_RECEPTION, "2026-12-04", "2026-11-27"),
        (CITIZEN_RECEPTION, "2026-02-25", "2026-02-11"),
        (CITIZEN_RECEPTION, "2027-01-04", "2026-12-25"),
        (PLANNED_DOWNTIME, "2026-12-04", "2026-11-25"),
    ],
)
def test_the_latest_day_is_counted_backwards_with_the_calendar(rows, code, event, latest):
    notice = notice_for(code=code, event_on=date.fromisoformat(event))
    assert notice.latest_day == date.fromisoformat(latest)


def test_a_day_too_late_is_refused_with_the_latest_day_and_the_basis(rows):
    assert reasons("2026-12-04", "2026-11-27") == []
    with override("vi"):
        (reason,) = reasons("2026-12-04", "2026-11-30")
    assert reason.startswith("Buổi tiếp thử: ")
    assert "ít nhất 5 ngày làm việc" in reason
    assert "chậm nhất là ngày 27/11/2026" in reason
    assert "chỉ còn trước 4 ngày làm việc" in reason
    assert "Điều 24 Luật Tiếp công dân" in reason


def test_without_a_row_in_force_nothing_is_early_enough(rows):
    (reason,) = reasons("2026-06-30", "2026-01-05", code=PLANNED_DOWNTIME)
    assert "30/06/2026" in reason


def test_a_new_number_holds_for_events_from_its_first_day(rows):
    LeadTime.objects.create(
        code=CITIZEN_RECEPTION,
        name_vi="Mới",
        days=3,
        valid_from=date(2027, 1, 1),
        basis="Văn bản thử",
    )
    assert reasons("2026-12-31", "2026-12-28") != []
    assert reasons("2027-01-05", "2026-12-30") == []


def test_loading_again_keeps_what_the_office_corrected(rows):
    LeadTime.objects.filter(code=CITIZEN_RECEPTION).update(days=6)
    call_command("load_lead_times", verbosity=0)
    row = LeadTime.objects.get(code=CITIZEN_RECEPTION)
    assert row.days == 6
    assert ModelLogEntry.objects.for_instance(row).count() == 1


@pytest.mark.parametrize(
    "values",
    [{"days": 0}, {"basis": ""}, {"valid_to": date(2013, 1, 1)}, {"code": CITIZEN_RECEPTION}],
)
def test_the_database_refuses_a_row_that_makes_no_sense(rows, values):
    row = {
        "code": "khac",
        "name_vi": "Khác",
        "days": 5,
        "valid_from": date(2014, 7, 1),
        "basis": "Văn bản thử",
    } | values
    with pytest.raises(IntegrityError), transaction.atomic():
        LeadTime.objects.create(**row)
