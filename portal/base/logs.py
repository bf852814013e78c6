"""Addresses that are keys: whoever reads a log must not be able to open what they open."""

import logging
import re

#: A personal calendar (``portal.provision.coverage``): the token stands in the address.
_TOKEN = re.compile(r"(/lich-su-kien/)[^/\s?#\"'<>]+")
HIDDEN = "***"


def without_tokens(text: str) -> str:
    """Return ``text`` with the tokens in its addresses hidden."""
    return _TOKEN.sub(rf"\1{HIDDEN}.ics", text)


class NoTokenFilter(logging.Filter):
    """Hides the tokens in lines of the log; for the handlers, so that it meets every logger."""

    def filter(self, record):
        try:
            line = record.getMessage()
        except (TypeError, ValueError):
            # A malformed line is for the handler to complain about.
            return True
        if (hidden := without_tokens(line)) != line:
            record.msg, record.args = hidden, ()
        return True
