"""Finding people by name: as written, or with slips; by code; narrowed by facets."""

from dataclasses import dataclass, field

from django.db.models import Q

from portal.base.codes import read_code
from portal.base.text import searchable

from ..enums import TermKind
from ..models import NoticeEntry, ShortenedForm, Term
from .names import LONGEST_WORD, MOST_WORDS, may_be_meant, shortened_forms, ways_to_part


@dataclass(frozen=True)
class Place:
    """A section in one language."""

    section: str
    language: str

    def entries(self):
        """Return what readers see here today."""
        return NoticeEntry.objects.shown(section=self.section, language=self.language)

    def terms(self, **lookups):
        return Term.objects.filter(section=self.section, language=self.language, **lookups)


@dataclass(frozen=True)
class Found:
    """What a search for a name came to.

    Attributes:
        entries: the notices, a queryset.
        is_loose: whether names that only resemble what was typed are among them.
        can_be_loose: whether resembling names may be asked for in addition.
    """

    entries: object
    is_loose: bool = False
    can_be_loose: bool = field(default=False)


def find(place, text, *, loose=False):
    """Return the notices of ``place`` whose names, or code, have every word of ``text``.

    Accents, capitals and the order of words do not matter. Where nobody has the name as it was
    typed, names are taken that a few slips part from it; ``loose`` asks for them at once.

    Returns:
        Found: of no text, everything.
    """
    words = [word[:LONGEST_WORD] for word in searchable(text).split()[:MOST_WORDS]]
    if not words:
        return Found(place.entries() if not text.strip() else place.entries().none())
    if code := read_code(text):
        return Found(place.entries().filter(code=code))
    if not loose:
        entries = _with_all(place, _as_written(place, words))
        if entries.exists():
            return Found(entries, can_be_loose=True)
    return Found(_with_all(place, _as_meant(place, words)), is_loose=True)


def with_band(entries, band, *, day):
    """Narrow ``entries`` to people who may be in an age ``band`` on ``day``."""
    return entries.filter(
        Q(born_from__lte=_years_before(day, band.youngest)),
        Q(born_to__gt=_years_before(day, band.oldest + 1)),
    )


def _years_before(day, years):
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - years, day=28)


def _with_all(place, groups):
    """Return the entries that have a term of each of ``groups``; none where a group is empty."""
    entries = place.entries()
    if not all(groups):
        return entries.none()
    for keys in groups:
        entries = entries.with_term(keys)
    return entries


def _as_written(place, words):
    """Return for each word the keys of the terms that are it."""
    known = dict(place.terms(kind=TermKind.WORD, value__in=set(words)).values_list("value", "pk"))
    return [[known[word]] if word in known else [] for word in dict.fromkeys(words)]


def _as_meant(place, words):
    """Return for each word the keys of the terms that it may stand for.

    A word that resembles none may be two that were typed without the blank.
    """
    parts = {word: ways_to_part(word) for word in words}
    pieces = {piece for pairs in parts.values() for pair in pairs for piece in pair}
    forms = {word: shortened_forms(word) for word in words}
    rows = ShortenedForm.objects.filter(
        form__in={*pieces, *(form for each in forms.values() for form in each)},
        term__section=place.section,
        term__language=place.language,
    ).values_list("form", "term__value", "term")
    by_form, exact = {}, {}
    for form, value, key in rows:
        by_form.setdefault(form, set()).add((value, key))
        if form == value:
            exact[value] = key
    groups = []
    for word in dict.fromkeys(words):
        near = {row for form in forms[word] for row in by_form.get(form, ())}
        keys = [key for value, key in near if may_be_meant(word, value)]
        pairs = [pair for pair in parts[word] if pair[0] in exact and pair[1] in exact]
        if not keys and pairs:
            groups += [[exact[piece]] for piece in pairs[0]]
        else:
            groups.append(sorted(keys))
    return groups
