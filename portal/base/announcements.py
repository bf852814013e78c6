"""Telling whoever depends on some rows that they change: once for a whole change, or on trial.

Layers below do not know those above; they announce, and those above have connected themselves.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db import transaction
from django.dispatch import Signal


@dataclass
class Change:
    """What was changed inside a block, and what followed from it.

    Attributes:
        what: the things that changed (days, rules), as they were announced.
        consequences: what the receivers returned, put together; filled when the block ends.
    """

    what: set = field(default_factory=set)
    consequences: list = field(default_factory=list)


class _Undo(Exception):
    """Ends a trial."""


class Announcer:
    """Collects what changes and tells the receivers of ``signal``.

    A receiver is called with ``what``, a frozenset, does what follows, and returns a list of it.

    Args:
        name: names the announcer among context variables.
    """

    def __init__(self, name):
        self.signal = Signal()
        self._change = ContextVar(f"announcer_{name}", default=None)

    def changed(self, *what):
        """Say that something changed: told now, or when the block around it ends."""
        what = {each for each in what if each is not None}
        change = self._change.get()
        if change is not None:
            change.what |= what
        elif what:
            self._tell(what)

    @contextmanager
    def one_change(self, *, trial=False):
        """Tell the receivers once of everything inside the block; all of it happens, or nothing.

        A block inside another one belongs to it.

        Args:
            trial: undo everything when the block has ended; ``consequences`` stay, so that they
                can be shown before anything is saved.
        """
        if not trial and (outer := self._change.get()) is not None:
            yield outer
            return
        change = Change()
        try:
            with transaction.atomic():
                token = self._change.set(change)
                try:
                    yield change
                finally:
                    self._change.reset(token)
                change.consequences = self._tell(change.what)
                if trial:
                    raise _Undo
        except _Undo:
            pass

    def _tell(self, what):
        if not what:
            return []
        answers = self.signal.send(sender=type(self), what=frozenset(what))
        return [each for _receiver, answer in answers for each in answer or []]
