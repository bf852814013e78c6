"""A warning from draft to band to update to expiry, in a real browser on PostgreSQL."""

from datetime import timedelta

import pytest
from django.utils import timezone

from news.models import WarningIndexPage, WarningMessage, WarningPage
from tests.journeys import browser, people, world

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

TITLE = "Giả danh cán bộ phường gọi điện yêu cầu cài ứng dụng"
NEW_TITLE = "Giả danh cán bộ gọi video yêu cầu cài ứng dụng"


def decided_by_all(people, page_id):
    for name in ("leader", "editor", "publisher"):
        people(name).decide(page_id, "approve", picture=name)


def test_a_warning_from_draft_to_band_to_update_to_expiry(people, world, monkeypatch):
    section = WarningIndexPage.objects.get(locale__language_code="vi")
    contributor = people("contributor")
    editor = contributor.page
    editor.goto(f"/admin/pages/add/news/warningpage/{section.pk}/")
    for name, value in {
        "title": TITLE,
        "lead": "Người lạ tự xưng cán bộ phường, yêu cầu cài ứng dụng.",
        "signs": "Yêu cầu cài ứng dụng từ đường dẫn.\nThúc giục làm ngay.",
        "what_to_do": "Dập máy.\nKhông mở đường dẫn.",
        "if_it_happened": "Gọi ngân hàng.\nTrình báo Công an.",
        "contact": "Cơ quan Công an nơi gần nhất",
        "hotline": "113",
    }.items():
        editor.fill(f"#id_{name}", value)
    editor.select_option("#id_crime", "impersonation")
    editor.select_option("#id_severity", "Severe")
    editor.check("input[name=targets][value=elderly]")
    editor.locator("[data-contentpath=method] .c-sf-add-button").first.click()
    editor.get_by_role("option", name="Đoạn văn").click()
    editor.locator("[data-contentpath=method] [contenteditable=true]").first.click()
    editor.keyboard.type("Kẻ gian gọi điện và gửi đường dẫn.")
    contributor.picture("soan-canh-bao", full=True)
    contributor.declare(category="Thông tin thử nghiệm", triggered_on="16/11/2026")
    contributor.submit_for_review()
    editor.wait_for_url(f"**/admin/pages/{section.pk}/")
    page = WarningPage.objects.get()
    citizen = people()
    citizen.page.goto("/")
    assert citizen.page.locator("[data-warning-band]").count() == 0
    decided_by_all(people, page.pk)

    citizen.page.goto("/")
    band = citizen.page.locator("[data-warning-band]")
    band.wait_for()
    citizen.picture("bang-canh-bao")
    band.get_by_role("link", name=TITLE).click()
    citizen.page.wait_for_url(f"**/{page.slug}/")
    citizen.picture("doc-canh-bao", full=True)
    band.get_by_role("button").click()
    citizen.page.goto("/")
    band.wait_for(state="hidden")

    editor.goto(f"/admin/pages/{page.pk}/edit/")
    contributor.picture("da-ban-hanh", full=True)
    editor.get_by_role("link", name="Soạn bản cập nhật").click()
    editor.get_by_role("button", name="Soạn bản cập nhật").click()
    editor.wait_for_selector("#id_title")
    update = WarningPage.objects.exclude(pk=page.pk).get()
    assert str(update.pk) in editor.url
    editor.fill("#id_title", NEW_TITLE)
    contributor.declare(category="Thông tin thử nghiệm")
    contributor.picture("ban-cap-nhat", full=True)
    contributor.submit_for_review()
    decided_by_all(people, update.pk)

    citizen.page.goto("/")
    band.wait_for()
    assert NEW_TITLE in band.inner_text()
    citizen.page.goto(page.url)
    citizen.picture("da-duoc-thay-the", full=True)
    citizen.page.locator("main .c-warning__state a").click()
    citizen.page.get_by_role("heading", level=1, name=NEW_TITLE).wait_for()

    end = WarningMessage.objects.latest("pk").expires_at
    real = timezone.now
    ahead = end - real() + timedelta(seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: real() + ahead)
    citizen.page.goto("/")
    assert citizen.page.locator("[data-warning-band]").count() == 0
    citizen.page.goto(section.url)
    assert citizen.page.get_by_role("link", name=NEW_TITLE).count() == 0
    citizen.page.goto(f"{section.url}?tinh-trang=past")
    citizen.page.get_by_role("link", name=NEW_TITLE).click()
    citizen.page.locator("main .c-warning__state").wait_for()
    citizen.picture("da-het-hieu-luc", full=True)
