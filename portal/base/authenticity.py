"""What the Portal says of a short code (``portal.base.codes``): genuine, withdrawn, or unknown.

Whatever carries a code tells how it is looked up::

    authenticity.register(look_up_answer)   # in AppConfig.ready()

The page that people ask is ``wanted.authenticity``; it knows none of those who registered.
"""

from dataclasses import dataclass
from datetime import date

from django.db import models

from .codes import read_code, written


class Standing(models.TextChoices):
    """How something with a code stands. Never stored."""

    GENUINE = "genuine"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
    #: The check character does not fit: a slip of the pen, or made up.
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Verdict:
    """The answer to one code. A withdrawn thing is told without what it was about.

    Attributes:
        standing: a :class:`Standing`.
        kind: what it is, in the reader's language: “wanted notice”.
        issued_by: the unit that answers for it.
        address: where it can be read; only while it is public.
        published_on, withdrawn_on: dates, or None.
    """

    standing: Standing
    code: str = ""
    kind: str = ""
    issued_by: str = ""
    address: str = ""
    published_on: date | None = None
    withdrawn_on: date | None = None

    @property
    def written_code(self):
        """The code as people write it."""
        return written(self.code) if self.code else ""


_lookups = []


def register(lookup):
    """Let ``lookup`` be asked: a function of a code that gives a :class:`Verdict`, or None.

    It is asked in the reader's language. Registering again changes nothing.
    """
    if lookup not in _lookups:
        _lookups.append(lookup)


def check(text):
    """Return the :class:`Verdict` on what somebody typed, pasted or scanned.

    Args:
        text: a code, however it is written, or an address of the Portal that ends in one.
    """
    code = read_code(str(text).strip().rstrip("/").rpartition("/")[2].rpartition("=")[2])
    if not code:
        return Verdict(Standing.UNREADABLE)
    verdicts = filter(None, (lookup(code) for lookup in _lookups))
    return next(verdicts, Verdict(Standing.UNKNOWN, code=code))
