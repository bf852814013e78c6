"""An event announced, postponed and reported, in a real browser on PostgreSQL."""

from datetime import timedelta

import pytest
from django.utils import timezone

from news.events.enums import EventStatus
from news.models import ArticlePage, EventIndexPage, EventPage
from tests.journeys import browser, leave_field, people, world

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

TITLE = "Hội nghị tập huấn an toàn thông tin cho trường học"
REPORT = "Hội nghị tập huấn an toàn thông tin: ba việc cần làm"
REASON = "Do ảnh hưởng của bão số 9."


def decided_by_all(people, page_id):
    for name in ("leader", "editor", "publisher"):
        people(name).decide(page_id, "approve", picture=name)


def test_an_event_announced_postponed_reported(people, world):
    section = EventIndexPage.objects.get(locale__language_code="vi")
    day = timezone.localdate() + timedelta(days=12)
    contributor = people("contributor")
    editor = contributor.page

    # Announced.
    editor.goto(f"/admin/pages/add/news/eventpage/{section.pk}/")
    for name, value in {
        "title": TITLE,
        "lead": "Tập huấn cho giáo viên của 200 trường về bảo vệ tài khoản học sinh.",
        "starts_on": f"{day:%d/%m/%Y}",
        "starts_time": "08:00",
        "ends_time": "11:30",
        "place": "Hội trường Thử, 0 đường Mẫu",
    }.items():
        editor.fill(f"#id_{name}", value)
        leave_field(editor)
    editor.select_option("#id_province", "48")
    assert not editor.locator("#id_status_reason").is_visible()
    editor.select_option("#id_status", EventStatus.CONFIRMED)
    contributor.picture("soan-su-kien", full=True)
    contributor.declare(category="Thông tin thử nghiệm")
    contributor.submit_for_review()
    editor.wait_for_url(f"**/admin/pages/{section.pk}/")
    event = EventPage.objects.get()
    assert event.get_latest_revision_as_object().triggered_on == day
    decided_by_all(people, event.pk)
    citizen = people()
    citizen.page.goto(section.url)
    citizen.picture("danh-sach")
    citizen.page.goto(f"{section.url}thang/{day:%Y-%m}/")
    citizen.page.locator("table").get_by_role("link", name=TITLE).wait_for()
    citizen.picture("lich-thang", full=True)
    citizen.page.locator("table").get_by_role("link", name=TITLE).click()
    citizen.page.wait_for_url(f"**/{event.slug}/")
    citizen.picture("doc-su-kien", full=True)

    # Postponed, by the short way.
    editor.goto(f"/admin/pages/{event.pk}/edit/")
    editor.get_by_role("link", name="Hoãn, thay đổi, hủy hoặc xác nhận").click()
    editor.wait_for_url("**/admin/events/*/change/")
    editor.check(f"input[name=status][value={EventStatus.MOVED}]")
    assert editor.locator("#id_place").is_visible()
    editor.check(f"input[name=status][value={EventStatus.POSTPONED}]")
    assert not editor.locator("#id_place").is_visible()
    editor.fill("#id_reason", REASON)
    editor.fill("#id_sender_phone", "0900000123")
    contributor.picture("hoan-su-kien", full=True)
    editor.get_by_role("button", name="Trình duyệt thay đổi").click()
    editor.wait_for_url(f"**/admin/pages/{event.pk}/edit/")
    citizen.page.reload()
    assert REASON not in citizen.page.inner_text("main")
    decided_by_all(people, event.pk)
    citizen.page.reload()
    assert REASON in citizen.page.inner_text("main")
    assert f"{day:%d/%m/%Y}" in citizen.page.locator(".c-glance s").first.inner_text()
    citizen.picture("da-hoan", full=True)
    citizen.page.goto(f"{section.url}thang/{day:%Y-%m}/")
    citizen.page.locator("table s").get_by_text(TITLE).wait_for()
    phone = people(width=390)
    phone.page.goto(f"{section.url}thang/{day:%Y-%m}/")
    assert not phone.page.locator("table").is_visible()
    phone.page.locator(".c-month-list").get_by_role("link", name=TITLE).wait_for()
    phone.picture("lich-thang-tren-dien-thoai", full=True)

    # Reported.
    editor.goto(f"/admin/pages/add/news/articlepage/{world.news.pk}/")
    editor.fill("#id_title", REPORT)
    editor.select_option("#id_kind", "event_report")
    editor.fill("#id_lead", "Giáo viên của 200 trường được hướng dẫn ba việc cần làm ngay.")
    editor.locator("#id_event-chooser .chooser__choose-button").click()
    chooser = editor.locator(".modal")
    chooser.locator("#id_q").fill(TITLE)
    chooser.locator("a.choose-page", has_text=TITLE).first.click()
    chooser.wait_for(state="hidden")
    editor.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    editor.get_by_role("option", name="Đoạn văn").click()
    editor.locator("[data-contentpath=body] [contenteditable=true]").first.click()
    editor.keyboard.type("Hội nghị được tổ chức lại sau bão.")
    contributor.picture("soan-tin", full=True)
    contributor.declare(category="Thông tin thử nghiệm", triggered_on="16/11/2026")
    contributor.submit_for_review()
    editor.wait_for_url(f"**/admin/pages/{world.news.pk}/")
    report = ArticlePage.objects.get()
    assert report.get_latest_revision_as_object().event_id == event.pk
    decided_by_all(people, report.pk)
    citizen.page.goto(event.url)
    citizen.picture("su-kien-co-tin", full=True)
    citizen.page.locator("main").get_by_role("link", name=REPORT).click()
    citizen.page.wait_for_url(f"**/{report.slug}/")
    citizen.page.locator(".c-article__event").get_by_role("link", name=TITLE).click()
    citizen.page.wait_for_url(f"**/{event.slug}/")
