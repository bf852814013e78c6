"""Names in texts: where a person must not be named, readers see initials, and search sees nothing.

Texts refer to a person by the mark of the row: ``[[A]]``. The name itself stands in that row only,
so that one decision holds for every place in which the person appears.
"""

import re

from django.utils.html import escape

from portal.base.text import searchable

#: What stands in a text for a person; the group is the person's mark.
REFERENCE = re.compile(r"\[\[\s*([A-Za-z]\d?)\s*\]\]")
MARK = re.compile(r"^[A-Z]\d?$")
#: A name of one word is too common to be looked for.
_FEWEST_WORDS = 2


def initials(name):
    """Return the first letters of a name: ``"Nguyễn Văn Thử"`` gives ``"N.V.T."``."""
    return "".join(f"{word[0].upper()}." for word in name.split() if word[0].isalpha())


def with_names(text, persons):
    """Return ``text`` with every reference replaced by what readers may see of the person.

    Args:
        text: plain text.
        persons: ``CasePerson`` rows; a reference to none of them stays as it is.
    """
    return _replaced(text, {person.mark: person.shown_as for person in persons})


def html_with_names(html, persons):
    """Return the same for HTML: names are escaped."""
    return _replaced(html, {person.mark: escape(person.shown_as) for person in persons})


def _replaced(text, shown):
    if not shown or "[[" not in text:
        return text
    return REFERENCE.sub(lambda match: shown.get(match[1].upper(), match[0]), text)


def unknown_references(text, persons):
    """Return the references in ``text`` that no row answers, in the order of the text."""
    marks = {person.mark for person in persons}
    return [match[0] for match in REFERENCE.finditer(text) if match[1].upper() not in marks]


def hidden_names_in(text, persons):
    """Return the persons whose hidden name ``text`` spells out, marks and case aside.

    An address or a file name counts as well: hyphens and dots are blanks here.
    """
    words = f" {searchable(text)} "
    return [
        person
        for person in persons
        if not person.is_named
        and len(name := searchable(person.full_name).split()) >= _FEWEST_WORDS
        and f" {' '.join(name)} " in words
    ]
