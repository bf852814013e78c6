"""Somebody at a real browser sends a tip to the Portal as it is deployed; nothing of them is left.

Chromium asks a recording proxy, the proxy nginx, and nginx gunicorn. Then the database, the cache,
the folders of files and the logs of all servers are searched for what the proxy saw.
"""

import http.client
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from portal.base.tests.sample_files import PHOTOGRAPHER, image_bytes
from tests.deployed import deployed, use_production_password
from tests.journeys import ARGUMENTS
from tests.portal_world import World
from tests.recording_proxy import recording_proxy
from tests.test_tips_trace import CONTACT, FILE_NAME, SENDER, WORDS, database, notice
from wanted.models import TipOfficer
from wanted.tips.addresses import PREFIXES, is_on_tip_path

__all__ = ["notice"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.nginx,
    pytest.mark.redis,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]

BROWSER = "Mozilla/5.0 (Linux; Android 15; ZtraceZ) AppleWebKit/537.36 Chrome/141.0 Mobile"
LANGUAGE = "km-KH"
#: Milliseconds after which a form is believed to have been filled in by a person.
HUMAN = 2100


@pytest.fixture
def world(committed_world):
    world = committed_world
    TipOfficer.objects.create(unit=world.unit, user=world.colleague)
    use_production_password(world.contributor, World.PASSWORD)
    return world


@pytest.fixture
def portal(notice, tmp_path):
    with deployed(tmp_path) as portal:
        yield portal


@pytest.fixture
def proxy(portal):
    with recording_proxy(portal.url, sender=SENDER) as proxy:
        yield proxy


@pytest.fixture
def page(chromium_path, proxy, monkeypatch):
    # Playwright runs an event loop in this thread; the ORM is not used inside it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        context = browser.new_context(
            base_url=proxy.url,
            user_agent=BROWSER,
            locale=LANGUAGE,
            viewport={"width": 390, "height": 844},
        )
        context.set_default_timeout(20_000)
        yield context.new_page()
        browser.close()


def sign_in(page):
    page.goto("/admin/login/")
    page.fill("#id_username", "contributor")
    page.fill("#id_password", World.PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")


def fill_in(page):
    page.fill("[name=text]", WORDS)
    picture = {"name": FILE_NAME, "mimeType": "image/jpeg", "buffer": image_bytes()}
    page.set_input_files("[name=files]", [picture])
    page.wait_for_timeout(HUMAN)


def send_tip_and_come_back(page):
    """Send a tip from the open form, come back and add to it; return the receipt."""
    fill_in(page)
    page.fill("[name=contact]", CONTACT)
    page.click(".tip__form button[type=submit]")
    receipt = page.inner_text(".tip__code").strip()
    page.goto("/bao-tin/bien-nhan/")
    page.fill("[name=receipt]", receipt)
    page.click(".tip__form button[type=submit]")
    page.wait_for_selector(".tip__replies")
    fill_in(page)
    page.click(".tip__form button[type=submit]")
    page.wait_for_selector(".tip__done")
    return receipt


def go_astray(page, proxy):
    """Do what goes wrong: a file that is refused, an address that is none, a body without end."""
    page.goto("/bao-tin/khong/co/trang/nay/")
    page.goto("/bao-tin/")
    page.fill("[name=text]", WORDS)
    wrong = {"name": "vet-mau.exe", "mimeType": "application/x-dosexec", "buffer": b"MZ"}
    page.set_input_files("[name=files]", [wrong])
    page.wait_for_timeout(HUMAN)
    page.click(".tip__form button[type=submit]")
    page.wait_for_selector(".tip__errors")
    connection = http.client.HTTPConnection(urlsplit(proxy.url).netloc, timeout=60)
    headers = {"User-Agent": BROWSER, "Content-Type": "multipart/form-data; boundary=x"}
    connection.request("POST", "/bao-tin/", body=b"x" * (27 * 1024 * 1024), headers=headers)
    assert connection.getresponse().status == 413
    connection.close()


@pytest.mark.parametrize("signed_in", [False, True], ids=["a stranger", "somebody signed in"])
def test_a_browser_that_sends_a_tip_leaves_no_trace(signed_in, world, notice, portal, proxy, page):
    if signed_in:
        sign_in(page)
    page.goto(notice.url)
    page.wait_for_load_state("networkidle")
    cookies = {cookie["value"] for cookie in page.context.cookies()}
    rows_before, cached_before, files_before = database(), portal.cached(), portal.files()
    # Of pages that show a notice, nginx keeps its usual log: the search below could find this.
    logged = files_before[str(portal.folder / "nginx" / "access.log")].decode()
    assert BROWSER in logged
    assert signed_in == bool(cookies)
    proxy.exchanges.clear()

    page.get_by_role("link", name="Báo tin").first.click()
    page.wait_for_url("**/bao-tin/**")
    receipt = send_tip_and_come_back(page)
    go_astray(page, proxy)
    page.wait_for_load_state("networkidle")
    portal.stop_application()
    page.goto(f"/bao-tin/{notice.code}/")

    # The proxy saw it all.
    seen = repr(
        [(exchange.sent, exchange.body.decode(errors="replace")) for exchange in proxy.exchanges]
    )
    for trace in (BROWSER, LANGUAGE, FILE_NAME, WORDS, CONTACT, receipt, *cookies):
        assert trace in seen, trace
    assert not any(exchange.received_headers("Set-Cookie") for exchange in proxy.exchanges)
    assert {exchange.status for exchange in proxy.exchanges} == {200, 400, 404, 413, 502}
    # Nothing is fetched from where an ordinary log is kept, and no page says where it was left for.
    for exchange in proxy.exchanges:
        path = urlsplit(exchange.path).path
        assert is_on_tip_path(path) or path.startswith("/static/") or path == "/favicon.ico", path
        assert "Referer" not in exchange.sent or path.startswith("/static/"), exchange.sent

    new_rows = database() - rows_before
    assert {table for table, _row in new_rows} == {
        "wanted_tip",
        "wanted_tipmessage",
        "wanted_tipattachment",
    }
    new_files = {
        path: content[len(files_before.get(path, b"")) :]
        for path, content in portal.files().items()
        if content != files_before.get(path)
    }
    assert not [path for path in new_files if path.startswith(str(portal.folder / "nginx"))]
    assert len([path for path in new_files if path.startswith(str(portal.folder / "tips"))]) == 2
    kept = "\n".join(
        [
            *(row for _table, row in new_rows),
            *(portal.cached() - cached_before),
            *new_files,
            *(content.decode(errors="replace") for content in new_files.values()),
        ]
    )
    account = ["contributor", "Contributor"] if signed_in else []
    for trace in (
        SENDER,
        BROWSER,
        "ZtraceZ",
        LANGUAGE,
        FILE_NAME,
        "vet-mau",
        PHOTOGRAPHER,
        "Exif",
        WORDS,
        "Vết Mẫu",
        CONTACT,
        receipt,
        receipt.replace("-", ""),
        *account,
        *cookies,
    ):
        assert trace not in kept, trace


def test_gunicorn_tells_nobody_apart_on_the_way_of_a_tip(notice, portal, proxy, page):
    page.goto(f"/bao-tin/{notice.code}/")
    lines = (portal.folder / "gunicorn" / "access.txt").read_text().splitlines()
    told = [line for line in lines if any(prefix in line for prefix in PREFIXES)]
    # The address is that of nginx; proxy, referrer, browser and cookie are not told to gunicorn.
    assert told == [f'127.0.0.1 - GET /bao-tin/{notice.code}/ HTTP/1.1 "-" "-" -']
