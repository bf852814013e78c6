"""From a request to its delivery, and from a declined coverage to the unit's own story.

In a real browser on PostgreSQL; pictures of each step are kept under ``tests/artefacts``.
"""

import datetime

import pytest
from django.utils import timezone

from news.models import ArticlePage
from portal.provision.commitments import load_commitments
from portal.provision.coverage.models import CoveredEvent
from portal.provision.enums import ProvisionStatus
from portal.provision.models import Provision, Rule
from portal.provision.requests.enums import RequestStatus
from portal.provision.requests.models import UnitRequest
from tests.journeys import browser, leave_field, people

__all__ = ["browser", "people"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def world(committed_world):
    load_commitments()
    return committed_world


def write_and_submit(contributor, *, picture):
    """Complete the draft that stands in the editor, and submit it; return the page."""
    editor = contributor.page
    editor.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    editor.get_by_role("option", name="Đoạn văn").click()
    editor.locator("[data-contentpath=body] [contenteditable=true]").first.click()
    editor.keyboard.type("Nội dung của bài viết.")
    contributor.open_tab("Nguồn gốc thông tin")
    contributor.picture(f"{picture}-nguon-goc-da-dien", full=True)
    editor.fill("#id_sender_phone", "0900000123")
    for name in ("declared_public", "declared_accurate", "declared_copyright"):
        editor.check(f"#id_{name}")
    contributor.submit_for_review()
    contributor.picture(f"{picture}-da-trinh")
    return ArticlePage.objects.get()


def published(people, page):
    for name in ("leader", "editor", "publisher"):
        people(name).decide(page.pk, "approve", picture=name)
    return ArticlePage.objects.get(pk=page.pk)


def test_a_request_from_the_desk_to_its_delivery(people, world):
    desk = people("editor")
    desk.page.goto("/admin/requests/new/")
    desk.page.get_by_label(str(world.unit), exact=True).check()
    desk.page.fill("#id_title", "Số liệu phòng cháy quý IV")
    desk.page.fill("#id_details", "Số vụ, thiệt hại, ba ảnh.")
    desk.page.fill("#id_why", "Chuyên mục cuối năm.")
    desk.page.select_option("#id_category", label="Thông tin thử nghiệm")
    desk.picture("cong-yeu-cau", full=True)
    desk.page.get_by_role("button", name="Gửi yêu cầu").click()
    desk.page.wait_for_load_state("load")
    desk.picture("cong-da-gui")
    row = UnitRequest.objects.get()

    contributor = people("contributor")
    contributor.picture("don-vi-thay-thong-bao")
    contributor.page.goto(row.get_absolute_url())
    contributor.picture("don-vi-xem-yeu-cau", full=True)
    contributor.page.fill("#id_message_text", "Đơn vị gửi trước hạn một ngày.")
    contributor.page.get_by_role("button", name="Gửi", exact=True).click()
    contributor.page.get_by_role("button", name="Soạn trả lời: bài viết").click()
    contributor.page.wait_for_url("**/edit/**")
    assert contributor.page.input_value("#id_title") == "Số liệu phòng cháy quý IV"
    page = write_and_submit(contributor, picture="don-vi")

    row.refresh_from_db()
    assert row.state == RequestStatus.DELIVERED
    desk.page.goto(row.get_absolute_url())
    assert "Đơn vị gửi trước hạn một ngày." in desk.page.inner_text("main")
    desk.picture("cong-thay-da-cung-cap", full=True)
    assert published(people, page).live
    row.provision.refresh_from_db()
    assert row.provision.status == ProvisionStatus.PUBLISHED
    assert Provision.objects.filter(unit=world.unit).count() == 1


def test_coverage_declined_to_the_units_article(people, world):
    Rule.objects.filter(pk=world.rule.pk).update(clock="before_event", days=None)
    contributor = people("contributor")
    contributor.page.goto("/admin/coverage/new/")
    begins = timezone.localtime() + datetime.timedelta(days=3)
    for name, value in {
        "title": "Lễ phát động tháng an toàn",
        "about": "Phát động và tuyên truyền tại khu dân cư.",
        "place": "Sân vận động",
        "starts_at": f"{begins:%d/%m/%Y %H:%M}",
        "contact_name": "Người liên hệ",
        "contact_phone": "0988777666",
    }.items():
        contributor.page.fill(f"#id_{name}", value)
    leave_field(contributor.page)
    contributor.page.select_option("#id_category", label="Thông tin thử nghiệm")
    contributor.picture("don-vi-thong-bao-su-kien", full=True)
    contributor.page.get_by_role("button", name="Thông báo", exact=True).click()
    contributor.page.wait_for_load_state("load")
    event = CoveredEvent.objects.get()

    desk = people("editor")
    desk.page.goto("/admin/coverage/")
    desk.picture("cong-lich-su-kien", full=True)
    desk.page.goto(event.get_absolute_url())
    desk.picture("cong-xem-su-kien", full=True)
    desk.page.get_by_role("link", name="Không cử được người, đơn vị viết bài").click()
    desk.page.fill("#id_reason", "Cùng ngày Cổng đã kín lịch.")
    desk.picture("cong-tu-choi")
    desk.page.locator("main form button[type=submit]").click()
    desk.page.wait_for_load_state("load")
    desk.picture("cong-da-tu-choi", full=True)
    event.refresh_from_db()
    assert event.task.unit == world.unit

    contributor.page.goto(event.get_absolute_url())
    contributor.picture("don-vi-co-nhiem-vu", full=True)
    contributor.page.get_by_role("button", name="Soạn bài viết").click()
    contributor.page.wait_for_url("**/edit/**")
    page = write_and_submit(contributor, picture="don-vi")
    assert page.triggered_on == event.day
    assert published(people, page).live
    event.task.refresh_from_db()
    assert event.task.status == ProvisionStatus.PUBLISHED
