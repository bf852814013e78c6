"""PDF documents: readable, and without anything that runs or hides inside."""

import logging

import pypdf
from django.utils.translation import gettext as _
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from .files import refusal

_LIMIT_OBJECTS = 150_000
_RUNNING_ACTIONS = {"/JavaScript", "/Launch"}
_RUNNING_KEYS = {"/JS", "/JavaScript", "/XFA", "/RichMediaContent", "/EmbeddedFiles"}

# pypdf reports each oddity of a file; what matters is said in the refusal.
logging.getLogger("pypdf").setLevel(logging.ERROR)


def check_pdf(content, extension):
    """Refuse a PDF that is damaged, encrypted, or carries scripts, actions or other files.

    Every object of the file is looked at, not only what the pages lead to: names may be written
    in escapes, and objects packed into streams, so searching the bytes would miss them.

    Raises:
        ValidationError: with the reason.
    """
    try:
        reader = pypdf.PdfReader(content, strict=False)
        if reader.is_encrypted:
            raise refusal(
                _("The PDF is encrypted: save it without a password and upload it again."),
                code="pdf_encrypted",
            )
        if not len(reader.pages):
            raise _unreadable()
        found = any(_runs(item) for item in _objects(reader))
    except (
        PyPdfError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise _unreadable() from error
    if found:
        raise refusal(
            _("The PDF contains scripts, actions or other files: save it without them."),
            code="pdf_active",
        )


def _unreadable():
    return refusal(_("The PDF is damaged; it cannot be read."), code="pdf_unreadable")


def _objects(reader):
    """Yield every object of the file, the trailer first."""
    yield reader.trailer
    addresses = {
        (number, generation)
        for generation, numbers in reader.xref.items()
        for number in numbers
        if number
    }
    addresses |= {(number, 0) for number in reader.xref_objStm}
    if len(addresses) > _LIMIT_OBJECTS:
        raise ValueError("more objects than any document needs")
    for number, generation in sorted(addresses):
        yield reader.get_object(IndirectObject(number, generation, reader))


def _runs(item):
    """Return whether ``item``, or anything written directly inside it, runs or hides something."""
    waiting = [item]
    while waiting:
        current = waiting.pop()
        if isinstance(current, DictionaryObject):
            if not _RUNNING_KEYS.isdisjoint(current):
                return True
            action = current.get("/S")
            if isinstance(action, NameObject) and action in _RUNNING_ACTIONS:
                return True
            # dict.values does not follow references: each object has its own turn.
            waiting.extend(dict.values(current))
        elif isinstance(current, ArrayObject):
            waiting.extend(list.__iter__(current))
    return False
