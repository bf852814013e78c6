"""Who acts, and why: carried beside the call, because Wagtail's routes hand on neither.

Refusals are collected here, too: what was tried is undone with its transaction, the trace of the
attempt must not be.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Acting:
    """A person at work, with the reason given for taking something off.

    Attributes:
        user: the person, or None for a job.
        reason: why a page that was public is taken off, deleted or moved; may be empty.
        notice: what readers are told of a page that is taken off (a ``withdrawals.Notice``).
        refusals: what the gate refused meanwhile; recorded when the block ends.
    """

    user: object = None
    reason: str = ""
    notice: object = None
    refusals: list = field(default_factory=list)


_acting = ContextVar("portal_acting", default=None)


def current():
    """Return who acts now (an :class:`Acting`), or None outside any block."""
    return _acting.get()


@contextmanager
def acting(*, user, reason="", notice=None):
    """Name the person who acts, and the reason, for everything inside the block.

    Open it outside the transaction of the work: when it ends, refusals are recorded.
    """
    from .register import record_refusal  # the register imports this module

    # What nobody can read is no reason, and PostgreSQL stores no NUL.
    seen = "".join(character if character.isprintable() else " " for character in reason)
    person = Acting(user=user, reason=" ".join(seen.split()), notice=notice)
    token = _acting.set(person)
    try:
        yield person
    finally:
        _acting.reset(token)
        for refusal in person.refusals:
            record_refusal(refusal, actor=user)
