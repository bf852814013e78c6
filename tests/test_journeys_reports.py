"""The annual report from pre-filled to the summary as PDF, in a real browser on PostgreSQL."""

import datetime
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from portal.provision.annual.enums import ReportStatus
from portal.provision.annual.models import UnitReport
from portal.provision.annual.services import open_annual_round
from portal.provision.reporting.tests.factories import owe
from portal.provision.tests.rule_factories import make_rule
from tests.journeys import ARTEFACTS, browser, people
from tests.portal_world import World

__all__ = ["browser", "people"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

OPENING = datetime.date(2025, 11, 20)


@pytest.fixture
def world(transactional_db):
    world = World()
    make_rule(
        category="annual-report", clock="fixed_date", due_month=12, due_day=19, kinds=["no_page"]
    )
    day = datetime.date(2025, 6, 2)
    owe(
        rule=world.rule,
        unit=world.unit,
        triggered_on=day,
        due_on=day + datetime.timedelta(2),
        received_on=day + datetime.timedelta(3),
    )
    open_annual_round(on=OPENING)
    return world


def test_the_annual_report_from_pre_filled_to_the_summary(people, world):
    report = UnitReport.objects.get(unit=world.unit)

    contributor = people("contributor")
    contributor.picture("viec-can-lam")
    contributor.page.goto(f"/admin/annual/{report.pk}/")
    contributor.picture("so-lieu-dien-san", full=True)
    assert contributor.page.locator(".report-numbers__late dd").inner_text() == "1"
    contributor.page.get_by_role("link", name="Viết phần của đơn vị").click()
    contributor.page.fill("#id_causes", "Cán bộ đầu mối nghỉ ốm.")
    contributor.page.get_by_role("button", name="Thêm vướng mắc").click()
    contributor.page.fill("#id_difficulties-0-text", "Thiếu máy quét văn bản.")
    contributor.page.fill("#id_proposals", "Mở lớp tập huấn.")
    contributor.picture("phan-cua-don-vi", full=True)
    contributor.page.locator("footer button[type=submit], form button[type=submit]").last.click()
    contributor.page.wait_for_url(f"**/annual/{report.pk}/")
    contributor.picture("da-luu", full=True)

    leader = people("leader")
    leader.picture("don-vi-nam-nay", full=True)
    leader.page.goto(f"/admin/annual/{report.pk}/sign/")
    leader.page.fill("#id_position", "Cục trưởng")
    leader.page.locator("main form button[type=submit]").click()
    leader.page.wait_for_url(f"**/annual/{report.pk}/")
    leader.picture("da-ky", full=True)
    report.refresh_from_db()
    assert report.status == ReportStatus.SIGNED
    assert leader.page.goto(f"/admin/unit_reports/edit/{report.pk}/").url.endswith("/admin/")

    office = people("supervisor")
    office.picture("toan-canh", full=True)
    difficulty = report.difficulties.get()
    office.page.goto(f"/admin/annual/difficulties/{difficulty.pk}/")
    office.page.fill("#id_guidance", "Mượn máy của Văn phòng.")
    office.page.locator("main form button[type=submit]").click()
    office.page.get_by_role("button", name="Đưa vào tổng hợp").click()
    office.page.goto(f"/admin/annual/rounds/{report.round_id}/")
    office.picture("ai-da-bao-cao", full=True)
    with office.page.expect_download() as download:
        office.page.get_by_role("link", name="Báo cáo tổng hợp (PDF)").click()
    content = Path(download.value.path()).read_bytes()
    (ARTEFACTS / office.journey / "bao-cao-tong-hop.pdf").write_bytes(content)
    pages = PdfReader(io.BytesIO(content)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for told in ("Thiếu máy quét văn bản.", "Mượn máy của Văn phòng.", "Mở lớp tập huấn."):
        assert told in text
    assert "1 trên 2 đơn vị" in text
