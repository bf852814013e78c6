"""What readers see of articles and sections."""

import json
import re
from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from news.enums import ArticleKind
from portal.base.tests.factories import ImageFactory
from portal.units.tests.factories import UnitFactory

from .factories import ArticlePageFactory, NewsIndexPageFactory, build_site

pytestmark = pytest.mark.django_db

PRIVATE = ("Người gửi kín", "Chức vụ kín", "Nơi công tác kín", "0900123456", "Lãnh đạo kín")


@pytest.fixture
def homes():
    return build_site()


@pytest.fixture
def section(homes):
    return NewsIndexPageFactory(parent=homes["vi"], title="Tin tức")


def structured_data(html):
    """Return the data of the page's ld+json scripts by their type."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {data["@type"]: data for data in map(json.loads, scripts)}


def test_an_article_says_what_happened_and_where_it_comes_from(client, section):
    unit = UnitFactory(code="T01", name_vi="Đơn vị cung cấp thử")
    article = ArticlePageFactory(parent=section, title="Hội nghị thử", unit=unit)
    html = client.get(article.url).content.decode()
    assert '<html lang="vi">' in html
    for text in (
        "Hội nghị thử",
        "Tóm tắt của bản tin thử.",
        "Nội dung của bản tin thử.",
        "Đơn vị cung cấp thử",
        "Nguồn tin thử",
        "Người viết thử",
        "Loại tin thử nghiệm",
        "Quy tắc thử nghiệm",
    ):
        assert text in html
    assert f'<time datetime="{timezone.localdate():%Y-%m-%d}' in html


def test_nobody_outside_reads_who_sent_or_approved_an_article(client, section):
    article = ArticlePageFactory(parent=section)
    addresses = [article.url, section.url, f"{section.url}rss/", f"{section.url}atom/"]
    for address in addresses:
        html = client.get(address).content.decode()
        assert article.title in html
        assert [secret for secret in PRIVATE if secret in html] == []


def test_an_article_describes_itself_to_machines(client, section):
    title = 'Tin "đặc biệt" </script><b>'
    article = ArticlePageFactory(parent=section, title=title, slug="tin-dac-biet")
    html = client.get(article.url).content.decode()
    data = structured_data(html)
    assert data["NewsArticle"]["headline"] == title
    assert data["NewsArticle"]["datePublished"] == article.first_published_at.isoformat()
    crumbs = [step["name"] for step in data["BreadcrumbList"]["itemListElement"]]
    assert crumbs == ["Trang chủ thử", "Tin tức"]
    assert f'<link rel="canonical" href="http://testserver{article.url}">' in html


def test_a_draft_is_not_shown(client, section):
    article = ArticlePageFactory(parent=section, live=False)
    assert client.get(article.url).status_code == 404
    assert article.title not in client.get(section.url).content.decode()


def test_an_article_links_to_its_translation_and_else_to_the_other_home_page(
    client, homes, section
):
    english_section = NewsIndexPageFactory(parent=homes["en"], title="News")
    translated = ArticlePageFactory(parent=section)
    english = ArticlePageFactory(
        parent=english_section, title="Test news", translation_key=translated.translation_key
    )
    alone = ArticlePageFactory(parent=section)
    html = client.get(translated.url).content.decode()
    assert f'<a href="{english.url}" lang="en" hreflang="en">' in html
    assert f'<link rel="alternate" hreflang="en" href="http://testserver{english.url}">' in html
    html = client.get(alone.url).content.decode()
    assert f'<a href="{homes["en"].url}" lang="en" hreflang="en">' in html
    assert 'hreflang="en" href="http' not in html
    html = client.get(english.url).content.decode()
    assert '<html lang="en">' in html
    assert "Where this information comes from" in html


def test_a_section_lists_its_articles_newest_first_twenty_a_page(client, section):
    subsection = NewsIndexPageFactory(parent=section, title="Mục con")
    now = timezone.now()
    for number in range(22):
        ArticlePageFactory(
            parent=subsection if number % 2 else section,
            title=f"Tin số {number:02}",
            first_published_at=now - timedelta(minutes=number),
        )
    html = client.get(section.url).content.decode()
    shown = re.findall(r"Tin số (\d\d)</a>", html)
    assert shown == [f"{number:02}" for number in range(20)]
    assert 'rel="next"' in html
    assert f'href="{subsection.url}"' in html
    html = client.get(f"{section.url}?trang=2").content.decode()
    assert re.findall(r"Tin số (\d\d)</a>", html) == ["20", "21"]
    assert 'rel="prev"' in html
    assert f'<link rel="canonical" href="http://testserver{section.url}?trang=2">' in html


def test_a_section_narrows_by_kind_and_year_and_keeps_both(client, section):
    def moment(year):
        return timezone.make_aware(datetime(year, 6, 1, 8))

    ArticlePageFactory(
        parent=section, title="Cũ", kind=ArticleKind.CASE, first_published_at=moment(2024)
    )
    ArticlePageFactory(
        parent=section, title="Mới", kind=ArticleKind.CASE, first_published_at=moment(2026)
    )
    ArticlePageFactory(
        parent=section, title="Khác", kind=ArticleKind.RESULTS, first_published_at=moment(2026)
    )
    html = client.get(f"{section.url}?loai=case").content.decode()
    assert 'href="?loai=case&amp;nam=2026"' in html
    html = client.get(f"{section.url}?loai=case&nam=2026").content.decode()
    assert re.findall(r"/\">(\w+)</a></h2>", html) == ["Mới"]


def test_the_first_hour_of_a_year_belongs_to_that_year_in_viet_nam(client, section):
    ArticlePageFactory(
        parent=section,
        title="Giao thừa",
        first_published_at=timezone.make_aware(datetime(2026, 1, 1, 0, 30)),
    )
    assert "Giao thừa" in client.get(f"{section.url}?nam=2026").content.decode()
    assert client.get(f"{section.url}?nam=2025").status_code == 404


@pytest.mark.parametrize("query", ["?trang=9", "?trang=x", "?nam=1999", "?nam=x", "?loai=x"])
def test_a_list_that_does_not_exist_is_not_found(client, section, query):
    ArticlePageFactory(parent=section, kind=ArticleKind.CASE)
    ArticlePageFactory(parent=section, kind=ArticleKind.RESULTS)
    assert client.get(section.url + query).status_code == 404


def test_a_section_has_feeds_that_parse(client, section):
    article = ArticlePageFactory(parent=section)
    rss = ElementTree.XML(client.get(f"{section.url}rss/").content)
    assert rss.findtext("channel/item/title") == article.title
    assert rss.findtext("channel/language") == "vi"
    atom = ElementTree.XML(client.get(f"{section.url}atom/").content)
    assert atom.findtext("{*}entry/{*}title") == article.title


def test_an_article_takes_a_fixed_number_of_queries(client, section, django_assert_max_num_queries):
    articles = [ArticlePageFactory(parent=section, image=ImageFactory()) for _number in range(4)]
    client.get(articles[0].url)
    with django_assert_max_num_queries(16):
        client.get(articles[0].url)


def test_a_section_takes_as_many_queries_for_twenty_articles_as_for_one(
    client, section, django_assert_max_num_queries
):
    for _number in range(12):
        ArticlePageFactory(parent=section, image=ImageFactory())
    client.get(section.url)
    with django_assert_max_num_queries(16):
        client.get(section.url)
