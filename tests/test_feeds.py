"""Feeds of sections, units and categories, read as programs read them."""

from xml.etree import ElementTree

import feedparser
import pytest
from django.utils import timezone

from legal_docs.models import LegalDocumentIndexPage, LegalDocumentPage
from legal_docs.tests.factories import make_document
from news.enums import ArticleKind
from news.tests.factories import (
    ArticlePageFactory,
    CategoryFactory,
    NewsIndexPageFactory,
    build_site,
)
from portal.provision.models import Provision
from portal.provision.permits import demo_permit
from portal.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db

PRIVATE = ("Người gửi kín", "Chức vụ kín", "Nơi công tác kín", "0900123456", "Lãnh đạo kín")


@pytest.fixture
def homes():
    return build_site()


@pytest.fixture
def unit():
    return UnitFactory(code="A05", name_vi="Cục thử", name_en="Test department")


@pytest.fixture
def article(homes, unit):
    section = NewsIndexPageFactory(parent=homes["vi"], title="Tin tức", slug="tin-tuc")
    return ArticlePageFactory(parent=section, title="Bản tin của A05", unit=unit)


@pytest.fixture
def document(homes, unit):
    with demo_permit(reason="a section of a test"):
        section = homes["vi"].add_child(
            instance=LegalDocumentIndexPage(
                title="Văn bản", slug="van-ban", locale=homes["vi"].locale
            )
        )
    document = make_document(
        section=section, title="Thông tư thử", unit=unit, category=CategoryFactory()
    )
    now = timezone.now()
    LegalDocumentPage.objects.update(first_published_at=now, last_published_at=now)
    return document


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    feed = feedparser.parse(answer.content)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed, answer.content.decode()


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize(
    "address", ["/tin-tuc/", "/van-ban/", "/nguon-tin/don-vi/A05/", "/nguon-tin/don-vi/a05/"]
)
def test_a_feed_says_what_is_new_and_nothing_private(client, article, document, address, form):
    feed, text = read(client, f"{address}{form}/")
    expected = {"/tin-tuc/": {article.title}, "/van-ban/": {document.title}}.get(
        address, {article.title, document.title}
    )
    assert {entry.title for entry in feed.entries} == expected
    assert feed.feed.language == "vi"
    for entry in feed.entries:
        assert entry.id.startswith("urn:uuid:")
        assert entry.link.startswith("http://testserver/")
        assert entry.published_parsed
    assert [secret for secret in PRIVATE if secret in text] == []


def test_an_entry_keeps_its_name_when_the_article_changes(client, article):
    before = read(client, "/tin-tuc/atom/")[0].entries[0]
    type(article).objects.filter(pk=article.pk).update(
        title="Tên mới", slug="ten-moi", last_published_at="2030-01-01T00:00:00Z"
    )
    after = read(client, "/tin-tuc/atom/")[0].entries[0]
    assert after.id == before.id
    assert after.updated > before.updated
    assert after.published == before.published


def test_a_feed_of_the_other_language_has_that_language_only(client, homes, article, unit):
    english = NewsIndexPageFactory(parent=homes["en"], title="News", slug="news")
    translated = ArticlePageFactory(
        parent=english, title="Test news", unit=unit, translation_key=article.translation_key
    )
    feed, _text = read(client, "/en/feeds/units/A05/atom/")
    assert [entry.title for entry in feed.entries] == [translated.title]
    assert feed.feed.language == "en"
    assert feed.feed.title.startswith("Test department")
    vietnamese, _text = read(client, "/nguon-tin/don-vi/A05/atom/")
    assert vietnamese.entries[0].id != feed.entries[0].id


def test_a_feed_follows_the_filters_of_its_list(client, article):
    ArticlePageFactory(parent=article.get_parent(), title="Kết quả", kind=ArticleKind.RESULTS)
    feed, _text = read(client, "/tin-tuc/rss/?loai=results")
    assert [entry.title for entry in feed.entries] == ["Kết quả"]
    assert 'href="/tin-tuc/rss/?loai=results"' in client.get("/tin-tuc/?loai=results").text
    assert client.get("/tin-tuc/rss/?loai=khong-co").status_code == 404


def test_a_category_is_followed_across_page_types(client, article, document):
    for page in (article, document):
        Provision.objects.create(
            content_object=page,
            title=page.title,
            unit=page.unit,
            rule=page.category.rules.first(),
            triggered_on=page.triggered_on,
            status="published",
        )
    feed, _text = read(client, f"/nguon-tin/linh-vuc/{article.category.code}/rss/")
    assert {entry.title for entry in feed.entries} == {article.title, document.title}


def test_drafts_are_in_no_feed(client, article):
    draft = ArticlePageFactory(
        parent=article.get_parent(), title="Chưa duyệt", unit=article.unit, live=False
    )
    for address in ("/tin-tuc/rss/", "/nguon-tin/don-vi/A05/rss/"):
        assert draft.title not in read(client, address)[1]


@pytest.mark.parametrize(
    "address",
    ["/nguon-tin/don-vi/KHONG-CO/rss/", "/nguon-tin/don-vi/A05/json/", "/tin-tuc/rss2/"],
)
def test_what_is_no_feed_is_not_found(client, article, address):
    assert client.get(address).status_code == 404


def test_feeds_are_found_from_the_pages_they_follow(client, article, document):
    for address, feed in (("/tin-tuc/", "/tin-tuc/rss/"), ("/van-ban/", "/van-ban/atom/")):
        html = client.get(address).text
        assert html.count(f'href="{feed}"') == 2  # for programs, and for people
        assert 'href="/nguon-tin/"' in html
    assert 'href="/nguon-tin/don-vi/A05/atom/"' in client.get(article.url).text
    html = client.get("/nguon-tin/").text
    for feed in ("/tin-tuc/rss/", "/van-ban/atom/", "/nguon-tin/don-vi/A05/rss/"):
        assert f'href="{feed}"' in html


def test_a_feed_takes_as_many_queries_for_many_entries_as_for_one(
    client, article, document, django_assert_max_num_queries
):
    for _number in range(8):
        ArticlePageFactory(parent=article.get_parent(), unit=article.unit)
    for address, number in (("/tin-tuc/rss/", 14), ("/nguon-tin/don-vi/A05/rss/", 14)):
        client.get(address)
        with django_assert_max_num_queries(number):
            root = ElementTree.XML(client.get(address).content)
        assert len(root.findall("channel/item")) >= 9
