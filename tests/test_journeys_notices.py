"""Notices in a real browser on PostgreSQL: the ground for a minor, and what nobody confirms."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.journeys import browser, leave_field, people
from wanted.models import NoticeTerms, WantedIndexPage, WantedNoticePage

__all__ = ["browser", "people"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

NAME = "Nguyễn Văn Thiếu Niên"


@pytest.fixture
def world(committed_world):
    NoticeTerms.objects.get_or_create(
        valid_from=timezone.localdate() - timedelta(days=365), defaults={"basis": "Thử"}
    )
    return committed_world


@pytest.fixture
def later(monkeypatch):
    """Return a function that puts the clock forward by days."""
    real = timezone.now

    def put_forward(days):
        monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(days=days))

    return put_forward


def write_notice(contributor, *, born_year):
    """Fill in a notice in the editor, as a clerk does, without sending it on."""
    section = WantedIndexPage.objects.get(locale__language_code="vi")
    page = contributor.page
    page.goto(f"/admin/pages/add/wanted/wantednoticepage/{section.pk}/")
    for name, value in {
        "title": NAME,
        "decision_number": "15/QĐ-CSHS",
        "issuer": "Cơ quan điều tra thử",
        "other_names": "Niên Mẫu",
        "born_year": str(born_year),
        "description": "Cao gầy, tóc ngắn.",
        "contact": "Cơ quan điều tra thử, 069 000 0000",
    }.items():
        page.fill(f"#id_{name}", value)
    page.fill("#id_decided_on", "16/11/2026")
    leave_field(page)
    page.locator("#id_offences-ADD").click()
    page.fill("#id_offences-0-name", "Cướp tài sản")
    page.fill("#id_offences-0-article", "Điều 168 Bộ luật Hình sự")
    contributor.declare(category="Thông tin thử nghiệm", triggered_on="16/11/2026")


def approve(people, page_id):
    for name in ("leader", "editor", "publisher"):
        people(name).decide(page_id, "approve", picture=name)


def test_a_minor_needs_a_ground_and_is_gone_when_it_runs_out(people, world, later):
    contributor = people("contributor")
    page = contributor.page
    write_notice(contributor, born_year=timezone.localdate().year - 17)
    contributor.submit_for_review()
    contributor.picture("chua-co-can-cu", full=True)
    assert "có thể dưới 18 tuổi" in page.content()
    assert not WantedNoticePage.objects.filter(live=True).exists()
    contributor.open_tab("Nội dung")
    assert page.input_value("#id_title") == NAME

    page.locator("#id_exposures-ADD").click()
    page.select_option("#id_exposures-0-detail", "minor")
    page.select_option("#id_exposures-0-necessity", "danger")
    page.fill("#id_exposures-0-explanation", "Quyết định số 1 của thủ trưởng cơ quan điều tra")
    last_day = timezone.localdate() + timedelta(days=20)
    page.fill("#id_exposures-0-expires_on", f"{last_day:%d/%m/%Y}")
    leave_field(page)
    contributor.submit_for_review()
    notice = WantedNoticePage.objects.get()
    approve(people, notice.pk)

    reader = people(width=390)
    reader.page.goto("/truy-na/?ten=nguyen van thieu nien")
    reader.picture("danh-sach", full=True)
    reader.page.get_by_role("link", name=NAME).click()
    reader.page.get_by_role("heading", level=1, name=NAME).wait_for()
    reader.picture("thong-bao", full=True)

    later(21)
    call_command("keep_notices")
    answer = reader.page.goto(WantedNoticePage.objects.get().url)
    assert answer.status == 410
    assert NAME not in reader.page.content()
    reader.picture("da-go", full=True)
    reader.page.goto("/truy-na/")
    assert NAME not in reader.page.content()


def test_a_notice_that_nobody_confirms_goes_off_by_itself(people, world, later):
    contributor = people("contributor")
    write_notice(contributor, born_year=1985)
    contributor.submit_for_review()
    notice = WantedNoticePage.objects.get()
    approve(people, notice.pk)
    reader = people(width=390)
    assert reader.page.goto(notice.url).status == 200

    term = NoticeTerms.objects.in_force().confirm_every_days
    later(term - 1)
    leader = people("leader")
    leader.picture("trang-chu-quan-tri", full=True)
    panel = leader.page.locator("#notices-to-confirm-section, [id*=notices-to-confirm]").first
    panel.get_by_role("link", name="Xác nhận thông báo còn hiệu lực").click()
    leader.picture("xac-nhan", full=True)
    leader.page.get_by_role("button", name="Xác nhận thông báo còn hiệu lực").click()
    leader.page.wait_for_url(f"**/admin/pages/{notice.pk}/edit/")
    later(term + 1)
    call_command("keep_notices")
    assert reader.page.goto(notice.url).status == 200

    later(2 * term + 1)
    call_command("keep_notices")
    assert reader.page.goto(notice.url).status == 410
    assert NAME not in reader.page.content()
    reader.picture("tu-go", full=True)
