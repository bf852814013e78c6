"""The pictures of a gallery open large above the page, and without scripts by themselves."""

import pytest
from playwright.sync_api import sync_playwright

from news.models import ArticlePage

from .journeys import ARGUMENTS
from .page_types import page_types
from .portal_world import World

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

SWIPE_TO_THE_LEFT = """picture => {
  const finger = (x) => [new Touch({ identifier: 1, target: picture, clientX: x, clientY: 200 })];
  const touch = (type, fingers) =>
    picture.dispatchEvent(new TouchEvent(type, { ...fingers, bubbles: true }));
  touch("touchstart", { touches: finger(300) });
  touch("touchend", { changedTouches: finger(60) });
}"""


@pytest.fixture
def address(transactional_db, live_server):
    """The address of an article that has every block, a gallery of two pictures among them."""
    world = World()
    world.publish_sections()
    return live_server.url + page_types()[ArticlePage].public_page(world).url


@pytest.fixture
def browser(chromium_path, monkeypatch):
    # Playwright runs an event loop in this thread; the ORM is not used inside it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield browser
        browser.close()


def test_a_gallery_is_looked_through_with_keys_buttons_and_fingers(browser, address):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address)
    links = page.locator(".c-gallery__link")
    assert links.count() == 2
    links.first.focus()
    page.keyboard.press("Enter")

    viewer = page.locator("dialog.c-viewer")
    viewer.wait_for()
    assert page.url == address
    place, picture = viewer.locator(".c-viewer__place"), viewer.locator(".c-viewer__picture")
    assert place.inner_text() == "1 / 2"
    assert picture.get_attribute("alt") == links.first.locator("img").get_attribute("alt")
    assert picture.evaluate("each => each.decode().then(() => each.naturalWidth)") > 0
    assert viewer.evaluate("each => each.scrollWidth <= innerWidth")

    page.keyboard.press("ArrowRight")
    assert place.inner_text() == "2 / 2"
    viewer.get_by_role("button", name="Ảnh sau").click()
    assert place.inner_text() == "1 / 2"
    viewer.get_by_role("button", name="Ảnh trước").click()
    assert place.inner_text() == "2 / 2"
    picture.evaluate(SWIPE_TO_THE_LEFT)
    assert place.inner_text() == "1 / 2"

    page.keyboard.press("Escape")
    assert not viewer.is_visible()
    assert links.first.evaluate("each => each === document.activeElement")
    links.nth(1).click()
    assert place.inner_text() == "2 / 2"
    viewer.get_by_role("button", name="Đóng").click()
    assert not viewer.is_visible()


def test_without_scripts_a_picture_opens_by_itself(browser, address):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    with page.expect_navigation() as navigation:
        page.locator(".c-gallery__link").first.click()
    assert navigation.value.status == 200
    assert navigation.value.headers["content-type"].startswith("image/")


def test_a_film_shows_its_captions_and_its_words(browser, address):
    page = browser.new_page()
    page.goto(address)
    film = page.locator("video")
    assert film.evaluate("each => each.textTracks[0].kind") == "captions"
    words = page.locator(".c-video__text")
    assert not words.is_visible()
    page.locator(".c-video__summary").click()
    assert words.is_visible()
    for element, attribute in (("video source", "src"), ("video track", "src")):
        answer = page.request.get(page.locator(element).evaluate(f"each => each.{attribute}"))
        assert answer.status == 200
