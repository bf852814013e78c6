"""Somebody is taken off the Portal as it is deployed: no copy on the way outlives the answer.

The leader presses the button in a browser. When that is answered, an anonymous reader asks nginx at
once for every place; then the copies of nginx, the cache in Redis and the files are searched.
"""

import hashlib
import itertools
import re
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import sync_playwright

from home.sitemap.services import build_sitemaps
from portal.base.codes import written
from tests.deployed import deployed, use_production_password
from tests.journeys import ARGUMENTS, Person, leave_field
from tests.portal_world import World
from tests.test_nginx import ask
from tests.test_wanted_withdrawal import (
    ALIASES,
    NAME,
    lists_of,
    photograph,
    publish_notice,
    search_addresses,
)
from wanted.withdrawal.probe import prove_removals
from wanted.withdrawal.readers import ReaderByHttp

pytestmark = [
    pytest.mark.browser,
    pytest.mark.nginx,
    pytest.mark.redis,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def world(transactional_db, settings, tmp_path):
    cache.clear()
    settings.MEDIA_ROOT = tmp_path / "media"
    world = World()
    world.publish_sections()
    use_production_password(world.leader, World.PASSWORD)
    return world


@pytest.fixture
def notice(world):
    image = photograph()
    notice = publish_notice(world, image=image)
    publish_notice(
        world,
        language="en",
        image=image,
        translation_key=notice.translation_key,
        code=notice.code,
    )
    build_sitemaps()
    return notice


@pytest.fixture
def portal(notice, tmp_path):
    with deployed(tmp_path) as portal:
        yield portal


@pytest.fixture
def leader(portal, chromium_path, monkeypatch, request):
    # Playwright runs an event loop in this thread; the ORM is not used inside it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        person = Person(browser, portal.url, journey=request.node.name, counter=itertools.count(1))
        yield person.sign_in("leader", World.PASSWORD)
        browser.close()


def end_in_the_browser(leader, notice):
    """Fill in the form and press the button; return once the Portal has answered."""
    page = leader.page
    page.goto(f"/admin/notices/{notice.pk}/end/")
    page.check("[name=outcome][value=arrested]")
    page.fill("[name=decision_number]", "20/QĐ-CSHS")
    page.fill("[name=decided_on]", f"{timezone.localdate():%d/%m/%Y}")
    leave_field(page)
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.locator("form:has([name=outcome]) button[type=submit]").click()


def test_no_copy_of_a_person_outlives_the_answer(world, notice, portal, leader):
    pages = [notice.url, f"/en/wanted/{notice.code.lower()}/"]
    lists = [path for path in lists_of(world) if NAME in ask(portal.url, path).body.decode()]
    assert len(lists) >= 10
    searches = [path for name in (NAME, *ALIASES) for path in search_addresses(name)]
    files = set()
    for path in [*pages, *lists, *map(ascii_path, searches)]:
        files |= set(re.findall(r"/hinh-anh/[^\"\s,<]+", ask(portal.url, path).body.decode()))
    hashes = {hashlib.sha256(ask(portal.url, path).body).hexdigest() for path in files}
    assert len(hashes) >= 2
    for path in pages:
        assert NAME in ask(portal.url, path).body.decode()

    end_in_the_browser(leader, notice)

    for path in pages:
        answer = ask(portal.url, path)
        assert (answer.status, NAME in answer.body.decode()) == (410, False), path
    for path in files:
        assert ask(portal.url, path).status == 404, path
    told = (NAME, *ALIASES, notice.code, written(notice.code))
    for path in [*lists, "/sitemap.xml", "/sitemap-wanted-1.xml", "/", "/en/"]:
        text = ask(portal.url, path).body.decode()
        assert not [word for word in told if word in text], path
    for path in map(ascii_path, searches):
        assert notice.code.lower() not in ask(portal.url, path).body.decode(), path

    (proof,) = prove_removals(reader=ReaderByHttp(portal.url))
    assert proof.findings == []

    kept = {
        path: content
        for path, content in portal.files().items()
        if "/nginx/copies/" in path or "/media/" in path
    }
    assert any("/nginx/copies/" in path for path in kept)
    for path, content in kept.items():
        assert hashlib.sha256(content).hexdigest() not in hashes, path
        # A search in which nobody is found repeats what was asked, and no more.
        asked = re.search(rb"KEY: \S+\?", content)
        for word in (NAME, *ALIASES):
            assert asked or word.encode() not in content, path
    for entry in portal.cached():
        for word in (NAME, *ALIASES, *files):
            assert word not in entry


def ascii_path(path):
    """Return ``path`` as a browser sends it."""
    return quote(path, safe="/?=&")
