"""Who acts, and why: carried beside the call, because Wagtail's routes hand on neither."""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Acting:
    """A person at work, with the reason given for taking something off.

    Attributes:
        user: the person, or None for a job.
        reason: why a page that was public is taken off, deleted or moved; may be empty.
    """

    user: object = None
    reason: str = ""


_NOBODY = Acting()
_acting = ContextVar("portal_acting", default=None)


def current():
    """Return who acts now (an :class:`Acting`, empty outside any block)."""
    return _acting.get() or _NOBODY


@contextmanager
def acting(*, user, reason=""):
    """Name the person who acts, and the reason, for everything inside the block."""
    token = _acting.set(Acting(user=user, reason=reason.strip()))
    try:
        yield
    finally:
        _acting.reset(token)
