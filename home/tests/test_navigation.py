"""The main navigation: groups of published sections, one query, no script needed."""

from types import SimpleNamespace

import pytest
from django.contrib.contenttypes.models import ContentType

from home.navigation import arrange_sections
from news.models import NewsIndexPage
from news.tests.factories import NewsIndexPageFactory
from portal.provision.permits import demo_permit

from .factories import StandardPageFactory, build_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes():
    return build_site()


def section(title, *, slug, app_label="news", model="newsindexpage", is_current=False):
    content_type = ContentType(app_label=app_label, model=model)
    return SimpleNamespace(
        title=title, slug=slug, cached_content_type=content_type, is_current=is_current
    )


def test_sections_stand_in_their_group_in_the_declared_order():
    pages = [
        section("Văn bản", slug="van-ban", app_label="legal_docs", model="legaldocumentindexpage"),
        section("Tin tức", slug="tin-tuc"),
        section("Chuyên mục mới", slug="chuyen-muc-moi", is_current=True),
        section("Mục riêng", slug="muc-rieng", app_label="khac", model="khac"),
    ]
    entries = arrange_sections(pages, language="vi")
    assert [(entry.title, [page.title for page in entry.pages]) for entry in entries] == [
        ("Tin tức", ["Tin tức", "Chuyên mục mới"]),
        ("Văn bản", ["Văn bản"]),
        ("Mục riêng", ["Mục riêng"]),
    ]
    assert [entry.is_current for entry in entries] == [True, False, False]


def test_a_group_opens_without_a_script_and_a_single_section_is_a_link(client, homes):
    NewsIndexPageFactory(parent=homes["vi"], title="Tin thử", slug="tin-tuc")
    html = client.get("/").content.decode()
    assert "c-nav__group" not in html
    NewsIndexPageFactory(parent=homes["vi"], title="Cảnh báo thử")
    html = client.get("/").content.decode()
    assert '<details class="c-nav__group"' in html
    assert "<summary>Tin tức</summary>" in html


def test_the_section_where_the_reader_is_and_its_group_are_marked(client, homes):
    here = NewsIndexPageFactory(parent=homes["vi"], title="Tin thử")
    NewsIndexPageFactory(parent=homes["vi"], title="Cảnh báo thử")
    html = client.get(here.url).content.decode()
    assert f'<a href="{here.url}" aria-current="page">Tin thử</a>' in html
    assert '<summary class="is-current">Tin tức</summary>' in html


def test_what_is_published_or_taken_off_shows_with_the_next_request(client, homes):
    about = StandardPageFactory(parent=homes["vi"], title="Trang nền")
    page = NewsIndexPageFactory(parent=homes["vi"], title="Mục sẽ gỡ")
    assert "Mục sẽ gỡ" in client.get(about.url).content.decode()
    with demo_permit(reason="test"):
        NewsIndexPage.objects.get(pk=page.pk).unpublish()
    assert "Mục sẽ gỡ" not in client.get(about.url).content.decode()


def test_the_navigation_costs_the_same_however_many_sections_there_are(
    client, homes, django_assert_num_queries
):
    about = StandardPageFactory(parent=homes["vi"])
    NewsIndexPageFactory(parent=homes["vi"])
    client.get(about.url)
    with django_assert_num_queries(9) as few:
        client.get(about.url)
    for _number in range(12):
        NewsIndexPageFactory(parent=homes["vi"])
    with django_assert_num_queries(len(few)):
        client.get(about.url)
