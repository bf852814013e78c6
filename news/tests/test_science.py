"""Research results and products: what readers see, what a clerk may not enter, how it is cited."""

import datetime
import json

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from news import citations
from news.models.science.enums import Offer
from portal.provision.permits import demo_permit

from .factories import build_site
from .science_factories import (
    ResultMemberFactory,
    ScienceIndexPageFactory,
    ScienceProductPageFactory,
    ScienceResultPageFactory,
)

pytestmark = pytest.mark.django_db

#: Not tomorrow, which may be today by the time that the test runs.
TO_COME = timezone.localdate() + datetime.timedelta(days=2)


@pytest.fixture
def homes():
    return build_site()


@pytest.fixture
def section(homes):
    return ScienceIndexPageFactory(parent=homes["vi"], slug="khoa-hoc")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"accepted_on": TO_COME, "triggered_on": TO_COME}, "accepted_on"),
        ({"triggered_on": datetime.date(2026, 3, 3)}, "accepted_on"),
        ({"ended_on": datetime.date(2020, 1, 1)}, "ended_on"),
        (
            {"started_on": datetime.date(2026, 6, 2), "ended_on": datetime.date(2026, 7, 1)},
            "accepted_on",
        ),
        ({"registered_on": datetime.date(2026, 6, 2)}, "registration_number"),
        ({"science_field": "3", "classification": "20203"}, "classification"),
        ({"classification": "2020"}, "classification"),
        ({"doi": "https://doi.org/10.1234/x"}, "doi"),
    ],
)
def test_a_contradiction_is_named_at_its_field(section, changes, field):
    page = ScienceResultPageFactory(parent=section)
    for name, value in changes.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert list(refusal.value.error_dict) == [field]


def test_a_sound_result_passes(section):
    ScienceResultPageFactory(
        parent=section, doi="10.1234/abc.5", classification="20203"
    ).full_clean()


@pytest.mark.parametrize("offer", [Offer.FREE, Offer.TRANSFER, Offer.SALE])
def test_an_offer_names_somebody_to_ask(section, offer):
    page = ScienceProductPageFactory(parent=section)
    page.offer, page.contact = offer, ""
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert list(refusal.value.error_dict) == ["contact"]
    page.contact = "024 0000 0000"
    page.full_clean()


def test_a_member_who_did_not_agree_is_named_nowhere(client, section):
    page = ScienceResultPageFactory(parent=section)
    with demo_permit(reason="test"):
        ResultMemberFactory(page=page, name="Người Đồng Ý", agreed=True)
        ResultMemberFactory(page=page, name="Người Giấu Tên", agreed=False)
    page.refresh_from_db()
    addresses = ["", "trich-dan/bibtex/", "trich-dan/ris/", "trich-dan/csl/"]
    for address in addresses:
        body = client.get(page.url + address).content.decode()
        assert "Người Đồng Ý" in body
        assert "Người Giấu Tên" not in body
    assert "giau ten" not in " ".join(page.folded_sources()).lower()


def test_the_reader_s_own_language_comes_first(section):
    page = ScienceResultPageFactory(parent=section, abstract_en="What was found.")
    with translation.override("vi"):
        assert [code for code, _text in page.abstracts] == ["vi", "en"]
    with translation.override("en"):
        assert [code for code, _text in page.abstracts] == ["en", "vi"]


def test_citations_say_the_same_in_three_formats(client, section):
    page = ScienceResultPageFactory(
        parent=section, title="Đo {độ} ồn & rung", code="BH/2026-01", keywords="ồn, rung; đô thị"
    )
    bib = client.get(f"{page.url}trich-dan/bibtex/")
    assert bib["Content-Type"].startswith("application/x-bibtex")
    assert f'filename="{page.slug}.bib"' in bib["Content-Disposition"]
    text = bib.content.decode()
    assert text.startswith("@techreport{BH-2026-01,\n")
    assert r"title = {{Đo \{độ\} ồn \& rung}}" in text
    ris = client.get(f"{page.url}trich-dan/ris/").content.decode()
    assert ris.startswith("TY  - RPRT\r\n")
    assert ris.endswith("ER  - \r\n")
    assert [line for line in ris.splitlines() if line.startswith("KW")] == [
        "KW  - ồn",
        "KW  - rung",
        "KW  - đô thị",
    ]
    (item,) = json.loads(client.get(f"{page.url}trich-dan/csl/").content)
    assert item["title"] == page.title
    assert item["author"] == [{"literal": page.lead_name}]
    assert item["issued"] == {"date-parts": [[2026, 6, 1]]}
    sentence = citations.sentence(page, address="http://testserver/x/")
    assert sentence.startswith(f"{page.lead_name} (2026). {page.title}. BH/2026-01.")


def test_results_and_products_have_lists_and_facets_of_their_own(client, section):
    state = ScienceResultPageFactory(parent=section, title="Công trình cấp quốc gia", level="state")
    unit = ScienceResultPageFactory(
        parent=section, title="Công trình cấp cơ sở", level="grassroots"
    )
    product = ScienceProductPageFactory(parent=section, title="Máy đo thử", result=state)
    results = client.get(section.url).content.decode()
    assert state.title in results
    assert unit.title in results
    assert product.title not in results
    narrowed = client.get(f"{section.url}?cap=state").content.decode()
    assert state.title in narrowed
    assert unit.title not in narrowed
    products = client.get(f"{section.url}san-pham/").content.decode()
    assert product.title in products
    assert state.title not in products
    assert product.title in client.get(state.url).content.decode()
    assert state.title in client.get(product.url).content.decode()
    assert client.get(f"{section.url}?cap=x").status_code == 404


def test_a_withdrawn_result_is_not_linked_from_its_product(client, section):
    result = ScienceResultPageFactory(parent=section, title="Công trình chưa đăng", live=False)
    product = ScienceProductPageFactory(parent=section, result=result)
    assert "Công trình chưa đăng" not in client.get(product.url).content.decode()


def test_each_language_links_its_own_versions(client, homes, section):
    english = ScienceIndexPageFactory(parent=homes["en"], translation_key=section.translation_key)
    pair = {}
    for code, parent in (("vi", section), ("en", english)):
        key = {"translation_key": pair["vi"][0].translation_key} if pair else {}
        result = ScienceResultPageFactory(parent=parent, title=f"Result {code}", **key)
        original = pair["vi"][0] if pair else result
        key = {"translation_key": pair["vi"][1].translation_key} if pair else {}
        product = ScienceProductPageFactory(
            parent=parent, title=f"Product {code}", result=original, **key
        )
        pair[code] = (result, product)
    for code, other in (("vi", "en"), ("en", "vi")):
        result, product = pair[code]
        html = client.get(result.url).content.decode()
        assert f"Product {code}" in html
        assert f"Product {other}" not in html
        assert f'href="{result.url}">Result {code}' in client.get(product.url).content.decode()


@pytest.mark.parametrize("address", ["", "san-pham/"])
def test_a_longer_list_takes_no_more_queries(
    client, section, address, django_assert_max_num_queries
):
    factory = ScienceProductPageFactory if address else ScienceResultPageFactory
    factory.create_batch(8, parent=section)
    client.get(section.url + address)
    with django_assert_max_num_queries(24):
        assert client.get(section.url + address).status_code == 200


def test_pages_stay_within_their_queries(client, section, django_assert_max_num_queries):
    result = ScienceResultPageFactory(parent=section)
    product = ScienceProductPageFactory(parent=section, result=result)
    for page in (result, product):
        client.get(page.url)
        with django_assert_max_num_queries(24):
            assert client.get(page.url).status_code == 200


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_results_and_products_have_feeds_of_their_own(client, section, form):
    result = ScienceResultPageFactory(parent=section, title="Công trình trong nguồn tin")
    product = ScienceProductPageFactory(parent=section, title="Sản phẩm trong nguồn tin")
    results = client.get(f"{section.url}{form}/").content.decode()
    assert result.title in results
    assert product.title not in results
    products = client.get(f"{section.url}san-pham/{form}/").content.decode()
    assert product.title in products
    assert result.title not in products
