"""From the decision to the poster, the tip, the reply, the arrest, and to nothing left.

In a real browser on PostgreSQL; pictures of each step are kept under ``tests/artefacts``.
"""

import pypdf
import pytest
from django.utils import timezone

from portal.base.tests.factories import ImageFactory
from portal.base.tests.sample_files import image_bytes
from tests.journeys import browser, leave_field, people, world
from wanted.models import NoticeEnd, Tip, TipOfficer, TipRecord, WantedIndexPage, WantedNoticePage
from wanted.tips.enums import TipAct

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

NAME = "Đặng Hoàng Vũ Mẫu"
ALIAS = "Tư Vũ"
WORDS = "Tôi thấy người này ở quán nước đầu ngõ Mẫu, sáng nào cũng có mặt."


def written_by_the_contributor(people, world):
    """Write a notice in the editor, declare and submit it; return its key."""
    photograph = ImageFactory(title="Ảnh 1", unit=world.unit, uploaded_by_user=world.contributor)
    section = WantedIndexPage.objects.get(locale__language_code="vi")
    contributor = people("contributor")
    page = contributor.page
    page.goto(f"/admin/pages/add/wanted/wantednoticepage/{section.pk}/")
    page.fill("#id_title", NAME)
    page.fill("#id_decision_number", "15/QĐ-CSHS")
    page.fill("#id_decided_on", "16/11/2026")
    leave_field(page)
    page.fill("#id_issuer", "Cơ quan điều tra mẫu")
    page.click("#id_offences-ADD")
    page.fill("#id_offences-0-name", "Trộm cắp tài sản")
    page.fill("#id_offences-0-article", "Điều 173 Bộ luật Hình sự")
    page.fill("#id_other_names", ALIAS)
    page.fill("#id_born_year", "1985")
    page.fill("#id_description", "Cao gầy, tóc ngắn, nói giọng miền Trung.")
    page.fill("#id_caution", "Không tự ý tiếp cận; gọi 113.")
    page.fill("#id_contact", "Cục mẫu, điện thoại 069 000 0000")
    page.click("#id_photographs-ADD")
    page.evaluate(
        "key => { document.getElementById('id_photographs-0-image').value = key; }",
        str(photograph.pk),
    )
    contributor.picture("soan-thong-bao", full=True)
    contributor.declare(category="Thông tin thử nghiệm", triggered_on="16/11/2026")
    contributor.submit_for_review()
    contributor.picture("da-trinh")
    return WantedNoticePage.objects.get(locale__language_code="vi").pk


def poster_read(person, address, tmp_path):
    """Download the poster as the browser does; return its words."""
    answer = person.page.request.get(address)
    assert answer.status == 200
    path = tmp_path / "poster.pdf"
    path.write_bytes(answer.body())
    return " ".join(pypdf.PdfReader(path).pages[0].extract_text().split())


def addresses_of_everything(page):
    """Return the addresses at which the person could still be met."""
    return [
        page.url,
        f"{page.url}poster.pdf",
        f"/bao-tin/{page.code}/",
        f"/kiem-tra/?ma={page.code}",
        page.get_parent().url,
        f"{page.get_parent().url}rss/",
        f"{page.get_parent().url}atom/",
        "/tim-kiem/?q=dang hoang vu mau",
        "/tim-kiem/?q=tu vu",
        "/",
        "/wanted/",
        "/sitemap.xml",
    ]


def test_from_decision_to_poster_to_tip_to_arrest_to_nothing_left(people, world, tmp_path):
    TipOfficer.objects.create(unit=world.unit, user=world.colleague)
    page_id = written_by_the_contributor(people, world)
    people("leader").decide(page_id, "approve", picture="lanh-dao-duyet")
    people("editor").decide(page_id, "approve", picture="bien-tap-dat")
    people("publisher").decide(page_id, "approve", picture="xuat-ban-dang")
    notice = WantedNoticePage.objects.get(pk=page_id)
    assert notice.live

    # A citizen on a phone reads the notice and the poster, and checks the code.
    citizen = people(width=390)
    citizen.page.goto(notice.url)
    citizen.picture("cong-dan-doc-thong-bao", full=True)
    photograph = citizen.page.locator("main figure img").first.get_attribute("src")
    assert citizen.page.request.get(photograph).status == 200
    words = poster_read(citizen, f"{notice.url}poster.pdf", tmp_path)
    assert NAME in words
    assert notice.written_code in words
    citizen.page.goto(f"/kiem-tra/?ma={notice.written_code}")
    assert "Có thật." in citizen.page.inner_text("main")
    citizen.picture("kiem-tra-ma", full=True)

    # The tip, without a name and without a cookie.
    citizen.page.goto(notice.url)
    citizen.page.get_by_role("link", name="Báo tin").first.click()
    citizen.page.wait_for_url("**/bao-tin/**")
    citizen.page.fill("[name=text]", WORDS)
    picture = {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": image_bytes()}
    citizen.page.set_input_files("[name=files]", [picture])
    citizen.picture("viet-tin-bao", full=True)
    citizen.page.wait_for_timeout(2100)
    citizen.page.click(".tip__form button[type=submit]")
    citizen.page.wait_for_selector(".tip__code")
    receipt = citizen.page.inner_text(".tip__code").strip()
    citizen.picture("ma-bien-nhan", full=True)
    assert citizen.context.cookies() == []

    # The officer in charge reads, looks at the picture, replies; the leader sees that it was read.
    officer = people("colleague")
    officer.page.goto("/admin/tips/")
    officer.picture("hop-tin-bao")
    officer.page.locator("main table tbody a[href*='/admin/tips/']").first.click()
    officer.page.wait_for_selector(".tip-message")
    assert WORDS in officer.page.inner_text("main")
    attachment = officer.page.locator("a[href*='/attachments/']").get_attribute("href")
    assert officer.page.request.get(attachment).status == 200
    officer.page.fill("form[action*='/reply/'] textarea", "Cảm ơn bạn. Người đó đi xe gì?")
    officer.page.click("form[action*='/reply/'] button")
    officer.page.wait_for_load_state("load")
    officer.page.select_option("[name=state]", "closed")
    officer.page.select_option("[name=value]", "led_to_person")
    officer.page.click("form[action*='/assess/'] button")
    officer.page.wait_for_load_state("load")
    officer.picture("can-bo-tra-loi", full=True)
    acts = set(TipRecord.objects.filter(user=world.colleague).values_list("act", flat=True))
    assert acts == {TipAct.READ, TipAct.READ_ATTACHMENT, TipAct.REPLIED, TipAct.ASSESSED}
    leader = people("leader")
    leader.page.goto("/admin/reports/tip-records/")
    assert "Colleague" in leader.page.inner_text("main")
    leader.picture("lanh-dao-xem-nhat-ky")

    # The sender comes back with the receipt, and reads.
    citizen.page.goto("/bao-tin/bien-nhan/")
    citizen.page.fill("[name=receipt]", receipt.lower())
    citizen.page.click(".tip__form button[type=submit]")
    citizen.page.wait_for_selector(".tip__reply")
    assert "Người đó đi xe gì?" in citizen.page.inner_text("main")
    assert WORDS not in citizen.page.content()
    citizen.picture("quay-lai-doc-tra-loi", full=True)

    # The arrest: the leader ends the search; that a tip helped is offered already.
    leader.page.goto(f"/admin/notices/{page_id}/end/")
    leader.page.check("[name=outcome][value=arrested]")
    leader.page.fill("[name=decision_number]", "20/QĐ-CSHS")
    leader.page.fill("[name=decided_on]", f"{timezone.localdate():%d/%m/%Y}")
    leave_field(leader.page)
    assert leader.page.is_checked("[name=by_tip]")
    leader.picture("ket-thuc-truy-na")
    leader.page.locator("form:has([name=outcome]) button[type=submit]").click()
    leader.page.wait_for_url("**/ended-notices/")
    leader.picture("da-dinh-na")
    end = NoticeEnd.objects.get(notice=notice.translation_key)
    assert (end.by_tip, end.outcome) == (True, "arrested")

    # Nothing is left, wherever an anonymous reader looks, in either language.
    stranger = people(width=390)
    for address in addresses_of_everything(notice):
        for prefix in ("", "/en"):
            answer = stranger.page.request.get(prefix + address)
            told = answer.text()
            for trace in (NAME, "Đặng Hoàng", ALIAS, photograph):
                assert trace not in told, (prefix + address, trace)
    assert stranger.page.request.get(notice.url).status == 410
    assert stranger.page.request.get(f"{notice.url}poster.pdf").status == 410
    assert stranger.page.request.get(photograph).status == 404
    stranger.page.goto(notice.url)
    stranger.picture("khong-con-gi", full=True)
    stranger.page.goto(f"/kiem-tra/?ma={notice.code}")
    assert "không còn hiệu lực" in stranger.page.inner_text("main")
    stranger.picture("ma-khong-con-hieu-luc", full=True)
    # What was told stays with the unit until its time has come.
    assert Tip.objects.get().state == "closed"
