"""The lists of notices: finding people, narrowing, leafing, feeds and data."""

import datetime
import json

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal.provision.permits import demo_permit
from portal.provision.tests.factories import CategoryFactory, build_site
from portal.units.tests.factories import UnitFactory
from wanted.bulk import make_notices
from wanted.enums import Detail, Necessity, TermKind
from wanted.listing.indexing import follow, rebuild
from wanted.models import (
    Confirmation,
    EntryTerm,
    InterpolCharge,
    NoticeEntry,
    ShortenedForm,
    Term,
    WantedExposure,
    WantedIndexPage,
)

from .factories import (
    InterpolIndexPageFactory,
    InterpolNoticePageFactory,
    OffenceFactory,
    SoughtIndexPageFactory,
    WantedIndexPageFactory,
    WantedNoticePageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    cache.clear()
    return WantedIndexPageFactory(parent=build_site()["vi"], slug="truy-na")


def person(section, name, **values):
    return WantedNoticePageFactory(parent=section, title=name, **values)


def with_hidden(section, name, **details):
    """Return a notice whose grounds for showing ``details`` have run out."""
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    grounds = [
        WantedExposure(
            detail=detail, necessity=Necessity.CONFUSION, explanation="Thử", expires_on=yesterday
        )
        for detail in (Detail.PARENTS, Detail.ADDRESS, Detail.IDENTITY_PAPER)
    ]
    return person(section, name, exposures=grounds, **details)


def names(client, query="", address="/truy-na/"):
    response = client.get(f"{address}{query}")
    assert response.status_code == 200
    return [page.title for page in response.context["pages"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Nguyễn Văn Hùng", ["Nguyễn Văn Hùng"]),
        ("nguyen van hung", ["Nguyễn Văn Hùng"]),
        ("HUNG nguyen", ["Nguyễn Văn Hùng"]),
        ("nguyen van hug", ["Nguyễn Văn Hùng"]),
        ("ngyuen vna hung", ["Nguyễn Văn Hùng"]),
        ("nguyenvan hung", ["Nguyễn Văn Hùng"]),
        ("hung seo", ["Nguyễn Văn Hùng"]),
        ("dang thi dao", ["Đặng Thị Đào"]),
        ("đang thi đao", ["Đặng Thị Đào"]),
        ("khong ai", []),
        ("!!!", []),
    ],
)
def test_people_are_found_by_name_without_accents_with_slips_and_by_other_names(
    section, client, query, found
):
    person(section, "Nguyễn Văn Hùng", other_names="Hùng “sẹo”")
    person(section, "Đặng Thị Đào")
    assert names(client, f"?ten={query}") == found


def test_names_as_written_come_alone_and_resembling_ones_when_asked_for(section, client):
    person(section, "Lê Văn Hoan", decided_on=datetime.date(2026, 1, 1))
    person(section, "Lê Văn Hoàng", decided_on=datetime.date(2026, 2, 1))
    assert names(client, "?ten=le van hoan") == ["Lê Văn Hoan"]
    html = client.get("/truy-na/?ten=le van hoan").text
    assert "gan-giong=1" in html
    # By date, not by how well they fit: nobody is ranked.
    assert names(client, "?ten=le van hoan&gan-giong=1") == ["Lê Văn Hoàng", "Lê Văn Hoan"]


def test_somebody_is_found_by_the_code(section, client):
    page = person(section, "Nguyễn Văn Hùng")
    person(section, "Đặng Thị Đào")
    assert names(client, f"?ten={page.written_code.lower()}") == ["Nguyễn Văn Hùng"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?loai=specially_wanted", ["B"]),
        ("?toi-danh=174", ["B"]),
        ("?tinh=48", ["B"]),
        ("?nam=2025", ["B"]),
        ("?gioi-tinh=female", ["B"]),
        ("?don-vi=cong-an-thu-b", ["B"]),
        ("?tuoi=60-150", ["B"]),
        ("?tuoi=18-29", ["A"]),
        ("?tinh=48&nam=2025&ten=B", ["B"]),
        ("?tinh=48&gioi-tinh=male", []),
    ],
)
def test_facets_narrow_the_list(section, client, query, found):
    year = timezone.localdate().year
    one = person(section, "A", born_year=year - 25, decided_on=datetime.date(2026, 1, 5))
    other = person(
        section,
        "B",
        kind="specially_wanted",
        residence="48",
        sex="female",
        issuer="Công an thử B",
        born_year=year - 70,
        decided_on=datetime.date(2025, 1, 5),
    )
    with demo_permit(reason="test"):
        OffenceFactory(page=one, name="Trộm cắp tài sản", article="Điều 173 Bộ luật Hình sự")
        OffenceFactory(page=other)
    for page in (one, other):
        follow(type(page).objects.get(pk=page.pk))
    assert names(client, query) == found


@pytest.mark.parametrize(
    "query", ["?tinh=xx", "?tuoi=5", "?sau=x", "?truoc=2026-01-01.x", "?nam=1"]
)
def test_what_no_facet_offers_is_not_found(section, client, query):
    person(section, "A")
    assert client.get(f"/truy-na/{query}").status_code == 404


def test_leafing_reaches_everybody_once_forward_and_back(section, client):
    day = datetime.date(2026, 1, 1)
    for number in range(45):
        person(section, f"Người {number}", decided_on=day + datetime.timedelta(days=number // 4))
    seen, query = [], ""
    while query is not None:
        notices = client.get(f"/truy-na/{query}").context["notices"]
        seen += [entry.code for entry in notices.entries]
        last, query = notices, notices.next_address or None
    expected = list(
        NoticeEntry.objects.order_by("-listed_on", "code").values_list("code", flat=True)
    )
    assert seen == expected
    back = []
    while query := last.previous_address:
        last = client.get(f"/truy-na/{query}").context["notices"]
        back = [entry.code for entry in last.entries] + back
    assert back == expected[:40]


def test_what_is_published_meanwhile_moves_nobody_to_another_page(section, client):
    for number in range(25):
        person(section, f"Người {number}", decided_on=datetime.date(2026, 1, 1))
    following = client.get("/truy-na/").context["notices"].next_address
    before = names(client, following)
    person(section, "Người mới", decided_on=datetime.date(2026, 2, 1))
    assert names(client, following) == before


def test_unconfirmed_and_ended_notices_are_in_no_list(section, client):
    page = person(section, "Nguyễn Văn Hùng")
    NoticeEntry.objects.update(shown_until=timezone.localdate() - datetime.timedelta(days=1))
    assert names(client) == []
    assert page.title not in client.get("/truy-na/rss/").text
    assert client.get("/truy-na/api/wanted/").json()["notices"] == []
    assert client.get("/truy-na/api/notices.ndjson").getvalue() == b""


def test_the_three_lists_are_apart(client):
    homes = build_site()
    wanted = WantedIndexPageFactory(parent=homes["vi"], slug="truy-na")
    sought = SoughtIndexPageFactory(parent=homes["vi"], slug="truy-tim")
    interpol = InterpolIndexPageFactory(parent=homes["vi"], slug="interpol")
    person(wanted, "Người bị truy nã")
    WantedNoticePageFactory(
        parent=sought, title="Người được tìm", kind="sought", legal_stage="none"
    )
    InterpolNoticePageFactory(parent=interpol, title="Somebody")
    assert names(client) == ["Người bị truy nã"]
    assert names(client, address="/truy-tim/") == ["Người được tìm"]
    assert names(client, address="/interpol/") == ["Somebody"]
    assert "không bị cáo buộc" in client.get("/truy-tim/").text
    assert "không phải là lệnh bắt quốc tế" in client.get("/interpol/").text.lower()


def test_interpol_notices_are_narrowed_by_colour_and_country(client):
    interpol = InterpolIndexPageFactory(parent=build_site()["vi"], slug="interpol")
    InterpolNoticePageFactory(parent=interpol, title="R", requesting_country="Nước A")
    InterpolNoticePageFactory(
        parent=interpol, title="Y", colour="yellow", requesting_country="Nước B"
    )
    assert names(client, "?mau=yellow", "/interpol/") == ["Y"]
    assert names(client, "?quoc-gia=nuoc-a", "/interpol/") == ["R"]


def test_feeds_follow_the_narrowed_list_newest_publication_first(section, client):
    person(section, "Cũ", residence="01", first_published_at=timezone.now() - datetime.timedelta(5))
    person(section, "Mới", residence="48")
    xml = client.get("/truy-na/rss/").text
    assert xml.index("Mới") < xml.index("Cũ")
    narrowed = client.get("/truy-na/atom/?tinh=48").text
    assert "Mới" in narrowed
    assert "Cũ" not in narrowed


# Open data ----------------------------------------------------------------------------------------


def test_the_data_say_what_the_page_says_and_lead_to_the_last(section, client):
    for number in range(53):
        with_hidden(section, f"Người {number}", parents="Cha Kín", exact_address="Nhà kín")
    codes, address = [], "/truy-na/api/wanted/"
    while address:
        answer = client.get(address).json()
        codes += [notice["code"] for notice in answer["notices"]]
        address = answer["next"]
    assert len(codes) == len(set(codes)) == 53
    lines = client.get("/truy-na/api/notices.ndjson").getvalue().decode().splitlines()
    assert {json.loads(line)["code"] for line in lines} == set(codes)
    record = client.get(f"/truy-na/api/notices/{codes[0]}/").json()
    assert record["name"].startswith("Người")
    assert record["decision"]["date"] == "2026-03-02"
    for text in (json.dumps(record, ensure_ascii=False), lines[0]):
        for hidden in ("kín", "Kín", "0900123456"):
            assert hidden not in text


def test_the_data_are_described(section, client):
    described = client.get("/truy-na/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for path in described["paths"]:
        assert path.startswith("/truy-na/api/")
    assert "openapi.json" in client.get("/truy-na/api/").text
    assert client.get("/en/truy-na/api/").status_code == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/truy-na/api/khac/", 404),
        ("/truy-na/api/wanted/?tinh=xx", 400),
        ("/truy-na/api/wanted/?sau=x", 400),
        ("/truy-na/api/notices/0000000000/", 404),
        ("/truy-na/api/notices/x/", 404),
        ("/truy-na/api/removed/?sau=99999999999999999999", 400),
    ],
)
def test_data_that_there_are_not_say_so(section, client, address, status):
    person(section, "A")
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.json()["detail"]


# The index ----------------------------------------------------------------------------------------


def test_building_the_index_anew_changes_nothing(section):
    person(section, "Nguyễn Văn Hùng", other_names="Hùng “sẹo”")
    person(section, "Đặng Thị Đào")

    def snapshot():
        return (
            sorted(NoticeEntry.objects.values_list("pk", "code", "listed_on", "shown_until")),
            sorted(Term.objects.values_list("section", "language", "kind", "value", "label")),
            sorted(EntryTerm.objects.values_list("entry", "term__kind", "term__value")),
            sorted(ShortenedForm.objects.values_list("term__value", "form")),
        )

    before = snapshot()
    assert rebuild() == 2
    assert snapshot() == before


def test_only_names_are_searched_and_no_hidden_detail(section):
    with_hidden(section, "Nguyễn Văn Hùng", parents="Trần Thị Kín", identity_paper="012345678901")
    words = set(Term.objects.filter(kind=TermKind.WORD).values_list("value", flat=True))
    assert words == {"nguyen", "van", "hung"}


def test_many_made_notices_are_the_same_each_time_and_cost_no_more_queries(section, client):
    UnitFactory()
    CategoryFactory()
    assert make_notices(count=30) == 30
    client.get("/truy-na/")

    def cost(query):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(f"/truy-na/{query}")
        return len(queries)

    asked = ("", "?tinh=01", "?ten=nguyen", "?ten=ngyuen", "?sau=2020-01-01.0000000000")
    few = [cost(query) for query in asked]
    first = list(NoticeEntry.objects.order_by("pk").values_list("code", flat=True))
    assert make_notices(count=230) == 200
    assert make_notices(count=230) == 0
    assert [cost(query) for query in asked] == few
    assert list(NoticeEntry.objects.order_by("pk").values_list("code", flat=True))[:30] == first
    assert WantedIndexPage.objects.get().numchild == 230
    assert Confirmation.objects.count() == 230
    entry = NoticeEntry.objects.select_related("page").order_by("pk").last()
    assert client.get(f"/truy-na/{entry.code.lower()}/").status_code == 200
    assert entry.code in names_of_codes(client, entry.page.title)


def names_of_codes(client, name):
    codes, query = [], f"?ten={name}"
    while query:
        notices = client.get(f"/truy-na/{query}").context["notices"]
        codes += [entry.code for entry in notices.entries]
        query = notices.next_address
    return codes


def test_somebody_is_found_by_the_name_in_its_own_script(client):
    interpol = InterpolIndexPageFactory(parent=build_site()["vi"], slug="interpol")
    page = InterpolNoticePageFactory(parent=interpol, title="Igor", original_name="Игорь Пример")
    assert names(client, "?ten=игорь пример", "/interpol/") == ["Igor"]
    assert "Игорь Пример" in client.get(page.url).text
    record = client.get(f"/truy-na/api/notices/{page.code}/").json()
    assert record["original_name"] == "Игорь Пример"


def test_where_and_when_somebody_was_last_seen_is_told_everywhere(client):
    sought = SoughtIndexPageFactory(parent=build_site()["vi"], slug="truy-tim")
    page = WantedNoticePageFactory(
        parent=sought,
        kind="sought",
        legal_stage="none",
        last_seen_on=datetime.date(2026, 3, 1),
        last_seen_place="Chợ Mẫu, Hà Nội",
        hair="Bạc",
        weight=41,
    )
    html = client.get(page.url).text
    for told in ("Chợ Mẫu, Hà Nội", "01/03/2026", "Bạc", "41 kg"):
        assert told in html
    record = client.get(f"/truy-na/api/notices/{page.code}/").json()
    assert record["last_seen"] == {"date": "2026-03-01", "place": "Chợ Mẫu, Hà Nội"}


def test_a_charge_is_shown_with_its_original_words(client):
    interpol = InterpolIndexPageFactory(parent=build_site()["vi"], slug="interpol")
    page = InterpolNoticePageFactory(parent=interpol, title="Somebody")
    with demo_permit(reason="test"):
        InterpolCharge.objects.create(page=page, text="Rửa tiền", original_text="Money laundering")
    assert "Money laundering" in client.get(page.url).text
