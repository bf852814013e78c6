"""Which of the possible khoản or điểm are real: a sequence that begins at one and rises."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .headings import Item
from .labels import LETTERS, LETTERS_OF_LAW

# A number or letter lost in the text must not cost all that follow it.
_WIDEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible item; ``position`` is its line, ``clean`` that the line above was finished."""

    position: int
    item: Item
    clean: bool


def choose_khoan(candidates: Sequence[Candidate]) -> dict[int, Item]:
    """Return the accepted khoản of one Điều by line position."""
    return _choose(candidates, letters=False)


def choose_diem(candidates: Sequence[Candidate]) -> dict[int, Item]:
    """Return the accepted điểm of one khoản by line position.

    A second "d" right after "d" is read as "đ", whose stroke was lost.
    """
    return _choose(candidates, letters=True)


def _choose(candidates: Sequence[Candidate], *, letters: bool) -> dict[int, Item]:
    last_seen = {candidate.item.order: candidate.position for candidate in candidates}
    accepted: dict[int, Item] = {}
    last = (0, 0)
    nested: tuple[int, int] | None = None
    mark = ""
    for candidate in candidates:
        item = candidate.item
        if mark and item.mark != mark:
            # "1)" inside a list that goes "1.", "2." belongs to a smaller list.
            continue
        following = _following(last, letters)
        if letters and item.label == "d" and last == _order_of("d") and candidate.clean:
            item = replace(item, label="đ", order=_order_of("đ"))
        expected = item.order in following
        counts_on = nested is not None and item.order in _following(nested, letters)
        comes_again = last_seen[candidate.item.order] > candidate.position
        if counts_on and (not expected or comes_again):
            # A list inside the item counts on; it ends where only the outer list can go on.
            nested = item.order
            continue
        if not expected:
            if last != (0, 0) and item.order == (1, 0):
                nested = item.order
                continue
            if not _acceptable(candidate, item, last, last_seen, following):
                continue
        accepted[candidate.position] = item
        last, nested, mark = item.order, None, item.mark
    return accepted


def _order_of(letter: str) -> tuple[int, int]:
    return LETTERS.index(letter) + 1, 0


def _following(last: tuple[int, int], letters: bool) -> tuple[tuple[int, int], ...]:
    """Return the labels that directly follow: after 3a come 3b and 4, after "b" come "b1", "c"."""
    number, suffix = last
    if number == 0:
        return ((1, 0),)
    if not letters:
        return ((number + 1, 0), (number, suffix + 1))
    after = number + 1
    while after <= len(LETTERS) and LETTERS[after - 1] not in LETTERS_OF_LAW:
        after += 1
    return ((after, 0), (number, suffix + 1), (number + 1, 0))


def _acceptable(
    candidate: Candidate,
    item: Item,
    last: tuple[int, int],
    last_seen: dict[tuple[int, int], int],
    following: tuple[tuple[int, int], ...],
) -> bool:
    """Tell whether a label out of step is a gap or a repeated label, and not a part of the text."""
    if last == (0, 0) or not item.certain or not candidate.clean:
        return False
    if any(last_seen.get(order, -1) > candidate.position for order in following):
        # The label that should come does come later: this one is no member of the list, unless it
        # repeats the label before it.
        return item.order == last and last[0] > 1
    if item.order == last:
        return last[0] > 1
    return last < item.order and item.order[0] - last[0] <= _WIDEST_GAP
