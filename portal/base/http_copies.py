"""How long copies of public answers may be kept on the way to readers.

The web server in front keeps an answer for ``SHARED_SECONDS`` and hands it out for as long as the
Portal itself is down. What must be able to leave the public at once is kept by nobody: whoever
draws it says so with :func:`keep_no_copy`.
"""

from django.conf import settings

#: Seconds for which the web server answers from its copy: what is published or taken off shows
#: within this time.
SHARED_SECONDS = 1
#: Seconds for which it may answer from an older copy while the Portal does not answer.
WHILE_DOWN_SECONDS = 24 * 60 * 60

_MARK = "_portal_keep_no_copy"
#: 410 is kept so that it takes the place of the copy of what was there.
_KEPT_STATUSES = frozenset({200, 301, 404, 410})


def keep_no_copy(request):
    """Note that the answer to ``request`` shows what a withdrawal takes off at once."""
    if request is not None:
        setattr(request, _MARK, True)


class HttpCopiesMiddleware:
    """Says with each answer whether, and how long, copies of it may be kept.

    Views that say so themselves are left alone. Only what every anonymous reader gets alike is
    kept, so neither an answer to somebody signed in nor one with a cookie is.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.has_header("Cache-Control"):
            # What a view says to browsers is no permission for the web server.
            response.headers.setdefault("X-Accel-Expires", "0")
            return response
        if not _is_for_everybody(request, response):
            response["Cache-Control"] = "private, no-cache"
        elif getattr(request, _MARK, False):
            response["X-Accel-Expires"] = "0"
            response["Cache-Control"] = "no-cache"
        else:
            # In this order: nginx heeds the second line's extension only after the first line.
            response["X-Accel-Expires"] = str(SHARED_SECONDS)
            response["Cache-Control"] = f"no-cache, stale-if-error={WHILE_DOWN_SECONDS}"
        return response


def _is_for_everybody(request, response):
    return (
        request.method in ("GET", "HEAD")
        and response.status_code in _KEPT_STATUSES
        and not response.cookies
        and "cookie" not in response.get("Vary", "").lower()
        and not response.streaming
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not request.path_info.startswith("/admin/")
    )
