import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse

from legal_docs.enums import Validity
from legal_docs.models import LegalDocumentAttachment, LegalDocumentPage
from portal.base.models import PortalDocument
from portal.units.tests.factories import UnitFactory

from .factories import TEXT, document_tree, make_document

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("fields", "validity"),
    [
        ({"issued_on": None}, Validity.DRAFT),
        ({"effective_on": datetime.date(2026, 11, 24)}, Validity.NOT_YET),
        ({"effective_on": DAY}, Validity.IN_FORCE),
        ({"effective_on": None}, Validity.IN_FORCE),
        ({"expires_on": datetime.date(2026, 11, 24)}, Validity.IN_FORCE),
        ({"expires_on": DAY}, Validity.EXPIRED),
        ({"validity_override": "suspended", "validity_reason": "QĐ 1"}, Validity.SUSPENDED),
    ],
)
def test_force_is_computed_for_the_day_in_python_and_in_the_database(fields, validity):
    page = make_document(live=False, **fields)
    assert page.validity_on(DAY) == validity
    stored = LegalDocumentPage.objects.with_validity(DAY).get(pk=page.pk)
    assert stored.validity_now == validity


def test_number_is_stored_in_its_official_spelling_with_a_key():
    page = make_document(live=False, number="Số: 099/2024/TT- BCA")
    assert page.number == "099/2024/TT-BCA"
    assert page.number_key == "99-2024-tt-bca"


def test_address_follows_from_kind_and_number():
    assert make_document().slug == "thong-tu-99-2024-tt-bca"


def test_structure_follows_the_text_and_keeps_what_was_read_of_the_same_text():
    page = make_document(live=False)
    assert [node["anchor"] for node in page.structure["nodes"]] == ["chuong-1", "chuong-2"]
    page.structure["nodes"][0]["heading"] = "ĐÃ ĐỌC"
    page.clean()
    assert page.structure["nodes"][0]["heading"] == "ĐÃ ĐỌC"
    page.source_text = TEXT.replace("QUY ĐỊNH CHUNG", "QUY ĐỊNH KHÁC")
    page.clean()
    assert page.structure["nodes"][0]["heading"] == "QUY ĐỊNH KHÁC"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"source_text": "Không có gì ở đây."}, "source_text"),
        ({"validity_override": "expired"}, "validity_reason"),
        ({"expires_on": datetime.date(2024, 1, 1)}, "expires_on"),
        ({"issued_on": datetime.date(2999, 1, 1)}, "issued_on"),
    ],
)
def test_contradictions_are_named_at_their_field(fields, field):
    page = make_document(live=False)
    for name, value in fields.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert field in caught.value.message_dict


def test_one_document_stands_on_the_portal_once_in_a_language():
    make_document()
    twin = make_document(live=False, slug="khac", number="99/2024/TT-BCA", issuer="bộ  công an")
    with pytest.raises(ValidationError) as caught:
        twin.clean()
    assert "99/2024/TT-BCA" in caught.value.message_dict["number"][0]
    twin.issued_on = datetime.date(2024, 1, 6)
    twin.clean()


def test_a_draft_of_another_unit_is_not_named_in_the_refusal():
    make_document(live=False, title="Điều chưa ai được biết")
    twin = make_document(live=False, slug="khac", unit=UnitFactory(code="V04"))
    with pytest.raises(ValidationError) as caught:
        twin.clean()
    assert "chưa ai được biết" not in str(caught.value)


def test_drafts_without_a_number_may_stand_side_by_side():
    make_document(number="/2024/TT-BCA", issued_on=None)
    make_document(number="/2024/TT-BCA", issued_on=None, live=False, slug="khac").clean()


def test_public_page_shows_every_provision_with_its_address(client):
    page = make_document()
    html = client.get(page.url).content.decode()
    for anchor in ("chuong-1", "dieu-1", "dieu-2-khoan-2", "dieu-2-khoan-2-diem-dd"):
        assert f'id="{anchor}"' in html
        assert f'href="#{anchor}"' in html
    assert "điểm đ khoản 2 Điều 2 Thông tư số 99/2024/TT-BCA ngày 05 tháng 01 năm 2024" in html
    assert "&lt;b&gt;đường truyền" not in html, "markup of the source is dropped by the parser"
    assert "Nguyễn Văn Thử" in html


def test_public_page_names_nobody_who_sent_it(client):
    html = client.get(make_document().url).content.decode()
    for private in ("Trần Thị Bí Mật", "Phòng Kín", "0900000999"):
        assert private not in html


def test_citations_lead_to_their_provision_or_are_said_to_lead_nowhere(client):
    html = client.get(make_document().url).content.decode()
    assert '<a class="citation" href="#dieu-2-khoan-2">khoản 2 Điều này</a>' in html
    assert 'class="citation citation--dangling">khoản 9 Điều 1 Thông tư này' in html
    assert 'id="ghi-chu-1"' in html


def test_citations_of_other_documents_lead_to_our_copy_of_the_right_date(client):
    fields = {"number": "43/2011/NĐ-CP", "kind": "nghi-dinh", "issuer": "Chính phủ"}
    wrong = make_document(**fields, issued_on=datetime.date(2011, 5, 5), slug="a", title="A")
    right = make_document(**fields, issued_on=datetime.date(2011, 6, 13), slug="b", title="B")
    html = client.get(make_document().url).content.decode()
    assert f'href="{right.url}#dieu-5"' in html
    assert f'href="{wrong.url}' not in html


def test_drafts_of_other_documents_are_never_linked(client):
    fields = {"number": "43/2011/NĐ-CP", "kind": "nghi-dinh", "issuer": "Chính phủ"}
    draft = make_document(**fields, issued_on=datetime.date(2011, 6, 13), slug="b", live=False)
    assert draft.slug not in client.get(make_document().url).content.decode().split('"/van-ban/')


def test_a_text_that_was_not_divided_is_shown_as_it_is(client):
    text = "Kính gửi: các đơn vị\n\nĐề nghị các đơn vị gửi báo cáo trước ngày 20 tháng 12."
    page = make_document(kind="cong-van", number="12/BCA-V01", source_text=text)
    html = client.get(page.url).content.decode()
    assert "<p>Kính gửi: các đơn vị</p>" in html
    assert 'class="masthead"' not in html


def test_a_scan_without_text_shows_its_facts_only(client):
    page = make_document(kind="cong-van", number="12/BCA-V01", source_text="")
    html = client.get(page.url).content.decode()
    assert "12/BCA-V01" in html
    assert "legal-text" not in html.partition("<body")[2]


def test_head_of_the_document_is_told_apart(client):
    html = client.get(make_document().url).content.decode()
    middle = html.partition('class="masthead__middle">')[2].partition("</div>")[0]
    assert middle == "<p>THÔNG TƯ</p><p>Quy định về việc thử nghiệm</p>"
    assert '<p class="masthead__dated">Hà Nội, ngày 05 tháng 01 năm 2024</p>' in html
    recitals = html.partition('class="recitals">')[2].partition("</div>")[0]
    assert recitals.count("<p>") == 2


def test_preview_of_a_draft_shows_its_files_and_text(admin_client, rf):
    page = make_document(live=False)
    document = PortalDocument(title="Gốc", source="V03")
    document.file.save("goc.txt", ContentFile(b"abc", name="goc.txt"))
    page.attachments = [LegalDocumentAttachment(document=document, label="Bản ký số")]
    page.save_revision(clean=False)
    draft = LegalDocumentPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    response = draft.make_preview_request(rf.get("/"), draft.default_preview_mode)
    html = response.content.decode()
    assert response.status_code == 200
    assert 'id="dieu-1"' in html
    assert "Bản ký số" in html


def test_document_page_costs_few_queries(client, django_assert_max_num_queries):
    url = make_document().url
    client.get(url)
    with django_assert_max_num_queries(14):
        client.get(url)


def test_section_lists_documents_newest_first_and_narrows_them(client):
    section = document_tree()
    old = make_document(
        number="1/2020/QĐ-BCA", kind="quyet-dinh", title="Cũ", issued_on=datetime.date(2020, 1, 1)
    )
    new = make_document()
    html = client.get(section.url).content.decode()
    assert html.index(new.title) < html.index(old.title)
    make_document(number="", slug="nhap", title="Dự thảo", issued_on=None)
    html = client.get(section.url, {"loai": "quyet-dinh"}).content.decode()
    assert old.title in html
    assert new.title not in html
    assert client.get(section.url, {"nam": "2024"}).status_code == 200
    html = client.get(section.url, {"hieu-luc": "draft"}).content.decode()
    assert "Dự thảo" in html
    assert new.title not in html
    assert client.get(section.url, {"hieu-luc": "x"}).status_code == 404


def test_section_costs_few_queries_however_many_documents(client, django_assert_max_num_queries):
    section = document_tree()
    for number in range(1, 8):
        make_document(number=f"{number}/2024/TT-BCA", slug=f"vb-{number}")
    client.get(section.url)
    with django_assert_max_num_queries(14):
        client.get(section.url)


def test_english_tree_shows_english_labels_around_the_vietnamese_text(client):
    document_tree()
    page = make_document(section=document_tree("en"))
    html = client.get(page.url).content.decode()
    assert page.url.startswith("/en/")
    assert '<html lang="en">' in html
    assert "Full text" in html
    assert '<section class="legal-text" lang="vi"' in html


def test_editor_opens_with_the_parts_that_were_read(admin_client):
    page = make_document(live=False)
    response = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    assert "khoản 9 Điều 1" in response.content.decode()
