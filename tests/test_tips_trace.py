"""Nothing of who sends a tip is left: not in the database, not in a file, not in a log.

A real client, with an address, a browser, a language, a referrer and an account that is signed in,
sends tips through a recording proxy to the real server. Then everything that came into being is
searched, byte by byte, for what the proxy saw.
"""

import http.client
import logging
import re
import time
import uuid
from string import Template
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from portal.base.tests.sample_files import PHOTOGRAPHER, image_bytes
from portal.provision.permits import demo_permit
from tests.recording_proxy import recording_proxy
from wanted.models import TipOfficer, TipRecord, WantedIndexPage
from wanted.tests.factories import WantedNoticePageFactory
from wanted.tips.addresses import PREFIXES
from wanted.tips.logs import NoTraceFilter

pytestmark = pytest.mark.thorough

EVERY_ROW = Template("SELECT * FROM $table")
SENDER = "203.0.113.77"
BROWSER = "Mozilla/5.0 (Vetmau 15.3; ZtraceZ) AppleWebKit/605.1.15"
LANGUAGE = "km-KH,km;q=0.9"
REFERRER = "https://dien-dan-vet-mau.example/chu-de/99"
FILE_NAME = "anh-cua-nguyen-vet-mau.jpg"
WORDS = "Người này đang ở trọ tại xóm Vết Mẫu, nhà màu xanh."
CONTACT = "0987 123 000"


class Traveller:
    """Somebody at a client that keeps cookies and tells what browsers tell."""

    def __init__(self, base):
        self.base, self.cookies = urlsplit(base).netloc, {}

    def sign_in(self, user):
        """Be signed in as ``user``, in the same client."""
        signed_in = Client()
        signed_in.force_login(user)
        self.cookies = {name: morsel.value for name, morsel in signed_in.cookies.items()}
        self.cookies["csrftoken"] = "dauvetcsrf0123456789abcdefghijkl"

    def ask(self, path, *, fields=None, files=()):
        """Send a request, a form where there are ``fields``; return the answer as text."""
        headers = {
            "User-Agent": BROWSER,
            "Accept-Language": LANGUAGE,
            "Referer": REFERRER,
            "Sec-CH-UA-Model": "ZtraceZ",
            "Sec-Fetch-Site": "same-origin",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }
        body = None
        if fields is not None:
            body, headers["Content-Type"] = _multipart(fields, files)
        connection = http.client.HTTPConnection(self.base, timeout=120)
        connection.request("POST" if body else "GET", path, body=body, headers=headers)
        text = connection.getresponse().read().decode()
        connection.close()
        return text


def _multipart(fields, files):
    boundary = uuid.uuid4().hex
    part = f"--{boundary}\r\nContent-Disposition: form-data; name="
    pieces = [f'{part}"{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
    for name, content in files:
        head = f'{part}"files"; filename="{name}"\r\nContent-Type: image/jpeg\r\n\r\n'
        pieces += [head.encode(), content, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return b"".join(pieces), f"multipart/form-data; boundary={boundary}"


def database():
    """Return every row of every table as (table, text), a set."""
    rows = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(EVERY_ROW.substitute(table=connection.ops.quote_name(table)))
            rows |= {(table, _readable(row)) for row in cursor.fetchall()}
    return rows


def _readable(row):
    # What PostgreSQL keeps as bytes may be plain text: it is searched, too.
    return repr(
        [
            (bytes(value), bytes(value).decode(errors="replace"))
            if isinstance(value, memoryview | bytes)
            else value
            for value in row
        ]
    )


def kept_files():
    """Return the content of every file of the Portal by its path."""
    roots = [settings.MEDIA_ROOT, settings.PORTAL_TIPS_ROOT]
    return {
        str(path): path.read_bytes()
        for root in roots
        if root.exists()
        for path in root.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def everything_logged():
    """Collect every line of every logger, as detailed as it can be, and its bare parts."""
    lines = []

    class Collector(logging.Handler):
        def emit(self, record):
            lines.append(f"{record.getMessage()} {record.args!r} {record.exc_text or ''}")
            request = getattr(record, "request", None)
            lines.append(repr(getattr(request, "META", "")))

    handler, root = Collector(level=logging.DEBUG), logging.getLogger()
    handler.addFilter(NoTraceFilter())
    before = {name: logging.getLogger(name).level for name in ("", "django", "django.request")}
    for name in before:
        logging.getLogger(name).setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield lines
    root.removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture
def world(committed_world):
    return committed_world


@pytest.fixture
def notice(world):
    section = WantedIndexPage.objects.get(locale__language_code="vi")
    with demo_permit(reason="the notice of a test"):
        return WantedNoticePageFactory(parent=section, unit=world.unit, title="Lê Thị Mẫu")


@pytest.fixture
def proxy(live_server):
    with recording_proxy(live_server.url, sender=SENDER) as proxy:
        yield proxy


def mark_in(html):
    return re.search(r'name="mark" value="([^"]+)"', html)[1]


@pytest.mark.parametrize("signed_in", [False, True], ids=["a stranger", "somebody signed in"])
def test_a_tip_leaves_no_trace_of_its_sender(signed_in, world, notice, proxy, everything_logged):
    TipOfficer.objects.create(unit=world.unit, user=world.colleague)
    traveller = Traveller(proxy.url)
    if signed_in:
        traveller.sign_in(world.contributor)
    cookies = set(traveller.cookies.values())
    # Whatever any first visit makes is made now.
    Client().get("/kiem-tra/")
    rows_before, files_before = database(), kept_files()
    everything_logged.clear()
    proxy.exchanges.clear()

    address = f"/bao-tin/{notice.code}/"
    mark = mark_in(traveller.ask(address))
    time.sleep(2.1)
    fields = {"mark": mark, "text": WORDS, "contact": CONTACT}
    sent = traveller.ask(address, fields=fields, files=[(FILE_NAME, image_bytes())])
    receipt = re.search(r"([0-9A-Z]{4}-){3}[0-9A-Z]{4}", sent)[0]
    thread = traveller.ask("/bao-tin/bien-nhan/", fields={"receipt": receipt})
    time.sleep(2.1)
    added = {"receipt": receipt, "mark": mark_in(thread), "text": WORDS}
    traveller.ask("/bao-tin/bien-nhan/", fields=added, files=[(FILE_NAME, image_bytes())])
    # What goes wrong must not tell either: refused files, forged forms, missing pages.
    traveller.ask(address, fields=fields | {"mark": "x"}, files=[("vet-mau.exe", b"MZ")])
    traveller.ask("/bao-tin/khong/co/trang/nay/")
    traveller.ask("/bao-tin")

    # The proxy saw it all, so the search below could find it.
    seen = repr(
        [(exchange.sent, exchange.body.decode(errors="replace")) for exchange in proxy.exchanges]
    )
    for trace in (BROWSER, REFERRER, FILE_NAME, WORDS, *cookies):
        assert trace in seen
    assert all(not exchange.received_headers("Set-Cookie") for exchange in proxy.exchanges), (
        "A cookie was set."
    )
    assert {exchange.status for exchange in proxy.exchanges} <= {200, 301, 400, 404}

    new_rows = database() - rows_before
    new_files = {
        path: content for path, content in kept_files().items() if files_before.get(path) != content
    }
    tables = {table for table, _row in new_rows}
    assert tables == {"wanted_tip", "wanted_tipmessage", "wanted_tipattachment"}
    assert len(new_files) == 2
    kept = "\n".join([*(row for _table, row in new_rows), *new_files, *everything_logged])
    kept_bytes = kept.encode() + b"\n".join(new_files.values())
    account = ["contributor", "Contributor"] if signed_in else []
    for trace in (
        SENDER,
        BROWSER,
        "ZtraceZ",
        LANGUAGE,
        REFERRER,
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
        assert trace.encode() not in kept_bytes, trace
    # Only the day is kept, of everything that the sender did.
    assert not re.search(r"datetime\.datetime\(", "\n".join(row for _table, row in new_rows))


def test_what_the_unit_does_is_recorded_and_still_says_nothing_of_the_sender(world, notice, proxy):
    TipOfficer.objects.create(unit=world.unit, user=world.colleague)
    traveller = Traveller(proxy.url)
    mark = mark_in(traveller.ask(f"/bao-tin/{notice.code}/"))
    time.sleep(2.1)
    traveller.ask(
        f"/bao-tin/{notice.code}/", fields={"mark": mark, "text": WORDS, "contact": CONTACT}
    )
    officer = Client()
    officer.force_login(world.colleague)
    inbox = officer.get("/admin/tips/").text
    number = re.search(r"/admin/tips/(\d+)/", inbox)[1]
    assert WORDS not in inbox
    page = officer.get(f"/admin/tips/{number}/")
    assert WORDS in page.text
    assert CONTACT not in page.text
    assert "no-store" in page["Cache-Control"]
    assert CONTACT in officer.post(f"/admin/tips/{number}/contact/").text
    records = TipRecord.objects.values_list("act", flat=True)
    assert sorted(records) == ["read", "read", "read_contact"]
    rows = "\n".join(row for _table, row in database())
    for trace in (SENDER, BROWSER, WORDS, CONTACT):
        assert trace not in rows


def test_an_error_on_the_way_tells_the_log_where_and_nothing_else(
    world, notice, proxy, everything_logged, monkeypatch
):
    def break_down(**arguments):
        raise ValueError(f"cannot keep {arguments['text']}")

    monkeypatch.setattr("wanted.tips.services.send_tip", break_down)
    traveller = Traveller(proxy.url)
    mark = mark_in(traveller.ask(f"/bao-tin/{notice.code}/"))
    time.sleep(2.1)
    traveller.ask(f"/bao-tin/{notice.code}/", fields={"mark": mark, "text": WORDS})
    assert proxy.exchanges[-1].status == 500
    said = "\n".join(everything_logged)
    assert "break_down" in said
    assert "ValueError" in said
    for trace in (SENDER, BROWSER, WORDS, notice.code, REFERRER):
        assert trace not in said


def test_every_handler_of_the_log_asks_the_filter():
    for name, handler in settings.LOGGING["handlers"].items():
        assert "no_trace" in handler["filters"], name


def test_nginx_treats_the_same_addresses_without_a_trace():
    template = (settings.BASE_DIR / "deploy" / "nginx.conf.template").read_text()
    pattern = re.search(r"location ~ (\^/\(bao-tin\S+) \{", template)[1]
    for prefix in PREFIXES:
        assert re.match(pattern, prefix)
        assert re.match(pattern, prefix.rstrip("/"))
        assert not re.match(pattern, f"{prefix.rstrip('/')}-khac/")
