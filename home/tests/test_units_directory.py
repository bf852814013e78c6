"""The directory of units: reviewed contacts, found by old names; the register publishes nothing."""

import pytest
from django.core.exceptions import ValidationError

from home.models import UnitContact, UnitPage
from news.tests.factories import ArticlePageFactory, NewsIndexPageFactory
from portal.provision.permits import demo_permit
from portal.units.models import UnitFormerName, UnitKind
from portal.units.tests.factories import FocalPointFactory, UnitFactory

from .factories import UnitDirectoryPageFactory, UnitPageFactory, build_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory():
    return UnitDirectoryPageFactory(parent=build_site()["vi"])


@pytest.fixture
def lao_cai(directory):
    unit = UnitFactory(
        code="CA-15", name_vi="Công an tỉnh Lào Cai", kind=UnitKind.PROVINCIAL_POLICE
    )
    UnitFormerName.objects.create(
        unit=unit, name="Công an tỉnh Yên Bái", code="CA-13", valid_to="2025-06-30"
    )
    return UnitPageFactory(parent=directory, described_unit=unit, province=unit, field="dia-phuong")


def names(response):
    return [page.title for page in response.context["listing"].page]


@pytest.mark.parametrize("text", ["yen bai", "Yên Bái", "ca-13", "LAO CAI", "ca 15"])
def test_a_unit_is_found_without_accents_and_by_old_names_and_codes(
    client, directory, lao_cai, text
):
    UnitPageFactory(parent=directory)
    response = client.get(directory.url, {"q": text})
    assert names(response) == ["Công an tỉnh Lào Cai"]
    assert "Công an tỉnh Yên Bái" in response.content.decode()


def test_a_name_that_the_register_learns_later_finds_the_unit_at_once(client, directory, lao_cai):
    assert names(client.get(directory.url, {"q": "ten moi hoc"})) == []
    UnitFormerName.objects.create(unit=lao_cai.described_unit, name="Tên mới học")
    assert names(client.get(directory.url, {"q": "ten moi hoc"})) == ["Công an tỉnh Lào Cai"]


def test_the_directory_is_narrowed_by_kind_field_and_province(client, directory, lao_cai):
    school = UnitFactory(code="T01", name_vi="Học viện Thử", kind=UnitKind.SCHOOL)
    capital = UnitFactory(
        code="CA-01", name_vi="Công an thành phố Hà Nội", kind=UnitKind.PROVINCIAL_POLICE
    )
    UnitPageFactory(parent=directory, described_unit=school, field="dao-tao", province=capital)
    assert names(client.get(directory.url, {"loai": "school"})) == ["Học viện Thử"]
    assert names(client.get(directory.url, {"linh-vuc": "dia-phuong"})) == ["Công an tỉnh Lào Cai"]
    response = client.get(directory.url, {"tinh": "CA-01"})
    assert names(response) == ["Học viện Thử"]
    assert ">Hà Nội</a>" in response.content.decode()
    assert client.get(directory.url, {"tinh": "CA-99"}).status_code == 404


def test_a_unit_of_the_register_without_a_published_page_is_not_in_the_directory(client, directory):
    UnitFactory(name_vi="Đơn vị chỉ có trong danh mục")
    UnitPageFactory(
        parent=directory, described_unit=UnitFactory(name_vi="Đơn vị đang soạn"), live=False
    )
    html = client.get(directory.url).content.decode()
    assert "Đơn vị chỉ có trong danh mục" not in html
    assert "Đơn vị đang soạn" not in html


def test_a_unit_page_tells_contacts_and_news_but_no_focal_point(client, directory, lao_cai):
    FocalPointFactory(
        unit=lao_cai.described_unit, name="Đầu Mối Kín", phone="0911222333", email="kin@vi-du.test"
    )
    with demo_permit(reason="test"):
        UnitContact.objects.create(page=lao_cai, kind="hotline", value="069 234 0113", label="Trực")
    news = NewsIndexPageFactory(parent=directory.get_parent())
    ArticlePageFactory(parent=news, title="Tin của Lào Cai", unit=lao_cai.described_unit)
    ArticlePageFactory(parent=news, title="Tin nơi khác")
    html = client.get(lao_cai.url).content.decode()
    for text in ('href="tel:0692340113"', "Tin của Lào Cai", "Số 1 phố Thử", "30/06/2025"):
        assert text in html
    for secret in ("Đầu Mối Kín", "0911222333", "kin@vi-du.test", "Tin nơi khác"):
        assert secret not in html
    feed = html.split('">RSS</a>')[0].rpartition('href="')[2]
    assert "Tin của Lào Cai" in client.get(feed).content.decode()


def test_a_place_opens_in_the_readers_own_map(client, directory):
    page = UnitPageFactory(parent=directory, latitude="21.02452", longitude="105.84117")
    html = client.get(page.url).content.decode()
    assert 'href="geo:21.02452,105.84117"' in html
    assert "google" not in html


@pytest.mark.parametrize(
    ("kind", "value", "is_right"),
    [
        ("phone", "069 234 0000", True),
        ("hotline", "113", True),
        ("phone", "gọi trực ban", False),
        ("email", "tiepdan@bocongan.gov.vn", True),
        ("email", "tiepdan", False),
        ("website", "https://bocongan.gov.vn/", True),
        ("website", "bocongan.gov.vn", False),
        ("website", "javascript:alert(1)", False),
        ("other", "Zalo: Công an Thử", True),
    ],
)
def test_a_contact_is_what_its_kind_says(lao_cai, kind, value, is_right):
    row = UnitContact(page=lao_cai, kind=kind, value=value)
    if is_right:
        row.full_clean()
        return
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert list(refused.value.message_dict) == ["value"]


def test_a_unit_has_one_page_in_each_language(directory, lao_cai):
    second = UnitPage(
        title="Trùng",
        described_unit=lao_cai.described_unit,
        field="dia-phuong",
        locale=directory.locale,
    )
    with pytest.raises(ValidationError) as refused:
        second.clean()
    assert list(refused.value.message_dict) == ["described_unit"]


def test_the_directory_costs_the_same_however_many_units_there_are(
    client, directory, django_assert_num_queries
):
    def add(number):
        for _number in range(number):
            page = UnitPageFactory(parent=directory)
            UnitFormerName.objects.create(unit=page.described_unit, name="Tên cũ")
            with demo_permit(reason="test"):
                UnitContact.objects.create(page=page, kind="phone", value="113")

    add(2)
    client.get(directory.url)
    with django_assert_num_queries(14) as few:
        client.get(directory.url)
    add(10)
    with django_assert_num_queries(len(few)):
        client.get(directory.url)
