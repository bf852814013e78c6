"""One page of a list: which notices, and the addresses of the pages before and after it.

A page begins after a notice, not at a number: what is published meanwhile moves nobody, and the
last page costs as much as the first.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.base.codes import read_code
from portal.base.numbers import written_number

from .facets import narrow, read_facets
from .search import find

PAGE_SIZE = 20
#: Notices that are counted; readers are told where there are more, and can leaf to the last.
COUNTED = 1000
NAME_PARAMETER = "ten"
LOOSE_PARAMETER = "gan-giong"
AFTER_PARAMETER = "sau"
BEFORE_PARAMETER = "truoc"
_LONGEST_NAME = 100


class BadCursor(ValueError):
    """What should say where a page begins says nothing."""


@dataclass(frozen=True)
class Cursor:
    """The notice after which, or before which, a page lies."""

    listed_on: datetime.date
    code: str

    @classmethod
    def read(cls, text):
        """Return the cursor that ``text`` writes, or None for "".

        Raises:
            BadCursor: it writes none.
        """
        if not text:
            return None
        day, _point, code = str(text).partition(".")
        try:
            return cls(datetime.date.fromisoformat(day), read_code(code) or _bad(text))
        except ValueError as error:
            raise BadCursor(text) from error

    @classmethod
    def of(cls, entry):
        return cls(entry.listed_on, entry.code)

    def __str__(self):
        return f"{self.listed_on.isoformat()}.{self.code}"

    @property
    def follows(self):
        """What follows it, as a condition."""
        return Q(listed_on__lt=self.listed_on) | Q(listed_on=self.listed_on, code__gt=self.code)

    @property
    def precedes(self):
        """What stands before it, as a condition."""
        return Q(listed_on__gt=self.listed_on) | Q(listed_on=self.listed_on, code__lt=self.code)


def _bad(text):
    raise BadCursor(text)


def page_after(entries, cursor, *, size=PAGE_SIZE):
    """Return the ``size`` entries after ``cursor`` (None: the first), and whether more follow."""
    if cursor is not None:
        entries = entries.filter(listed_on__lte=cursor.listed_on).filter(cursor.follows)
    found = list(entries.order_by("-listed_on", "code")[: size + 1])
    return found[:size], len(found) > size


def page_before(entries, cursor, *, size=PAGE_SIZE):
    """Return the ``size`` entries before ``cursor``, and whether others stand before them."""
    entries = entries.filter(listed_on__gte=cursor.listed_on).filter(cursor.precedes)
    found = list(entries.order_by("listed_on", "-code")[: size + 1])
    return found[:size][::-1], len(found) > size


@dataclass
class NoticePageOfList:
    """What one address of a list shows.

    Attributes:
        place: section and language.
        facets: by what it may be narrowed, with what is asked for.
        name: what is looked for, or "".
        found: the :class:`wanted.listing.search.Found`, narrowed.
        entries: the notices on this page.
        has_previous, has_next: whether others stand before and after them.
        total: how many there are, at most one more than are counted.
    """

    place: object
    facets: list
    name: str
    found: object
    is_loose_asked: bool
    entries: list
    has_previous: bool
    has_next: bool
    total: int

    @property
    def is_narrowed(self):
        return bool(self.name or any(facet.value for facet in self.facets))

    @property
    def has_facets_asked(self):
        return any(facet.value for facet in self.facets)

    @property
    def count(self):
        """How many people the list has, as readers are told."""
        if self.total > COUNTED:
            return _("more than %(number)s people") % {"number": written_number(COUNTED)}
        return ngettext("%(number)s person", "%(number)s people", self.total) % {
            "number": written_number(self.total)
        }

    @cached_property
    def query(self):
        """The parameters of the list without those of the page."""
        asked = {NAME_PARAMETER: self.name} | {
            facet.parameter: facet.value for facet in self.facets
        }
        if self.is_loose_asked:
            asked[LOOSE_PARAMETER] = "1"
        return {name: value for name, value in asked.items() if value}

    def address(self, **changes):
        """Return the query string of this list with ``changes`` of its parameters."""
        pairs = {name: value for name, value in (self.query | changes).items() if value}
        return f"?{urlencode(pairs)}" if pairs else "?"

    @property
    def first_address(self):
        return self.address() if self.has_previous else ""

    @property
    def previous_address(self):
        if not (self.has_previous and self.entries):
            return ""
        return self.address(**{BEFORE_PARAMETER: str(Cursor.of(self.entries[0]))})

    @property
    def next_address(self):
        if not (self.has_next and self.entries):
            return ""
        return self.address(**{AFTER_PARAMETER: str(Cursor.of(self.entries[-1]))})

    @property
    def loose_address(self):
        return self.address(**{LOOSE_PARAMETER: "1"}) if self.found.can_be_loose else ""

    @property
    def feed_query(self):
        query = self.address()
        return "" if query == "?" else query


def read_list(place, parameters):
    """Return the facets and what is found for ``parameters`` (a dict of text).

    Returns:
        Triple (facets, Found with everything narrowed, the name that is looked for).

    Raises:
        UnknownValue: a facet does not offer what is asked for.
    """
    facets = read_facets(place, parameters)
    name = " ".join(str(parameters.get(NAME_PARAMETER, "")).replace("\x00", "").split())
    name = name[:_LONGEST_NAME]
    found = find(place, name, loose=bool(parameters.get(LOOSE_PARAMETER)))
    entries = narrow(place, found.entries, facets)
    return facets, type(found)(entries, found.is_loose, found.can_be_loose), name


def show_list(place, parameters):
    """Return the :class:`NoticePageOfList` that ``parameters`` ask for.

    Raises:
        UnknownValue, BadCursor: they ask for something that there is not.
    """
    facets, found, name = read_list(place, parameters)
    after = Cursor.read(parameters.get(AFTER_PARAMETER, ""))
    before = Cursor.read(parameters.get(BEFORE_PARAMETER, ""))
    if before is not None:
        entries, has_previous = page_before(found.entries, before)
        has_next = True
    else:
        entries, has_next = page_after(found.entries, after)
        has_previous = after is not None
    return NoticePageOfList(
        place=place,
        facets=facets,
        name=name,
        found=found,
        is_loose_asked=bool(parameters.get(LOOSE_PARAMETER)),
        entries=entries,
        has_previous=has_previous,
        has_next=has_next,
        total=found.entries.order_by()[: COUNTED + 1].count(),
    )
