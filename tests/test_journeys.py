"""From a unit's draft to a page that a citizen reads, in a real browser on PostgreSQL.

Pictures of each step are kept under ``tests/artefacts``.
"""

import itertools
import os
import shutil

import pytest

from legal_docs.models import LegalDocumentPage
from news.models import ArticlePage
from portal.provision.enums import EventKind
from portal.provision.models import ProvisionEvent
from tests.journeys import ARTEFACTS, Person, browser, world
from tests.portal_world import World

__all__ = ["browser", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

CIRCULAR = "du-thao-thong-tu_cong-ttdt-BCA_2020.txt"


@pytest.fixture
def people(browser, live_server, world, request):
    """Return a function that gives a person with a browser of their own, by name."""
    journey = request.node.name
    shutil.rmtree(ARTEFACTS / journey, ignore_errors=True)
    counter = itertools.count(1)
    made = []

    def person(name=None, **options):
        someone = Person(browser, live_server.url, journey=journey, counter=counter, **options)
        made.append(someone)
        return someone.sign_in(name, World.PASSWORD) if name else someone

    yield person
    outside = {
        address
        for someone in made
        for address in someone.requested
        if not address.startswith((live_server.url, "data:", "blob:"))
    }
    assert not outside, "A page asked a third party."


def returned_mended_and_published(people, model, page_id):
    """Lead a submitted page through a return, the mending and the second pass."""
    people("leader").decide(page_id, "approve", picture="lanh-dao-duyet")
    editor = people("editor")
    editor.decide(
        page_id,
        "return",
        picture="bien-tap-tra-lai",
        ground="quality",
        remedy="Tiêu đề còn chung chung: nêu rõ nội dung chính.",
    )
    contributor = people("contributor")
    contributor.page.goto(f"/admin/pages/{page_id}/edit/")
    contributor.picture("cong-tac-vien-thay-ly-do")
    title = contributor.page.locator("#id_title")
    title.fill(f"{title.input_value()} (bản đã sửa)")
    contributor.submit_for_review()
    contributor.picture("cong-tac-vien-trinh-lai")
    people("leader").decide(page_id, "approve", picture="lanh-dao-duyet-lai")
    people("editor").decide(page_id, "approve", picture="bien-tap-dat")
    assert not model.objects.get(pk=page_id).live
    people("publisher").decide(page_id, "approve", picture="xuat-ban-dang")
    page = model.objects.get(pk=page_id)
    assert page.live
    events = ProvisionEvent.objects.filter(page_id=page_id).values_list("kind", flat=True)
    assert EventKind.RETURNED in events
    assert EventKind.PUBLISHED in events
    return page


def test_the_circular_from_import_to_citation(people, world, shared_folder):
    contributor = people("contributor")
    contributor.page.goto("/admin/")
    contributor.picture("bang-dieu-khien")
    contributor.page.goto("/admin/legal-documents/import/")
    contributor.page.set_input_files(
        "input[type=file]", os.fspath(shared_folder / "legal" / CIRCULAR)
    )
    contributor.picture("chon-tep")
    contributor.page.click("main form button[type=submit]")
    contributor.page.wait_for_selector("input[name=token]", state="attached")
    contributor.picture("xem-truoc", full=True)
    assert not LegalDocumentPage.objects.exists()
    contributor.page.click(".import-preview__form button[type=submit]")
    contributor.page.wait_for_url("**/edit/**")
    page_id = LegalDocumentPage.objects.get().pk
    contributor.declare(category="Thông tin thử nghiệm", triggered_on="16/11/2026")
    contributor.page.wait_for_selector("text=18/11/2026")
    contributor.picture("khai-nguon-goc", full=True)
    contributor.submit_for_review()
    contributor.picture("da-trinh")
    page = returned_mended_and_published(people, LegalDocumentPage, page_id)

    citizen = people()
    citizen.page.goto("/")
    citizen.page.fill("input[name=q]", "cung cap thong tin cong thong tin dien tu")
    citizen.page.keyboard.press("Enter")
    citizen.page.wait_for_load_state("load")
    citizen.picture("tim-kiem")
    citizen.page.locator(f"main a[href*='{page.slug}']").first.click()
    citizen.page.wait_for_url(f"**/{page.slug}/**")
    citizen.page.goto(f"{page.url}#dieu-5-khoan-10")
    target = citizen.page.locator("#dieu-5-khoan-10")
    target.wait_for(state="visible")
    assert "05 ngày làm việc" in target.inner_text()
    citizen.page.wait_for_timeout(300)
    citizen.picture("doc-khoan-10-dieu-5")
    assert "0900000123" not in citizen.page.content()

    phone = people(width=375)
    phone.page.goto(f"{page.url}#dieu-5-khoan-10")
    phone.page.wait_for_timeout(300)
    phone.picture("tren-dien-thoai")


def test_an_article_from_draft_to_reader(people, world):
    contributor = people("contributor")
    contributor.page.goto(f"/admin/pages/add/news/articlepage/{world.news.pk}/")
    contributor.page.fill("#id_title", "Đối tượng truy nã và cách báo tin")
    contributor.page.keyboard.press("Tab")
    contributor.page.fill("#id_lead", "Bài viết thử nghiệm về cách báo tin cho cơ quan Công an.")
    contributor.page.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    contributor.page.get_by_role("option", name="Đoạn văn").click()
    contributor.page.locator("[data-contentpath=body] [contenteditable=true]").first.click()
    contributor.page.keyboard.type("Nội dung của bài viết.")
    contributor.picture("soan-tin", full=True)
    contributor.open_tab("Quảng bá")
    assert contributor.page.input_value("#id_slug") == "doi-tuong-truy-na-va-cach-bao-tin"
    contributor.declare(category="Thông tin thử nghiệm", triggered_on="16/11/2026")
    contributor.page.wait_for_selector("text=18/11/2026")
    contributor.picture("khai-nguon-goc", full=True)
    contributor.submit_for_review()
    contributor.page.wait_for_url(f"**/admin/pages/{world.news.pk}/")
    contributor.picture("da-trinh")
    page_id = ArticlePage.objects.get().pk
    page = returned_mended_and_published(people, ArticlePage, page_id)

    citizen = people()
    citizen.page.goto("/tim-kiem/?q=doi tuong truy na")
    citizen.picture("tim-kiem")
    citizen.page.locator(f"main a[href*='{page.slug}']").first.click()
    citizen.page.wait_for_url(f"**/{page.slug}/**")
    assert "Nội dung của bài viết." in citizen.page.inner_text("main")
    assert "0900000123" not in citizen.page.content()
    citizen.picture("doc-tin", full=True)
