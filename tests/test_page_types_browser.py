"""axe looks at every page type: in Vietnamese on a light desktop, in English on a dark phone.

The other addresses of the Portal are in ``test_accessibility.py``.
"""

import pytest
from playwright.sync_api import sync_playwright

from .page_types import page_types
from .portal_world import World
from .validators.accessibility import DESKTOP, PHONE, problems_by_address

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def addresses(transactional_db):
    """The address of every type's public page, in two lists by language."""
    world = World()
    world.publish_sections()
    found = {"vi": [], "en": []}
    for page_type in page_types().values():
        for language, page in page_type.public_pages(world).items():
            found[language].append(page.url)
    return found


def test_axe_finds_nothing_on_any_page_type(addresses, live_server, chromium_path, monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        found = {
            language: problems_by_address(
                playwright,
                addresses[language],
                chromium=chromium_path,
                base=live_server.url,
                look=look,
            )
            for language, look in (("vi", DESKTOP), ("en", PHONE))
        }
    assert found == {"vi": {}, "en": {}}
