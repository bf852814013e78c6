"""From a file to its text: .txt, .md, .docx and .pdf."""

import re
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from portal.base.text import nfc
from portal.base.uploads.office import BROKEN_ARCHIVE

from .docx_text import text_of_docx

MAXIMUM_BYTES = 30 * 1024 * 1024
SUFFIXES = (".txt", ".md", ".docx", ".pdf")
# "Điều" in the two old single-byte encodings that fonts, not code pages, gave a meaning.
_LEGACY_FONT = re.compile(r"§iÒu|\bÑieàu|Ñieà|C¨n cø")


class UnreadableDocument(Exception):
    """A file that gives no text; ``key`` names the reason for the person who sent it.

    Keys: missing, folder, too_large, empty, unsupported, damaged, encrypted, no_text, encoding,
    legacy_font.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def read_file(path: str | Path) -> str:
    """Return the text of a file. Raises ``UnreadableDocument``."""
    path = Path(path)
    if path.is_dir():
        raise UnreadableDocument("folder")
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            raise UnreadableDocument("too_large")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableDocument("missing") from error
    return read_bytes(data, name=path.name)


def read_bytes(data: bytes, *, name: str) -> str:
    """Return the text of a file's content; the content decides the type before the name does.

    Raises ``UnreadableDocument``.
    """
    if len(data) > MAXIMUM_BYTES:
        raise UnreadableDocument("too_large")
    if not data.strip():
        raise UnreadableDocument("empty")
    if data.startswith(b"%PDF-"):
        text = _text_of_pdf(data)
    elif data.startswith(b"PK\x03\x04"):
        text = _text_of_zip(data)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        # The old binary .doc, or an encrypted .docx, which is wrapped in the same container.
        raise UnreadableDocument("unsupported")
    elif Path(name).suffix.lower() in (".docx", ".pdf"):
        raise UnreadableDocument("damaged")
    elif Path(name).suffix.lower() not in SUFFIXES:
        raise UnreadableDocument("unsupported")
    else:
        text = _decode(data)
    if not text.strip():
        raise UnreadableDocument("no_text")
    if _LEGACY_FONT.search(text):
        raise UnreadableDocument("legacy_font")
    return text


def _decode(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    with suppress(UnicodeDecodeError):
        text = data.decode(encoding)
        if "\0" not in text:
            return text
    # Windows-1258 accepts nearly any bytes, so its reading must prove itself by a Vietnamese word.
    text = nfc(data.decode("cp1258", errors="replace"))
    if "\ufffd" not in text and "\0" not in text and re.search(r"\bĐiều\b", text):
        return text
    raise UnreadableDocument("encoding")


def _text_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            size = sum(entry.file_size for entry in archive.infolist())
    except BROKEN_ARCHIVE as error:
        raise UnreadableDocument("damaged") from error
    if "word/document.xml" not in names:
        raise UnreadableDocument("unsupported")
    if size > 10 * MAXIMUM_BYTES:
        raise UnreadableDocument("too_large")
    try:
        return text_of_docx(data)
    except Exception as error:
        # python-docx and lxml raise many unrelated errors on a damaged package.
        raise UnreadableDocument("damaged") from error


def _text_of_pdf(data: bytes) -> str:
    from pypdf import PdfReader  # a heavy import, needed for this type only
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableDocument("encrypted")
        pages = [page.extract_text() or "" for page in reader.pages]
    except UnreadableDocument:
        raise
    except PyPdfError as error:
        raise UnreadableDocument("damaged") from error
    except Exception as error:
        # Damaged files make pypdf raise KeyError, TypeError, RecursionError and others.
        raise UnreadableDocument("damaged") from error
    return "\n".join(_without_page_number(page) for page in pages)


def _without_page_number(page: str) -> str:
    """Drop a first or last line that is only a page number."""
    lines = page.strip().splitlines()
    if lines and re.fullmatch(r"\s*-?\s*\d{1,3}\s*-?\s*", lines[0]):
        lines = lines[1:]
    if lines and re.fullmatch(r"\s*-?\s*\d{1,3}\s*-?\s*", lines[-1]):
        lines = lines[:-1]
    return "\n".join(lines)
