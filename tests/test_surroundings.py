"""Finding the page of an address in few queries changes nothing about what is found."""

import pytest
from wagtail.models import Page, Site

from news.tests.factories import ArticlePageFactory, NewsIndexPageFactory
from portal.base.surroundings import absolute_address
from portal.provision.tests.factories import build_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes():
    return build_site()


def test_pages_of_each_language_are_found_at_any_depth(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"], slug="tin")
    inner = NewsIndexPageFactory(parent=section, slug="trong")
    article = ArticlePageFactory(parent=inner, slug="bai")
    english = NewsIndexPageFactory(parent=homes["en"], slug="news")
    addresses = {"/": homes["vi"], "/en/": homes["en"], "/tin/trong/bai/": article}
    for address, page in (addresses | {"/en/news/": english}).items():
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.context["page"].pk == page.pk
    assert client.get("/tin/rss/").status_code == 200
    assert client.get("/tin/trong/khac/").status_code == 404
    assert client.get("/en/tin/").status_code == 404


def test_a_draft_is_not_found_below_a_public_section(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"], slug="tin")
    ArticlePageFactory(parent=section, slug="nhap", live=False)
    assert client.get("/tin/nhap/").status_code == 404


def test_the_way_from_the_home_page_is_told_at_any_depth(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"], title="Tin một")
    inner = NewsIndexPageFactory(parent=section, title="Tin hai")
    article = ArticlePageFactory(parent=inner)
    for page, titles in ((article, ["Tin một", "Tin hai"]), (inner, ["Tin một"]), (section, [])):
        crumbs = client.get(page.url).content.decode()
        crumbs = crumbs[crumbs.index("c-breadcrumbs") : crumbs.index("</ol>")]
        assert [title for title in ("Tin một", "Tin hai") if f">{title}</a>" in crumbs] == titles


def test_every_absolute_address_names_the_host_of_the_site(client, rf, homes):
    Site.objects.update(hostname="cong.example.vn", port=443)
    section = NewsIndexPageFactory(parent=homes["vi"], slug="tin")
    NewsIndexPageFactory(parent=homes["en"], slug="news", translation_key=section.translation_key)
    html = client.get("/tin/", headers={"host": "127.0.0.1"}).content.decode()
    for part in (
        '<link rel="canonical" href="https://cong.example.vn/tin/"',
        'hreflang="en" href="https://cong.example.vn/en/news/"',
        'hreflang="vi" href="https://cong.example.vn/tin/"',
    ):
        assert part in html
    assert "http://127.0.0.1" not in html
    Site.objects.all().delete()
    assert absolute_address(rf.get("/"), "/tin/") == "http://testserver/tin/"


def test_a_page_that_is_missing_is_said_to_be_missing_even_without_a_site(client, homes):
    Site.objects.all().delete()
    assert client.get("/khong-co/").status_code == 404
    Page.objects.filter(depth=2).update(live=False)
    assert client.get("/").status_code == 404
