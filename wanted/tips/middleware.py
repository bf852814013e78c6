"""The part of the Portal that learns nothing of its readers.

The first of all middleware: what it takes off a request, nothing behind it can keep, neither a
view nor the session nor a line in a log nor a report of an error.
"""

from .addresses import is_on_tip_path

#: All that is left of a request. No address, browser, language, cookie, account or referrer.
KEPT = frozenset(
    {
        "CONTENT_LENGTH",
        "CONTENT_TYPE",
        "HTTP_HOST",
        "HTTP_SEC_FETCH_SITE",
        "HTTP_X_FORWARDED_PROTO",
        "PATH_INFO",
        "QUERY_STRING",
        "REQUEST_METHOD",
        "SCRIPT_NAME",
        "SERVER_NAME",
        "SERVER_PORT",
        "SERVER_PROTOCOL",
    }
)
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    # Nothing from elsewhere, nothing to elsewhere.
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'; object-src 'none'"
    ),
}


class NoTraceMiddleware:
    """Makes requests to the tip path nameless, and their answers leave nothing in the browser."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not is_on_tip_path(request.path_info):
            return self.get_response(request)
        make_nameless(request)
        response = self.get_response(request)
        response.cookies.clear()
        for name, value in HEADERS.items():
            response[name] = value
        return response


def make_nameless(request):
    """Leave of ``request`` what answering it needs."""
    request.META = {
        name: value
        for name, value in request.META.items()
        if name in KEPT or name.startswith("wsgi.")
    }
    request.environ = request.META
    # Read lazily and kept by Django: whoever read them before must not be the one who keeps them.
    for name in ("headers", "COOKIES"):
        request.__dict__.pop(name, None)
