"""The map of the Portal: what is public and may be found, and nothing that was taken off."""

import pytest
from defusedxml import ElementTree
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import StandardPage
from home.sitemap import files
from home.sitemap.services import build_sitemaps
from news.models import ArticlePage
from news.tests.factories import ArticlePageFactory, NewsIndexPageFactory
from portal.provision.permits import demo_permit

from .factories import StandardPageFactory, build_site

pytestmark = pytest.mark.django_db
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
XHTML = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def homes():
    return build_site()


def read(response):
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/xml")
    return ElementTree.fromstring(b"".join(response))


def locations(client):
    """Return every address that the files tell of, read as a search engine reads them."""
    index = read(client.get("/sitemap.xml"))
    assert index.tag.endswith("sitemapindex")
    found = []
    for location in index.findall("s:sitemap/s:loc", SITEMAP):
        path = location.text.removeprefix("http://testserver")
        found += read(client.get(path)).findall("s:url", SITEMAP)
    return {url.find("s:loc", SITEMAP).text: url for url in found}


def test_the_files_tell_of_what_is_public_in_both_languages(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"], slug="tin")
    public = ArticlePageFactory(parent=section)
    ArticlePageFactory(parent=section, live=False, slug="nhap")
    hidden = StandardPageFactory(parent=homes["vi"], noindex=True)
    call_command("build_sitemaps", verbosity=0)
    found = locations(client)
    assert set(found) == {
        homes["vi"].full_url,
        homes["en"].full_url,
        section.full_url,
        public.full_url,
    }
    assert hidden.full_url not in found
    assert found[public.full_url].find("s:lastmod", SITEMAP).text.startswith("20")
    links = {
        link.get("hreflang"): link.get("href")
        for link in found[homes["vi"].full_url].findall(XHTML)
    }
    assert links == {
        "vi": homes["vi"].full_url,
        "en": homes["en"].full_url,
        "x-default": homes["vi"].full_url,
    }


def test_building_again_writes_the_same(client, homes):
    NewsIndexPageFactory(parent=homes["vi"])
    first, before = build_sitemaps(), set(locations(client))
    assert build_sitemaps() == first
    assert set(locations(client)) == before


def test_a_file_never_has_more_addresses_than_it_may(client, homes, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_FILE", 3)
    section = NewsIndexPageFactory(parent=homes["vi"])
    for _number in range(7):
        ArticlePageFactory(parent=section)
    build_sitemaps()
    sizes = [len(files.read_lines(path)) for path in files.files_of("news")]
    assert sizes == [3, 3, 2]
    assert len(locations(client)) == 10
    with demo_permit(reason="test"):
        for page in ArticlePage.objects.all()[:6]:
            page.delete()
    build_sitemaps()
    assert len(files.files_of("news")) == 1


def test_what_is_taken_off_is_gone_at_once_from_its_own_line_and_from_its_translations(
    client, homes, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(parent=homes["vi"])
    english = StandardPageFactory(parent=homes["en"], translation_key=page.translation_key)
    build_sitemaps()
    address, kept = page.full_url, english.full_url
    assert locations(client)[kept].findall(XHTML)
    with django_capture_on_commit_callbacks(execute=True), demo_permit(reason="test"):
        page.unpublish()
    found = locations(client)
    assert address not in found
    assert found[kept].findall(XHTML) == []
    texts = "".join(path.read_text() for path in files.all_files())
    assert address not in texts


def test_what_is_published_or_deleted_follows_at_once(
    client, homes, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(parent=homes["vi"], live=False)
    build_sitemaps()
    assert page.full_url not in locations(client)
    with django_capture_on_commit_callbacks(execute=True), demo_permit(reason="test"):
        page.save_revision().publish()
    assert page.full_url in locations(client)
    with django_capture_on_commit_callbacks(execute=True), demo_permit(reason="test"):
        StandardPage.objects.get(pk=page.pk).delete()
    assert page.full_url not in locations(client)


def test_a_move_changes_the_addresses_below(client, homes, django_capture_on_commit_callbacks):
    old, new = (StandardPageFactory(parent=homes["vi"]) for _number in range(2))
    child = StandardPageFactory(parent=old)
    build_sitemaps()
    before = child.full_url
    with django_capture_on_commit_callbacks(execute=True), demo_permit(reason="test"):
        child.move(new, pos="last-child")
    found = locations(client)
    assert before not in found
    assert StandardPage.objects.get(pk=child.pk).full_url in found


def test_a_disk_that_cannot_be_written_stops_nobody_from_publishing(
    homes, monkeypatch, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(parent=homes["vi"])
    build_sitemaps()

    def full(path, lines):
        raise OSError("no space left")

    monkeypatch.setattr(files, "write_lines", full)
    with django_capture_on_commit_callbacks(execute=True), demo_permit(reason="test"):
        page.unpublish()
    assert not StandardPage.objects.get(pk=page.pk).live


def test_building_takes_as_many_queries_for_many_pages(homes, django_assert_max_num_queries):
    section = NewsIndexPageFactory(parent=homes["vi"])
    for _number in range(5):
        ArticlePageFactory(parent=section)
    with CaptureQueriesContext(connection) as few:
        build_sitemaps()
    for _number in range(10):
        ArticlePageFactory(parent=section)
    with django_assert_max_num_queries(len(few)):
        build_sitemaps()


def test_before_anything_was_built_a_small_map_stands_in(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"])
    ArticlePageFactory(parent=section)
    root = read(client.get("/sitemap.xml"))
    found = {url.text for url in root.findall("s:url/s:loc", SITEMAP)}
    assert found == {homes["vi"].full_url, homes["en"].full_url, section.full_url}
    assert client.get("/sitemap-news-1.xml").status_code == 404


def test_robots_are_told_where_the_map_is(client, homes):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /admin/" in text
    assert "Disallow: /tim-kiem/" in text


@pytest.mark.parametrize(
    ("address", "title"), [("/so-do-cong/", "Sơ đồ Cổng"), ("/en/site-map/", "Site map")]
)
def test_the_tree_speaks_the_readers_language(client, homes, address, title):
    html = client.get(address).content.decode()
    assert f"<h1>{title}</h1>" in html


def test_the_tree_names_published_pages_only_and_links_to_the_rest(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"], title="Tin tức thử")
    below = NewsIndexPageFactory(parent=section, title="Mục con thử")
    ArticlePageFactory(parent=below, title="Bản tin trong mục con")
    for number in range(8):
        ArticlePageFactory(parent=section, title=f"Bản tin số {number}")
    ArticlePageFactory(parent=section, title="Bản nháp kín", live=False)
    StandardPageFactory(parent=homes["vi"], title="Về Cổng thử")
    html = client.get("/so-do-cong/").content.decode()
    tree = html[html.index("c-map") : html.index("c-foot")]
    for text in ("Tin tức thử", "Mục con thử", "Bản tin trong mục con", "Về Cổng thử"):
        assert text in tree
    assert "Bản nháp kín" not in tree
    assert tree.count("Bản tin số") == 6
    assert tree.count("Xem tất cả") == 1
