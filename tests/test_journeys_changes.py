"""A schedule that comes too late, and an article that is corrected, in a real browser."""

from datetime import timedelta

import pytest
from django.utils import timezone

from home.models import ReceptionIndexPage, ReceptionSchedulePage
from home.receptions.enums import Period
from news.models import ArticlePage
from portal.workdays.arithmetic import add_working_days
from portal.workdays.loading import load_calendar, load_lead_times
from portal.workdays.services import calendar_for

from .journeys import leave_field
from .test_journeys import browser, people, world

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def fill_in_the_schedule(contributor, section):
    """Write a schedule with one session in the editor, up to its day."""
    editor = contributor.page
    editor.goto(f"/admin/pages/add/home/receptionschedulepage/{section.pk}/")
    for name, value in {
        "title": "Lịch tiếp công dân của lãnh đạo",
        "place": "Trụ sở tiếp công dân thử",
        "registration": "Gọi điện trước hai ngày làm việc.",
        "office": "Ban Tiếp công dân thử",
        "office_address": "Số 0 phố Thử",
        "office_phone": "024 0000 0000",
        "sessions-0-leader_rank": "Thượng tướng",
        "sessions-0-leader_name": "Nguyễn Văn Thử",
        "sessions-0-leader_position": "Thứ trưởng thử",
    }.items():
        editor.fill(f"#id_{name}", value)


def set_session(contributor, day):
    """Set the day of the session, and the month in which it lies."""
    editor = contributor.page
    editor.fill("#id_year", str(day.year))
    editor.select_option("#id_period", Period.of_month(day).value)
    editor.fill("#id_sessions-0-day", f"{day:%d/%m/%Y}")
    leave_field(editor)


def test_a_reception_that_is_four_working_days_ahead_is_refused(people, world):
    load_calendar()
    load_lead_times()
    section = ReceptionIndexPage.objects.get(locale__language_code="vi")
    today = timezone.localdate()
    calendar = calendar_for(today, today + timedelta(days=60))
    first_ahead = 5 if calendar.is_working(today) else 6
    late, in_time = (
        add_working_days(today, number, calendar) for number in (first_ahead - 1, first_ahead)
    )
    contributor = people("contributor")
    fill_in_the_schedule(contributor, section)
    set_session(contributor, late)
    contributor.picture("lich-con-bon-ngay", full=True)
    contributor.declare(category="Thông tin thử nghiệm", triggered_on="16/11/2026")
    contributor.submit_for_review()

    refusal = contributor.page.locator("main").inner_text()
    assert f"{late:%d/%m/%Y}" in refusal
    assert "ngày làm việc" in refusal
    contributor.picture("bi-tu-choi", full=True)
    page = ReceptionSchedulePage.objects.first()
    assert page is None or not page.workflow_in_progress
    # Nothing that was entered is lost; another day mends it.
    contributor.open_tab("Nội dung")
    assert contributor.page.input_value("#id_office") == "Ban Tiếp công dân thử"
    set_session(contributor, in_time)
    contributor.submit_for_review()
    contributor.page.wait_for_url(f"**/admin/pages/{section.pk}/")
    page = ReceptionSchedulePage.objects.get()
    for name in ("leader", "editor", "publisher"):
        people(name).decide(page.pk, "approve", picture=name)

    citizen = people()
    citizen.page.goto(section.url)
    citizen.page.get_by_text("Thượng tướng Nguyễn Văn Thử").first.wait_for()
    citizen.picture("nguoi-dan-doc-lich", full=True)


def test_an_article_is_corrected_and_readers_see_what_was_wrong(people, world):
    article = world.publish(
        world.article(
            title="Kết quả đợt kiểm tra nhà trọ",
            lead="Đợt kiểm tra ghi nhận 200 phòng trọ có bình chữa cháy.",
        )
    )
    citizen = people()
    citizen.page.goto(article.url)
    assert citizen.page.locator(".c-corrections").count() == 0

    contributor = people("contributor")
    editor = contributor.page
    editor.goto(f"/admin/pages/{article.pk}/edit/")
    editor.fill("#id_lead", "Đợt kiểm tra ghi nhận 2.000 phòng trọ có bình chữa cháy.")
    contributor.submit_for_review()
    # Readers saw another version: without a declaration it does not go on.
    editor.get_by_text("Người đọc đã xem phiên bản khác").first.wait_for()
    contributor.picture("chua-khai-thay-doi", full=True)
    editor.check("input[name=change_kind][value=correction]")
    editor.fill("#id_correction_wrong", "200 phòng trọ")
    editor.fill("#id_correction_right", "2.000 phòng trọ")
    contributor.picture("khai-dinh-chinh", full=True)
    contributor.submit_for_review()
    editor.wait_for_url(f"**/admin/pages/{world.news.pk}/")
    citizen.page.goto(article.url)
    assert "ghi nhận 200 phòng" in citizen.page.locator(".c-article__lead").inner_text()
    for name in ("leader", "editor", "publisher"):
        people(name).decide(article.pk, "approve", picture=name)

    citizen.page.goto(article.url)
    assert "ghi nhận 2.000 phòng" in citizen.page.locator(".c-article__lead").inner_text()
    notice = citizen.page.locator(".c-corrections")
    assert "200 phòng trọ" in notice.inner_text()
    assert "2.000 phòng trọ" in notice.inner_text()
    citizen.picture("ban-doc-thay-dinh-chinh", full=True)
    citizen.page.locator(".c-history summary").click()
    history = citizen.page.locator(".c-history__list").inner_text()
    assert f"{timezone.localdate():%d/%m/%Y}" in history
    assert ArticlePage.objects.get(pk=article.pk).corrections
