"""PDF: what is to be seen on the page, what is hidden under it, notes and properties."""

import pypdf
from pdfminer.psexceptions import PSException
from pypdf.errors import PyPdfError

from ..enums import LeakKind, Part
from ..findings import Finding, hidden_shown, in_text
from .bounds import MOST_PAGES, BeyondBounds
from .pdf_pages import pages_of
from .properties import is_nobody

#: What the two libraries raise.
PdfError = (PyPdfError, PSException)
#: Lines at the top of a page on which a mark may stand without accents.
_HEADING_LINES = 15
#: Marks of an editor; links and form fields are part of the page.
_NOTES = {"/Text", "/FreeText", "/Popup", "/Highlight", "/StrikeOut", "/Caret", "/Underline"}
#: Hidden characters that are no accident: the blanks of a scan's layer do not count.
_FEW = 3


def scan(content, budget):
    """Yield what is found in a ``.pdf``."""
    reader = pypdf.PdfReader(content, strict=False)
    if len(reader.pages) > MOST_PAGES:
        raise BeyondBounds
    yield from _scan_properties(reader)
    for number, page in enumerate(reader.pages, start=1):
        budget.spend()
        yield from _scan_annotations(page, number, budget)
    content.seek(0)
    for number, page in enumerate(pages_of(content, budget), start=1):
        for position, line in enumerate(page.lines):
            budget.spend(line)
            heading = position < _HEADING_LINES or position >= len(page.lines) - 3
            yield from in_text(line, part=Part.BODY, page=number, heading=heading)
        hidden = page.hidden
        if len(hidden) > _FEW:
            shown = hidden_shown(len(hidden))
            yield Finding(LeakKind.HIDDEN_TEXT, part=Part.BODY, page=number, shown=shown)


def _scan_annotations(page, number, budget):
    notes, authors = 0, set()
    for reference in page.get("/Annots") or ():
        note = reference.get_object()
        text = "\n".join(str(note.get(key) or "") for key in ("/Contents", "/V", "/TU"))
        budget.spend(text)
        yield from in_text(text, part=Part.ANNOTATION, page=number)
        if note.get("/Subtype") in _NOTES and str(note.get("/Contents") or "").strip():
            notes += 1
            authors.add(str(note.get("/T") or ""))
    if notes:
        label = ", ".join(sorted(filter(None, authors)))[:100]
        yield Finding(
            LeakKind.COMMENT, part=Part.ANNOTATION, page=number, label=label, shown=str(notes)
        )


def _scan_properties(reader):
    properties = reader.metadata or {}
    author = str(properties.get("/Author") or "").strip()
    if not is_nobody(author):
        yield Finding(LeakKind.AUTHOR, part=Part.PROPERTIES, shown=author[:100])
    for key in ("/Title", "/Subject", "/Keywords"):
        yield from in_text(str(properties.get(key) or ""), part=Part.PROPERTIES, heading=True)
