"""From a sheet of paper to a page that a citizen reads, in a real browser on PostgreSQL.

The desk keys it in with its scan, the leak guard stops a number, another editor asks the unit and
verifies, a publisher publishes, and the unit holds its receipt. Pictures of each step are kept.
"""

import re

import pytest
from playwright.sync_api import expect

from news.models import ArticlePage
from portal.base.tests.sample_files import pdf_bytes
from portal.provision.edits.models import Receipt
from portal.provision.keying.models import Intake
from tests.journeys import browser, leave_field, people, world

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

TITLE = "Cảnh giác khi nhận thư mời gửi bằng giấy"


def test_paper_keyed_in_by_the_desk_to_published(people, world, tmp_path):
    scan = tmp_path / "cong-van.pdf"
    scan.write_bytes(pdf_bytes())
    clerk = people("editor")
    clerk.picture("trang-dau")
    clerk.page.goto("/admin/keying/")
    page = clerk.page
    page.select_option("#id_channel", "paper")
    page.set_input_files("#id_original", scan)
    page.select_option("#id_unit", label=str(world.unit))
    page.select_option("#id_beginning", label=f"{world.news.title} – Bài viết")
    page.fill("#id_title", TITLE)
    page.select_option("#id_category", label="Thông tin thử nghiệm")
    for name, value in {
        "triggered_on": "16/11/2026",
        "sender_name": "Nguyễn Văn Gửi",
        "sender_phone": "0900000123",
        "approver_name": "Trần Văn Duyệt",
        "approver_position": "Cục trưởng",
        "approved_on": "16/11/2026",
        "approval_reference": "15/A05-P1",
    }.items():
        page.fill(f"#id_{name}", value)
        leave_field(page)
    clerk.picture("nhap-ho-don-vi", full=True)
    page.click("main form button[type=submit]")
    page.wait_for_url("**/edit/**")
    page_id = ArticlePage.objects.get().pk
    assert Intake.objects.get().typed_by.username == "editor"

    page.fill("#id_lead", "Liên hệ anh Nam, 0912 345 678, để được hướng dẫn.")
    page.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    page.get_by_role("option", name="Đoạn văn").click()
    page.locator("[data-contentpath=body] [contenteditable=true]").first.click()
    page.keyboard.type("Nội dung gõ lại từ bản giấy.")
    clerk.open_tab("Nguồn gốc thông tin")
    for name in ("declared_public", "declared_accurate", "declared_copyright"):
        page.check(f"#id_{name}")
    clerk.picture("nguon-goc", full=True)
    clerk.submit_for_review()
    page.wait_for_selector("text=091•••••78")
    clerk.picture("chot-chan-lo-lot", full=True)
    assert not ArticlePage.objects.get(pk=page_id).workflow_in_progress
    clerk.open_tab("Nội dung")
    page.fill("#id_lead", "Người dân cảnh giác với thư mời lạ gửi bằng giấy.")
    clerk.submit_for_review()
    # The refused form has been here before: the address is asked for, not a navigation.
    expect(page).to_have_url(re.compile(rf"/admin/pages/{world.news.pk}/$"), timeout=60_000)
    clerk.picture("da-trinh")

    verifier = people("second_editor")
    verifier.page.goto(f"/admin/threads/{page_id}/")
    verifier.page.fill("#id_text", "Đề nghị đơn vị cho biết số vụ trong tháng 10.")
    verifier.page.check("#id_asks")
    verifier.page.click("main form button[type=submit]")
    verifier.page.wait_for_selector("text=Chờ đơn vị")
    verifier.picture("hoi-don-vi", full=True)
    contributor = people("contributor")
    contributor.picture("don-vi-thay-cau-hoi")
    contributor.page.goto(f"/admin/threads/{page_id}/")
    contributor.page.fill("#id_text", "Trong tháng 10 có 12 vụ.")
    contributor.page.click("main form button[type=submit]")
    contributor.page.wait_for_selector("text=Chờ Cổng")
    contributor.picture("don-vi-tra-loi", full=True)

    clerk.page.goto(f"/admin/pages/{page_id}/edit/")
    assert clerk.page.locator("footer button[data-workflow-action-url]").count() == 0
    verifier.decide(page_id, "approve", picture="tham-dinh")
    people("publisher").decide(page_id, "approve", picture="dang")
    public = ArticlePage.objects.get(pk=page_id)
    assert public.live

    contributor.page.goto(f"/admin/receipts/{Receipt.objects.get().pk}/")
    contributor.page.wait_for_selector(f"text={TITLE}")
    contributor.picture("giay-bao-dang-tai", full=True)

    citizen = people()
    citizen.page.goto(public.url)
    assert "Nội dung gõ lại từ bản giấy." in citizen.page.inner_text("main")
    assert "0900000123" not in citizen.page.content()
    assert "Trần Văn Duyệt" not in citizen.page.content()
    citizen.picture("nguoi-dan-doc", full=True)
