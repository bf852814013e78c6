"""axe looks at the public addresses that are no page of their own, in both languages and looks.

The page types are in ``test_page_types_browser.py``.
"""

import pytest
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import sync_playwright

from home.models import ReceptionSchedulePage
from news.models import (
    ArticlePage,
    EventIndexPage,
    EventPage,
    Matter,
    ScienceIndexPage,
    ScienceProductPage,
    StatementIndexPage,
    StatementPage,
    WarningPage,
)
from wanted.models import WantedIndexPage, WantedNoticePage

from .page_types import page_types
from .portal_world import TRIGGERED_ON, World
from .validators.accessibility import problems_by_address

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
#: What stands in the lists that are looked at.
LISTED = (
    *(ArticlePage, EventPage, ScienceProductPage, StatementPage, WarningPage),
    *(ReceptionSchedulePage, WantedNoticePage),
)
NAMED_ADDRESSES = (
    *("home:site_map", "search:search", "feeds:overview"),
    *("tips:tell", "tips:receipt", "wanted:check", "notices:documentation"),
)


@pytest.fixture
def addresses(transactional_db):
    world = World()
    world.publish_sections()
    for model in LISTED:
        page_types()[model].public_pages(world)
    found = []
    for language in ("vi", "en"):
        with translation.override(language):
            found += [reverse(name) for name in NAMED_ADDRESSES]
            found += [f"{reverse('search:search')}?q={word}" for word in ("bang", "zzzz")]
            found.append("/khong-co-trang-nay/" if language == "vi" else "/en/no-such-page/")
        found += _below_sections(language)
    return found


def _below_sections(language):
    """Return the addresses that sections answer beside their own."""
    events, science, statements, wanted = (
        model.objects.live().get(locale__language_code=language).url
        for model in (EventIndexPage, ScienceIndexPage, StatementIndexPage, WantedIndexPage)
    )
    return [
        f"{events}thang/{TRIGGERED_ON:%Y-%m}/",
        f"{events}?thoi-gian=da-qua",
        f"{science}san-pham/",
        f"{statements}van-de/{Matter.objects.get().code}/",
        f"{wanted}thong-ke/",
        f"{wanted}?q=khong-co-ai",
    ]


def test_axe_finds_nothing(addresses, live_server, chromium_path, monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        found = problems_by_address(
            playwright, addresses, chromium=chromium_path, base=live_server.url
        )
    assert found == {}
