"""Names that were heard or typed wrongly: which words may be meant by a word. Pure Python.

Words are folded (``portal.base.text.searchable``), so marks and capitals never matter. Two words
are taken for one another when few slips lie between them: a letter left out, added, wrong, or
swapped with its neighbour. The index keeps every word with some of its letters left out; two words
that few slips part have one such form in common, so that a look-up suffices however many words
there are.
"""

from itertools import combinations

#: Words of a query that are looked at.
MOST_WORDS = 8
#: Letters of a word that are looked at: an index entry must not grow without end.
LONGEST_WORD = 30


def allowed_slips(length):
    """Return how many slips may lie in a word of ``length`` letters."""
    if length < 3:
        return 0
    return 1 if length < 7 else 2


def shortened_forms(word):
    """Return ``word`` and what remains of it when as many letters as slips are left out."""
    word = word[:LONGEST_WORD]
    # A word may be one letter longer than what was typed of it, and then allow one slip more.
    slips = allowed_slips(len(word) + 1)
    forms = {word}
    for number in range(1, min(slips, len(word) - 1) + 1):
        for places in combinations(range(len(word)), number):
            forms.add("".join(letter for at, letter in enumerate(word) if at not in places))
    return forms


def may_be_meant(typed, word):
    """Return whether somebody who typed ``typed`` may have meant ``word``."""
    return slips_between(typed, word) <= allowed_slips(max(len(typed), len(word)))


def slips_between(one, other):
    """Return the least number of slips between two words; swapped neighbours are one slip."""
    before_last, last = [], list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, wanted in enumerate(other, start=1):
            cost = min(
                last[column] + 1,
                current[column - 1] + 1,
                last[column - 1] + (letter != wanted),
            )
            swapped = (
                row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted
            )
            if swapped:
                cost = min(cost, before_last[column - 2] + 1)
            current.append(cost)
        before_last, last = last, current
    return last[-1]


def ways_to_part(word):
    """Return the pairs into which a word may fall that was typed without the blank."""
    return [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
