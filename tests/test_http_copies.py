"""Copies of pages in a real nginx: quick to be renewed, there while the Portal is down."""

import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.utils import timezone

from portal.base.http_copies import SHARED_SECONDS, WHILE_DOWN_SECONDS
from portal.provision.context import acting
from portal.provision.permits import demo_permit
from tests.portal_world import World
from tests.test_nginx import ask
from tests.test_wanted_withdrawal import NAME, end, photograph, publish_notice
from wanted.withdrawal.probe import prove_removals
from wanted.withdrawal.readers import ReaderByHttp

from .servers import nginx_in_front_of

pytestmark = pytest.mark.nginx

#: In this order, as the middleware writes them.
KEPT = {
    "X-Accel-Expires": str(SHARED_SECONDS),
    "Cache-Control": f"no-cache, stale-if-error={WHILE_DOWN_SECONDS}",
}
NOT_KEPT = {"X-Accel-Expires": "0", "Cache-Control": "no-cache"}


@pytest.fixture
def nginx(tmp_path):
    """Return a function that starts nginx before an application and gives its address."""
    running = []

    def start(upstream):
        for name in ("nginx", "static", "media"):
            (tmp_path / name).mkdir()
        server = nginx_in_front_of(
            upstream,
            folder=tmp_path / "nginx",
            static_root=tmp_path / "static",
            media_root=tmp_path / "media",
        )
        running.append(server)
        return server.__enter__()

    yield start
    for server in running:
        server.__exit__(None, None, None)


class Answering:
    """An application of a few lines that counts what it is asked."""

    def __init__(self):
        self.asked, self.gone = [], set()
        application = self

        class Handler(BaseHTTPRequestHandler):
            # A connection that stayed open would outlive the application.
            protocol_version = "HTTP/1.0"

            def do_GET(self):
                application.asked.append(self.path)
                body = f"answer {len(application.asked)}".encode()
                self.send_response(410 if self.path in application.gone else 200)
                for name, value in (NOT_KEPT if "nguoi" in self.path else KEPT).items():
                    self.send_header(name, value)
                self.send_header("Vary", "Accept-Language")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    @property
    def address(self):
        return "{}:{}".format(*self.server.server_address)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def application():
    application = Answering()
    yield application
    application.stop()


def test_a_copy_answers_for_a_second_and_then_no_more(application, nginx):
    site = nginx(application.address)
    first = ask(site, "/tin-tuc/")
    again = ask(site, "/tin-tuc/", **{"Accept-Language": "en"})
    assert first.body == again.body == b"answer 1"
    time.sleep(SHARED_SECONDS + 1.1)
    assert ask(site, "/tin-tuc/").body == b"answer 2"


def test_what_shows_a_person_is_asked_for_each_time(application, nginx):
    site = nginx(application.address)
    assert [ask(site, "/nguoi/").body for _time in range(2)] == [b"answer 1", b"answer 2"]


def test_somebody_signed_in_gets_no_copy_and_leaves_none(application, nginx):
    site = nginx(application.address)
    signed_in = {"Cookie": "sessionid=abc"}
    assert ask(site, "/tin-tuc/", **signed_in).body == b"answer 1"
    assert ask(site, "/tin-tuc/").body == b"answer 2"
    assert ask(site, "/tin-tuc/", **signed_in).body == b"answer 3"


def test_while_the_portal_is_down_pages_are_there_and_people_are_not(application, nginx):
    site = nginx(application.address)
    ask(site, "/tin-tuc/")
    ask(site, "/nguoi/")
    time.sleep(SHARED_SECONDS + 1.1)
    application.stop()
    kept, person = ask(site, "/tin-tuc/"), ask(site, "/nguoi/")
    assert (kept.status, kept.body) == (200, b"answer 1")
    assert person.status == 502


def test_what_was_taken_off_does_not_come_back_while_the_portal_is_down(application, nginx):
    site = nginx(application.address)
    assert ask(site, "/tin-tuc/").body == b"answer 1"
    application.gone.add("/tin-tuc/")
    time.sleep(SHARED_SECONDS + 1.1)
    assert ask(site, "/tin-tuc/").status == 410
    time.sleep(SHARED_SECONDS + 1.1)
    application.stop()
    kept = ask(site, "/tin-tuc/")
    assert (kept.status, kept.body) == (410, b"answer 2")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_person_who_is_taken_off_is_gone_behind_nginx_at_once(live_server, nginx):
    cache.clear()
    world = World()
    world.publish_sections()
    image = photograph()
    notice = publish_notice(world, image=image)
    article = world.article(title="Bản tin được gỡ")
    with demo_permit(reason="an article of the test"):
        article.get_latest_revision().publish()
    site = nginx(urlsplit(live_server.url).netloc)
    file = image.get_rendition("max-480x600").url
    people = [notice.url, "/truy-na/", "/truy-na/rss/", "/truy-na/api/wanted/"]
    for address in people:
        assert NAME in ask(site, address).body.decode()
    assert ask(site, file).status == 200
    assert article.title in ask(site, "/tin-tuc/").body.decode()

    end(world, notice)

    for address in people:
        assert NAME not in ask(site, address).body.decode(), address
    assert ask(site, notice.url).status == 410
    assert ask(site, file).status == 404
    (proof,) = prove_removals(reader=ReaderByHttp(site))
    assert proof.findings == []

    with acting(user=world.publisher, reason="Số liệu trong bài chưa đúng"):
        type(article).objects.get(pk=article.pk).unpublish(user=world.publisher)
    taken_off = timezone.now()
    while article.title in ask(site, "/tin-tuc/").body.decode():
        assert (timezone.now() - taken_off).total_seconds() < SHARED_SECONDS + 1
        time.sleep(0.1)
