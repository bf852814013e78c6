"""The production configuration of nginx, in a real nginx before the real application."""

import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from wagtail.models import Page, Site

from .servers import logs_of_ended_nginx, nginx_in_front_of

PLAIN_AND_SECURE = ({}, {"X-Forwarded-Proto": "https"})
ADDRESSES_OF_A_PRIVATE_FILE = [
    "/media/documents/private.txt",
    "/_protected/documents/private.txt",
    "/static/../media/documents/private.txt",
    "/static../media/documents/private.txt",
    "/%5fprotected/documents/private.txt",
]
HASHED = "static/css/portal.0123456789ab.css"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


def ask(address: str, path: str, *, method: str = "GET", size: int = 0, **headers: str) -> Answer:
    """Send one request to ``address``; ``size`` is the length in bytes of its body."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    connection.request(method, path, body=b"x" * size if size else None, headers=headers)
    response = connection.getresponse()
    answer = Answer(response.status, response.headers, response.read())
    connection.close()
    return answer


@pytest.fixture
def site(live_server, tmp_path):
    """nginx before a live server, with a file of each kind in its folders."""
    root = Page.get_first_root_node()
    Site.objects.create(hostname="localhost", root_page=root, is_default_site=True)
    for name, text in {
        HASHED: "body { margin: 0 }",
        "static/css/portal.css": "body { margin: 0 }",
        "media/documents/private.txt": "not yet public",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "nginx").mkdir()
    with nginx_in_front_of(
        urlsplit(live_server.url).netloc,
        folder=tmp_path / "nginx",
        static_root=tmp_path / "static",
        media_root=tmp_path / "media",
    ) as address:
        yield address


pytestmark = pytest.mark.nginx


def test_pages_come_from_the_application_with_its_security_headers(site):
    answer = ask(site, "/admin/login/")

    assert answer.status == 200
    assert b"csrfmiddlewaretoken" in answer.body
    assert answer.headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_nginx_serves_static_files_itself_and_hashed_ones_for_ever(site):
    hashed, plain = ask(site, f"/{HASHED}"), ask(site, "/static/css/portal.css")

    assert (hashed.status, hashed.body) == (200, b"body { margin: 0 }")
    assert hashed.headers["Server"] == "nginx"
    assert hashed.headers["Content-Type"] == "text/css"
    assert hashed.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert hashed.headers["X-Content-Type-Options"] == "nosniff"
    assert plain.headers["Cache-Control"] == "public, max-age=3600"


def test_no_upload_has_a_public_address(site):
    for path in ADDRESSES_OF_A_PRIVATE_FILE:
        answer = ask(site, path)

        assert answer.status == 404, path
        assert b"not yet public" not in answer.body, path


def test_a_visitor_cannot_send_nginx_to_a_protected_file(site):
    answer = ask(site, "/", **{"X-Accel-Redirect": "/_protected/documents/private.txt"})

    assert b"not yet public" not in answer.body


def test_only_the_admin_takes_large_bodies(site):
    three_megabytes = 3 * 1024 * 1024

    assert ask(site, "/", method="POST", size=three_megabytes).status == 413
    assert ask(site, "/admin/login/", method="POST", size=three_megabytes).status != 413


def test_the_application_learns_how_the_visitor_is_connected(site):
    # Django tells browsers to insist on HTTPS only where the visitor came by it.
    plain, secure = (ask(site, "/admin/login/", **headers) for headers in PLAIN_AND_SECURE)

    assert "Strict-Transport-Security" not in plain.headers
    assert secure.headers["Strict-Transport-Security"].startswith("max-age=31536000")


def test_the_address_of_a_personal_calendar_stands_in_no_log(site, tmp_path):
    token = "khoa-rieng-cua-mot-nguoi"
    ask(site, f"/lich-su-kien/{token}.ics")
    assert ask(site, f"/lich-su-kien/{token}.ics", method="POST", size=9 * 1024**2).status == 413
    assert ask(site, "/admin/login/").status == 200
    logs = logs_of_ended_nginx(tmp_path / "nginx")

    assert "/admin/login/" in logs
    assert token not in logs


def test_who_sends_a_tip_stands_in_no_log(site, tmp_path):
    nothing_there = {"User-Agent": "Vetmau/1.0", "Referer": "https://vet-mau.example/"}
    for path in ("/bao-tin/", "/bao-tin/bien-nhan/", "/en/tip/", "/bao-tin"):
        ask(site, path, **nothing_there)
    # Nor on an error: a body that is too large, for one.
    assert ask(site, "/bao-tin/", method="POST", size=27 * 1024 * 1024).status == 413
    assert ask(site, "/admin/login/", **nothing_there).status == 200
    logs = logs_of_ended_nginx(tmp_path / "nginx")

    assert "/admin/login/" in logs
    assert "bao-tin" not in logs
    assert "/en/tip/" not in logs
