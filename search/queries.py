"""What somebody typed, made safe and comparable. Pure Python; any string is accepted."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from portal.base.text import SLUG_FORMATTERS, nfc, searchable

#: Characters that are read of a query, and words of it that are searched.
MAXIMUM_CHARACTERS = 200
MAXIMUM_TERMS = 20
# The classes of letters hold what a slug must replace: everything but the small letter itself.
_LETTER_CLASSES = {
    base: f"[{base}{pattern[1:]}" for pattern, base in SLUG_FORMATTERS if base.isalpha()
}
_NUMBER = re.compile(r"\d{1,5}\s*[/-]\s*\S+")
_RUN_TOGETHER = re.compile(r"([^\W\d_]+)(\d+)")


@dataclass(frozen=True)
class Query:
    """A query.

    Attributes:
        text: what was typed: NFC, without control characters, cut at a sensible length.
        was_cut: whether something was left out.
    """

    text: str
    was_cut: bool = False

    @classmethod
    def read(cls, typed):
        """Return the query for what was typed, of whatever kind and length."""
        head = str(typed)[: 10 * MAXIMUM_CHARACTERS]
        plain = "".join(
            " " if unicodedata.category(character)[0] in "CZ" else character for character in head
        )
        text = " ".join(nfc(plain).split())
        return cls(text[:MAXIMUM_CHARACTERS].strip(), was_cut=len(text) > MAXIMUM_CHARACTERS)

    @cached_property
    def terms(self):
        """The words to look for, folded: without marks, đ as d, lower case."""
        return searchable(self.text).split()[:MAXIMUM_TERMS]

    @cached_property
    def loose_terms(self):
        """The words with letters and digits parted: "tt38" as "tt 38"."""
        parted = " ".join(_RUN_TOGETHER.sub(r"\1 \2", term) for term in self.terms)
        return parted.split()[: 2 * MAXIMUM_TERMS]

    @cached_property
    def has_marks(self):
        """Whether the person took the trouble to type Vietnamese letters."""
        return not self.text.isascii()

    @cached_property
    def number_pieces(self):
        """What document numbers were meant, each as the list of its pieces ("38", "2017", "tt").

        Empty where nothing typed looks like a number: a single figure does not.
        """
        readings = []
        for text in dict.fromkeys([self.text, *_NUMBER.findall(self.text)]):
            pieces = pieces_of_number(text)
            if len(pieces) > 1 and any(piece.isdigit() for piece in pieces):
                readings.append(pieces)
        return readings

    @cached_property
    def phrase_pattern(self):
        """A pattern that finds the words side by side, whatever their marks; None without words."""
        if not self.terms:
            return None
        return re.compile(_whole(r"[^\w]+".join(map(_with_any_marks, self.terms))))

    @cached_property
    def term_patterns(self):
        """Patterns that find each word alone, whatever its marks."""
        terms = dict.fromkeys([*self.terms, *self.loose_terms])
        return [re.compile(_whole(_with_any_marks(term))) for term in terms]

    @cached_property
    def any_term_pattern(self):
        """A pattern that finds runs of the words, in any order; None without words."""
        terms = sorted({*self.terms, *self.loose_terms}, key=len, reverse=True)
        if not terms:
            return None
        # A word that two terms can begin is taken whole: the longest term is tried first.
        word = "|".join(map(_with_any_marks, terms))
        return re.compile(_whole(rf"(?:{word})(?:\s+(?:{word})(?!\w))*"))


def pieces_of_number(text):
    """Return the pieces of a document number, letters and digits apart, zeros in front dropped."""
    pieces = re.findall(r"\d+|[^\W\d_]+", searchable(text))
    return [piece.lstrip("0") or "0" if piece.isdigit() else piece for piece in pieces]


def _with_any_marks(term):
    """Return a pattern for a folded word as it may be written in a text."""
    return "".join(_LETTER_CLASSES.get(character, re.escape(character)) for character in term)


def _whole(pattern):
    return rf"(?<!\w)(?:{pattern})(?!\w)"
