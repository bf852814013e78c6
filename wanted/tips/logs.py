"""Lines of the log that come from the tip path say that something happened, and no more."""

import logging
import traceback

from .addresses import PREFIXES, is_on_tip_path


class NoTraceFilter(logging.Filter):
    """Takes the request, the path and the words of an error out of what concerns tips.

    For the handlers of the log, so that it meets every logger. The kind of an error and its place
    in the code stay: whoever runs the Portal must see that something is broken.
    """

    def filter(self, record):
        request = getattr(record, "request", None)
        path = getattr(request, "path_info", None)
        if not (path and is_on_tip_path(path)) and not _names_path(record):
            return True
        record.msg, record.args = (
            "%s on the tip path (%s)",
            (
                record.levelname.lower(),
                getattr(record, "status_code", "–"),
            ),
        )
        record.request = None
        if record.exc_info:
            kind, _error, trace = record.exc_info
            record.exc_text = "".join([*traceback.format_tb(trace), kind.__name__])
            record.exc_info = None
        return True


def _names_path(record):
    try:
        # An error's own words stand below the line; those of templates quote all they know.
        text = f"{record.getMessage()} {record.exc_info and record.exc_info[1]}"
    except (TypeError, ValueError):
        # A malformed line is for the handler to complain about.
        return False
    return any(prefix in text for prefix in PREFIXES)
