"""One entry for every sort of file."""

from lxml import etree
from PIL import UnidentifiedImageError

from portal.base.uploads.office import BROKEN_ARCHIVE

from ..enums import LeakKind, Part
from ..findings import Finding, in_text, thinned
from . import films, images, opendocument, pdf, sheets, word
from .bounds import LARGEST_FILE, BeyondBounds, Budget

#: Lines of a plain file on which a heading stands.
_HEADING_LINES = 15


def _scan_plain(content, budget):
    text = content.read(LARGEST_FILE + 1).decode("utf-8-sig", errors="replace")
    budget.spend(text)
    lines = text.splitlines()
    for number, line in enumerate(lines, start=1):
        yield from in_text(line, part=Part.BODY, paragraph=number, heading=number <= _HEADING_LINES)


SCANNERS = {
    "docx": word.scan,
    "xlsx": sheets.scan,
    "odt": opendocument.scan,
    "ods": opendocument.scan,
    "pdf": pdf.scan,
    "txt": _scan_plain,
    "csv": _scan_plain,
    "vtt": _scan_plain,
    "jpg": images.scan,
    "jpeg": images.scan,
    "png": images.scan,
    "webp": images.scan,
    "mp4": films.scan_mp4,
    "webm": films.scan_webm,
}
#: What the libraries raise at files that are broken or made to break them.
_BROKEN = (
    *BROKEN_ARCHIVE,
    etree.XMLSyntaxError,
    UnidentifiedImageError,
    *pdf.PdfError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
)


def scan_file(content, *, name, budget=None):
    """Return what must not become public inside a file, as a list of :class:`Finding`.

    Its name is looked at apart (``findings.in_name``): the same content may have several.

    Args:
        content: the open file, binary.
        name: its name; the extension says how it is read.
        budget: time and text that it may take (a :class:`Budget`).
    """
    extension = name.rpartition(".")[2].lower()
    scanner = SCANNERS.get(extension)
    if scanner is None:
        return [_unreadable()]
    content.seek(0, 2)
    if content.tell() > LARGEST_FILE:
        return [_unreadable()]
    content.seek(0)
    found = []
    try:
        for finding in scanner(content, budget or Budget()):
            found.append(finding)
    except (BeyondBounds, *_BROKEN):
        found.append(_unreadable())
    return thinned(found)


def _unreadable():
    return Finding(LeakKind.UNREADABLE, part=Part.WHOLE, shown="…")
