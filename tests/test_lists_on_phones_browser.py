"""On a phone each line of a list is a card that says what its values are; nothing is cut off."""

import pytest

from .test_journeys import browser, people, world

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

PHONE = {"width": 390, "height": 844}
LISTS = ["/admin/units/", "/admin/memberships/", "/admin/silence/"]
#: Elements of the list that reach beyond the screen.
BEYOND = """list => [...list.querySelectorAll("td, td *")]
    .filter((each) => each.getBoundingClientRect().right > innerWidth).length"""


def test_lists_are_cards_with_names_on_a_phone(people, world):
    page = people("supervisor").page
    page.set_viewport_size(PHONE)
    for address in LISTS:
        page.goto(address)
        page.wait_for_selector("table.list-cards")
        first = page.locator("table.list-cards").first
        assert first.evaluate(BEYOND) == 0, address
        cells = first.locator("tbody tr").first.locator("[data-column]:not([data-column=''])")
        name = cells.first.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert name.strip('": '), address


#: Fields of a form that reach beyond its width.
WIDER = """form => [...form.querySelectorAll("select, input, textarea")]
    .filter((each) => each.offsetWidth)
    .filter((each) => each.getBoundingClientRect().right > form.getBoundingClientRect().right + 4)
    .map((each) => each.id)"""


def test_a_choice_with_long_names_stays_within_its_form(people, world):
    page = people("supervisor").page
    for size in (PHONE, {"width": 1280, "height": 900}):
        page.set_viewport_size(size)
        page.goto("/admin/rules/")
        page.locator("#listing-results td.title a").first.click()
        assert page.wait_for_selector(".w-form-width").evaluate(WIDER) == []


def test_the_dialogue_of_a_decision_can_be_sent_from_a_phone(people, world):
    article = world.article()
    world.submit(article)
    page = people("leader").page
    page.set_viewport_size(PHONE)
    page.goto(f"/admin/pages/{article.pk}/edit/")
    banner, toggle = page.locator(".messages li").first, page.locator(".sidebar-nav-toggle").first
    assert toggle.bounding_box()["y"] == 0
    assert banner.evaluate("each => parseFloat(getComputedStyle(each).paddingInlineStart)") > 50
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator("footer button[data-workflow-action-url*='/return/']").click()
    # The menu that opened the dialogue does not lie over its button.
    page.locator(".modal form button[type=submit]").click()
    page.locator(".modal .error-message").first.wait_for()
