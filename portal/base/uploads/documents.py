"""Documents are what their name says, carry nothing that runs, and are of sensible size."""

from dataclasses import dataclass

import puremagic
from django.conf import settings
from django.utils.translation import gettext as _

from .files import CheckedFile, check_size, extension_of, refusal
from .office import check_office
from .pdf import check_pdf

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class DocumentKind:
    """One type of document.

    Attributes:
        content_type: what it is served as.
        limit: bytes.
        check: function of (content, extension) that raises ``ValidationError``.
    """

    content_type: str
    limit: int
    check: object


def _check_text(content, extension):
    data = content.read()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal(
            _("The text is not in Unicode (UTF-8): save it as UTF-8 and upload it again."),
            code="text_encoding",
        ) from error
    if "\x00" in text:
        raise _mismatch(data, extension)
    if extension == "vtt" and not text.startswith("WEBVTT"):
        raise _mismatch(data, extension)


def _check_mp4(content, extension):
    head = content.read(64)
    if head[4:8] != b"ftyp":
        raise _mismatch(head, extension)


def _check_webm(content, extension):
    head = content.read(256)
    if not head.startswith(b"\x1a\x45\xdf\xa3") or b"webm" not in head:
        raise _mismatch(head, extension)


def _mismatch(head, extension):
    """Return the refusal of a file whose content is not what its name says."""
    found = ""
    try:
        found = puremagic.magic_string(head)[0].name
    except (puremagic.PureError, ValueError, IndexError):
        found = _("of unknown type")
    return refusal(
        _("The file is called .%(extension)s, but its content is not: it seems to be %(found)s.")
        % {"extension": extension, "found": found},
        code="document_mismatch",
    )


_OPEN_XML = "application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
#: Extension → what is accepted under it.
DOCUMENT_KINDS = {
    "pdf": DocumentKind("application/pdf", 50 * _MEGABYTE, check_pdf),
    "docx": DocumentKind(f"{_OPEN_XML}wordprocessingml.document", 25 * _MEGABYTE, check_office),
    "xlsx": DocumentKind(f"{_OPEN_XML}spreadsheetml.sheet", 25 * _MEGABYTE, check_office),
    "odt": DocumentKind(f"{_OPEN_DOCUMENT}text", 25 * _MEGABYTE, check_office),
    "ods": DocumentKind(f"{_OPEN_DOCUMENT}spreadsheet", 25 * _MEGABYTE, check_office),
    "txt": DocumentKind("text/plain; charset=utf-8", 10 * _MEGABYTE, _check_text),
    "csv": DocumentKind("text/csv; charset=utf-8", 10 * _MEGABYTE, _check_text),
    "vtt": DocumentKind("text/vtt; charset=utf-8", 1 * _MEGABYTE, _check_text),
    "mp4": DocumentKind("video/mp4", 50 * _MEGABYTE, _check_mp4),
    "webm": DocumentKind("video/webm", 50 * _MEGABYTE, _check_webm),
}
# First bytes by which the types are told apart before their own check looks closer.
_SIGNATURES = {
    "pdf": b"%PDF-",
    **dict.fromkeys(("docx", "xlsx", "odt", "ods"), b"PK\x03\x04"),
}


def check_document(content, *, name):
    """Return ``content`` as a :class:`CheckedFile` if it is an acceptable document.

    Args:
        content: the uploaded ``File``.
        name: its name; the extension must be one of ``DOCUMENT_KINDS`` and agree with the content.

    Raises:
        ValidationError: another type, too large, damaged, or carrying macros or scripts.
    """
    extension = extension_of(name)
    kind = DOCUMENT_KINDS.get(extension)
    if kind is None:
        raise refusal(
            _("Documents are accepted as %(formats)s only.")
            % {"formats": ", ".join(DOCUMENT_KINDS).upper()},
            code="document_extension",
        )
    check_size(content, limit=min(kind.limit, settings.WAGTAILDOCS_MAX_UPLOAD_SIZE))
    signature = _SIGNATURES.get(extension)
    if signature is not None:
        content.seek(0)
        head = content.read(2048)
        if not head.startswith(signature):
            raise _mismatch(head, extension)
    content.seek(0)
    kind.check(content, extension)
    content.seek(0)
    return CheckedFile(getattr(content, "file", content), name=name)
