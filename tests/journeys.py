"""Acting as a person in a real browser: sign in, fill in, decide, and keep a picture of it.

A module of journeys imports the fixtures that it needs and names them in its ``__all__``.
"""

import itertools
import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from .portal_world import World

ARTEFACTS = Path(__file__).parent / "artefacts"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def leave_field(page):
    """Leave the field that is written in, so that no calendar stays open under a date."""
    page.evaluate("document.activeElement.blur()")


class Person:
    """Somebody at a browser of their own.

    Args:
        browser: the running Chromium.
        base: address of the server, without a slash at the end.
        journey: name of the folder for the pictures.
        counter: an iterator that numbers the pictures of the whole journey.
    """

    def __init__(self, browser, base, *, journey, counter, width=1280):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="vi-VN", base_url=base
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.journey, self.counter = journey, counter
        self.requested = []
        self.page.on("request", lambda request: self.requested.append(request.url))

    def picture(self, name, *, full=False):
        """Keep a screenshot as ``artefacts/<journey>/<number>-<name>.png``."""
        folder = ARTEFACTS / self.journey
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{next(self.counter):02}-{name}.png"
        self.page.screenshot(path=os.fspath(path), full_page=full)

    def sign_in(self, username, password):
        """Sign in to the admin."""
        self.page.goto("/admin/login/")
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", password)
        self.page.click("button[type=submit]")
        self.page.wait_for_url("**/admin/")
        return self

    def open_tab(self, label):
        """Open a tab of the editor."""
        self.page.get_by_role("tab", name=label).click()

    def submit_for_review(self):
        """Send the open page into review through the editor's drop-up menu."""
        button = self.page.locator("button[name=action-submit]")
        if not button.is_visible():
            self.page.locator("footer [data-w-dropdown-target=toggle]").click()
        # An autosave changes the address too: only another document is the answer.
        self.page.evaluate("window.isTheFormBefore = true")
        button.click()
        self.page.wait_for_function("() => !window.isTheFormBefore")
        self.page.wait_for_load_state("load")

    def decide(self, page_id, action, *, picture, **values):
        """Open the page from the admin, choose a decision and fill in its form."""
        self.page.goto(f"/admin/pages/{page_id}/edit/")
        self.picture(f"{picture}-doc")
        button = self.page.locator(f"footer button[data-workflow-action-url*='/{action}/']")
        if not button.is_visible():
            self.page.locator("footer [data-w-dropdown-target=toggle]").click()
        button.click()
        form = self.page.locator(".modal form")
        form.wait_for()
        for box in form.locator("input[type=checkbox]").all():
            box.check()
        for name, value in values.items():
            field = form.locator(f"[name={name}]")
            if field.evaluate("element => element.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        self.picture(f"{picture}-quyet-dinh")
        with self.page.expect_navigation():
            form.locator("button[type=submit], input[type=submit]").click()
        self.picture(f"{picture}-xong")

    def declare(self, *, category, triggered_on=""):
        """Fill in what Điều 3 asks for, on the provenance tab of the open editor."""
        self.open_tab("Nguồn gốc thông tin")
        self.page.select_option("#id_category", label=category)
        if triggered_on:
            self.page.fill("#id_triggered_on", triggered_on)
            leave_field(self.page)
        for name, value in {
            "sender_name": "Nguyễn Văn Thử",
            "sender_unit": "Cục thử nghiệm",
            "sender_phone": "0900000123",
            "source": "Cục thử nghiệm",
            "author": "Nguyễn Văn Thử",
        }.items():
            self.page.fill(f"#id_{name}", value)
        for name in ("declared_public", "declared_accurate", "declared_copyright"):
            self.page.check(f"#id_{name}")


@pytest.fixture
def browser(chromium_path, monkeypatch):
    """A running Chromium."""
    # Playwright runs an event loop in this thread; the ORM is not used inside it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def world(committed_world):
    """A ``World`` with public sections; a module may have one of its own instead."""
    return committed_world


@pytest.fixture
def people(browser, live_server, world, request):
    """Return a function that gives a person with a browser of their own, by name."""
    journey = request.node.name
    shutil.rmtree(ARTEFACTS / journey, ignore_errors=True)
    counter = itertools.count(1)

    def person(name=None, **options):
        someone = Person(browser, live_server.url, journey=journey, counter=counter, **options)
        return someone.sign_in(name, World.PASSWORD) if name else someone

    return person
