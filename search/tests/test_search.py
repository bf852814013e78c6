"""Runs on SQLite and on PostgreSQL alike: whichever DATABASE_URL names."""

import datetime

import pytest
from django.db import DatabaseError
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale

from legal_docs.models import LegalDocumentPage
from legal_docs.services import SubmittedFile, import_document
from legal_docs.tests.factories import TEXT, document_tree, make_document
from portal.base.roles import Role
from portal.provision.permits import demo_permit
from portal.units.tests.factories import MembershipFactory
from search import finding
from search.services import search

pytestmark = pytest.mark.django_db


@pytest.fixture
def locale():
    document_tree()
    return Locale.get_default()


def found(query, **options):
    results = search(query=query, locale=Locale.get_default(), **options)
    return [hit.page.pk for hit in results.hits]


@pytest.mark.parametrize(
    "typed",
    [
        "thử nghiệm",
        "thu nghiem",
        "THU NGHIEM",
        "đường truyền",
        "duong truyen",
        "đuong truyen",
        "99/2024/TT-BCA",
        "tt bca 2024",
        "tt99/2024",
        "099/2024",
        "thông tư 99/2024/tt-bca",
        "bộ công an",
    ],
)
def test_a_document_is_found_however_it_is_typed(locale, typed):
    page = make_document()
    assert found(typed) == [page.pk]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\x00",
        "'",
        '"',
        "a" * 10_000,
        "* OR NEAR(",
        "title:x",
        "%",
        "_",
        "٣",
        "\ud800",
        "()&|!",
        "🙂",
    ],
)
def test_odd_input_finds_nothing_and_breaks_nothing(locale, client, typed):
    make_document()
    assert found(typed) == []
    response = client.get(reverse("search:search"), {"q": typed.encode("utf-8", "replace")})
    assert response.status_code == 200


def test_drafts_and_what_drafts_say_are_not_found(locale):
    make_document(live=False, title="Bản nháp kín đáo")
    page = make_document(slug="khac", number="1/2023/TT-BCA")
    page.abstract = "Lời thầm thì chưa công bố"
    page.save_revision()
    assert found("nhap kin dao") == []
    assert found("tham thi") == []


def test_another_language_is_not_found(locale):
    page = make_document(section=document_tree("en"), title="Circular on trials")
    assert found("circular on trials") == []
    results = search(query="circular on trials", locale=page.locale)
    assert [hit.page.pk for hit in results.hits] == [page.pk]


def test_the_number_comes_before_those_who_cite_it(locale):
    cited = make_document(
        number="43/2011/NĐ-CP",
        kind="nghi-dinh",
        title="Nghị định cũ",
        issuer="Chính phủ",
        issued_on=datetime.date(2011, 6, 13),
        source_text="",
    )
    citing = make_document()
    assert found("43/2011/nd-cp") == [cited.pk, citing.pk]


def test_a_title_with_the_words_comes_before_a_text_with_them(locale):
    title = "Cổng thử và đường truyền"
    named = make_document(title=title, number="1/2023/TT-BCA", source_text="", abstract="Không")
    for number in (2, 3):
        make_document(number=f"{number}/2023/TT-BCA", title="Khác", abstract="thử truyền " * 9)
    assert found("truyen thu")[0] == named.pk


def test_the_very_spelling_comes_before_another(locale):
    other = make_document(title="Bàn về tổ cao", number="1/2023/TT-BCA", abstract="tổ cao")
    meant = make_document(title="Bàn về tố cáo", number="2/2023/TT-BCA", abstract="tố cáo")
    again = make_document(title="Bàn về tổ cao lần nữa", number="3/2023/TT-BCA", abstract="tổ cao")
    assert found("tố cáo")[0] == meant.pk
    assert set(found("to cao")) == {other.pk, meant.pk, again.pk}


def test_a_hit_names_the_provision_and_marks_the_words(locale):
    make_document()
    hit = search(query="diem thu tu", locale=locale).hits[0]
    assert hit.anchor == "dieu-2-khoan-2-diem-d"
    assert hit.place == "điểm d khoản 2 Điều 2"
    assert hit.snippet.startswith("<mark>Điểm thứ tư</mark>")
    assert hit.number == "99/2024/TT-BCA"
    assert hit.date == datetime.date(2024, 1, 5)


def test_results_come_in_pages_and_can_be_narrowed(locale):
    for number in range(1, 13):
        make_document(number=f"{number}/2022/TT-BCA", title=f"Thông tư thử {number}")
    assert len(found("thử nghiệm")) == 10
    assert len(found("thử nghiệm", page=2)) == 2
    assert len(found("thử nghiệm", page="x")) == 10
    assert found("thử nghiệm", type="tin-tuc") == []
    assert len(found("2022 tt", type="van-ban")) == 10
    assert found("2022 tt", type="tin-tuc") == []


def test_without_a_working_index_the_database_alone_answers(locale, monkeypatch):
    page = make_document()

    def broken(*args, **kwargs):
        raise DatabaseError("no such module: fts5")

    monkeypatch.setattr("wagtail.models.PageQuerySet.search", broken)
    assert found("duong truyen") == [page.pk]


def test_only_so_many_hits_are_ranked_and_readers_are_told(locale, monkeypatch):
    for number in range(1, 5):
        make_document(number=f"{number}/2022/TT-BCA", title=f"Thông tư thử {number}")
    monkeypatch.setattr(finding, "MAXIMUM_HITS", 3)
    monkeypatch.setattr("search.services.MAXIMUM_HITS", 3)
    results = search(query="thu nghiem", locale=locale)
    assert (results.total, results.has_more) == (3, True)


def test_page_of_the_search_in_both_languages(client, locale):
    page = make_document()
    html = client.get("/tim-kiem/", {"q": "thu nghiem"}).content.decode()
    assert page.url in html
    assert '<meta name="robots" content="noindex">' in html
    document_tree("en")
    assert client.get("/en/search/", {"q": "thu nghiem"}).status_code == 200
    with translation.override("en"):
        assert reverse("search:search") == "/en/search/"


def test_what_was_typed_comes_back_escaped(client, locale):
    html = client.get("/tim-kiem/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in html


def test_page_of_the_search_costs_few_queries(client, locale, django_assert_max_num_queries):
    for number in range(1, 9):
        make_document(number=f"{number}/2022/TT-BCA", title=f"Thông tư thử {number}")
    client.get("/tim-kiem/", {"q": "thu nghiem"})
    with django_assert_max_num_queries(20):
        client.get("/tim-kiem/", {"q": "thử nghiệm 2022/TT-BCA"})


def test_the_imported_circular_is_found_once_it_is_public(locale, shared_folder, client):
    path = shared_folder / "legal" / "du-thao-thong-tu_cong-ttdt-BCA_2020.txt"
    membership = MembershipFactory(role=Role.CONTRIBUTOR)
    page = import_document(
        file=SubmittedFile(name=path.name, data=path.read_bytes()),
        unit=membership.unit,
        user=membership.user,
        provenance={"sender_phone": "0900000111"},
    )
    typed = "cung cap thong tin cong thong tin dien tu"
    assert found(typed) == []
    with demo_permit(reason="test"):
        page.live = True
        page.save(clean=False)
    assert found(typed) == [page.pk]
    assert found("tt bca 2020") == [page.pk]
    hit = search(query="05 ngay lam viec ke tu ngay nhan duoc cau hoi", locale=locale).hits[0]
    assert hit.anchor == "dieu-5-khoan-10"
    assert LegalDocumentPage.objects.get(pk=page.pk).source_text != TEXT
