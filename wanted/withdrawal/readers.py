"""An anonymous reader: asks the Portal for an address and gets what everybody gets."""

import http.client
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.test import Client
from wagtail.models import Site


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    content: bytes

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")


class ReaderOfTheApplication:
    """Asks the application itself, without the web server in front."""

    def __init__(self):
        site = Site.objects.filter(is_default_site=True).first()
        self.client = Client(SERVER_NAME=site.hostname if site else "localhost")

    def get(self, path):
        response = self.client.get(path, secure=True)
        return Answer(response.status_code, _content(response))


class ReaderByHttp:
    """Asks over HTTP, through the web server and its copies.

    Args:
        base: address of the web server, for example ``http://127.0.0.1:8080``; the Portal's own
            name goes along as the host that is asked for.
    """

    def __init__(self, base):
        self.parts = urlsplit(base)
        site = Site.objects.filter(is_default_site=True).first()
        self.headers = {"X-Forwarded-Proto": "https"}
        if site is not None:
            self.headers["Host"] = site.hostname

    def get(self, path):
        connect = (
            http.client.HTTPSConnection
            if self.parts.scheme == "https"
            else http.client.HTTPConnection
        )
        connection = connect(self.parts.netloc, timeout=30)
        try:
            connection.request("GET", path, headers=self.headers)
            response = connection.getresponse()
            return Answer(response.status, response.read())
        finally:
            connection.close()


def default_reader():
    """Return the reader that the settings ask for."""
    base = settings.PORTAL_PROBE_ADDRESS
    return ReaderByHttp(base) if base else ReaderOfTheApplication()


def _content(response):
    return b"".join(response.streaming_content) if response.streaming else response.content
