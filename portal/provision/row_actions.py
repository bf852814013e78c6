"""What can be done with a row of the register: features add their buttons to its page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class RowAction:
    """One button on the page of a row: a label in the reader's language and an address."""

    label: str
    url: str


Offer = Callable[[object, object], Iterable[RowAction]]
_offers: dict[str, Offer] = {}


def register_row_actions(name: str, offer: Offer) -> None:
    """Add ``offer(user, provision)``, which yields what this person may do with the row now."""
    _offers[name] = offer


def actions_on(user, provision) -> list[RowAction]:
    """Return everything that ``user`` may do with ``provision``."""
    return [action for offer in _offers.values() for action in offer(user, provision)]
