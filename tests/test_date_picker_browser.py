"""The calendar under a date field: it opens, closes on Escape, never behind the person."""

import pytest

from .test_journeys import browser, people, world

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

OPEN = ".xdsoft_datetimepicker:visible"
#: Longer than the calendar waits before it opens, in milliseconds.
A_MOMENT = 500


def test_the_calendar_is_open_only_while_its_field_is_written_in(people, world):
    page = people("editor").page
    page.goto("/admin/keying/")
    page.click("#id_triggered_on")
    page.wait_for_selector(OPEN)
    page.keyboard.press("Escape")
    page.wait_for_timeout(A_MOMENT)
    assert page.locator(OPEN).count() == 0
    assert page.evaluate("document.activeElement.id") == "id_triggered_on"

    for field in ("triggered_on", "approved_on"):
        page.fill(f"#id_{field}", "16/11/2026")
    page.focus("#id_title")
    page.wait_for_timeout(A_MOMENT)
    assert page.locator(OPEN).count() == 0
    assert page.input_value("#id_triggered_on") == "16/11/2026"
