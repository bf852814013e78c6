"""A small HTTP proxy that writes down what passes, and tells the server who asks, as proxies do."""

import http.client
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

#: What belongs to one connection only.
_HOP_BY_HOP = {"connection", "keep-alive", "proxy-connection", "transfer-encoding"}


@dataclass
class Exchange:
    """One request and its answer."""

    method: str
    path: str
    sent: dict
    body: bytes
    status: int
    received: list = field(default_factory=list)

    def received_headers(self, name):
        """Return every value of the answer's header ``name``."""
        return [value for key, value in self.received if key.lower() == name.lower()]


class RecordingProxy:
    """Attributes: ``url`` at which it listens, ``exchanges`` in the order in which they ended."""

    def __init__(self, server):
        self.url = f"http://127.0.0.1:{server.server_port}"
        self.exchanges = []


@contextmanager
def recording_proxy(upstream, *, sender):
    """Run a proxy before ``upstream``; give a :class:`RecordingProxy`.

    Args:
        upstream: address of the server, ``http://host:port``.
        sender: the address from which the requests are said to come.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args):
            """Keep quiet: the exchanges are the record."""

        def _pass_on(self):
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            headers = {
                name: value
                for name, value in self.headers.items()
                if name.lower() not in _HOP_BY_HOP
            }
            told = {
                "X-Forwarded-For": sender,
                "X-Real-IP": sender,
                "Forwarded": f"for={sender}",
            }
            connection = http.client.HTTPConnection(urlsplit(upstream).netloc, timeout=60)
            connection.request(self.command, self.path, body=body, headers=headers | told)
            answer = connection.getresponse()
            content = answer.read()
            connection.close()
            proxy.exchanges.append(
                Exchange(
                    self.command,
                    self.path,
                    dict(self.headers.items()),
                    body,
                    answer.status,
                    answer.getheaders(),
                )
            )
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in _HOP_BY_HOP | {"content-length", "server", "date"}:
                    self.send_header(name, value.replace(upstream, proxy.url))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_HEAD = do_POST = _pass_on

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    proxy = RecordingProxy(server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=10)
