"""axe looks at every page type in both languages, on a light desktop and on a dark phone.

The other addresses of the Portal are in ``test_accessibility.py``.
"""

import pytest
from playwright.sync_api import sync_playwright

from .page_types import page_types
from .portal_world import World
from .validators.accessibility import problems_by_address

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
APPS = sorted({model._meta.app_label for model in page_types()})


@pytest.mark.parametrize("app", APPS)
def test_axe_finds_nothing_on_any_page_type(
    app, transactional_db, live_server, chromium_path, monkeypatch
):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    world = World()
    world.publish_sections()
    addresses = {}
    for model, page_type in page_types().items():
        if model._meta.app_label == app:
            for language, page in page_type.public_pages(world).items():
                addresses[page.url] = f"{page_type.label} {language}"
    with sync_playwright() as playwright:
        found = problems_by_address(
            playwright, addresses, chromium=chromium_path, base=live_server.url
        )
    assert {addresses[url]: problems for url, problems in found.items()} == {}
