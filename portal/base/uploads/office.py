"""Office documents (Office Open XML, OpenDocument): really that, and without programs inside.

Both are ZIP archives; only their lists and a few small members are read, never the whole.
"""

import struct
import zipfile
import zlib

from django.utils.translation import gettext as _

from .files import refusal

#: What ``zipfile`` raises at an archive that is damaged, locked, or made to break its readers.
BROKEN_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    LookupError,
    ValueError,
    OSError,
    EOFError,
    RuntimeError,  # NotImplementedError among them
)

_LIMIT_MEMBERS = 10_000
_LIMIT_UNPACKED = 512 * 1024 * 1024
_LIMIT_RATIO = 200
_LIMIT_MEMBER_READ = 1024 * 1024

_MAIN_PART = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
_CONTENT_TYPE = {
    "docx": b"wordprocessingml.document.main+xml",
    "xlsx": b"spreadsheetml.sheet.main+xml",
}
_OPEN_DOCUMENT_TYPE = {
    "odt": b"application/vnd.oasis.opendocument.text",
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
}
# Visual Basic, sheets of Excel 4 macros, ActiveX controls; Basic and other scripts of OpenDocument.
_PROGRAM_NAMES = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_PROGRAM_FOLDERS = ("xl/macrosheets/", "word/activex/", "xl/activex/", "basic/", "scripts/")


def check_office(content, extension):
    """Refuse an archive that is not a document of type ``extension``, or that carries a program.

    Raises:
        ValidationError: damaged, locked by a password, of another type, with macros, or a bomb.
    """
    try:
        with zipfile.ZipFile(content) as archive:
            _check_bounds(archive)
            _check_type(archive, extension)
            _check_programs(archive)
    except BROKEN_ARCHIVE as error:
        raise refusal(
            _("The document is damaged or locked by a password; it cannot be read."),
            code="office_unreadable",
        ) from error


def _check_bounds(archive):
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if (
        len(members) > _LIMIT_MEMBERS
        or unpacked > _LIMIT_UNPACKED
        or (unpacked > _LIMIT_MEMBER_READ and unpacked / packed > _LIMIT_RATIO)
    ):
        raise refusal(
            _("The document unpacks to an unreasonable size; it is not accepted."),
            code="office_bomb",
        )


def _read(archive, name):
    """Return a small member's content, or empty bytes where there is none."""
    try:
        with archive.open(name) as member:
            return member.read(_LIMIT_MEMBER_READ)
    except KeyError:
        return b""


def _check_type(archive, extension):
    if extension in _OPEN_DOCUMENT_TYPE:
        fits = _read(archive, "mimetype").strip() == _OPEN_DOCUMENT_TYPE[extension]
        fits = fits and "content.xml" in archive.namelist()
    else:
        types = _read(archive, "[Content_Types].xml")
        if b"macroEnabled" in types:
            raise _program()
        fits = _CONTENT_TYPE[extension] in types and _MAIN_PART[extension] in archive.namelist()
    if not fits:
        raise refusal(
            _("The file is called .%(extension)s, but it is not a document of that type.")
            % {"extension": extension},
            code="document_mismatch",
        )


def _check_programs(archive):
    for name in archive.namelist():
        lowered = name.lower()
        if lowered.endswith(_PROGRAM_NAMES) or lowered.startswith(_PROGRAM_FOLDERS):
            raise _program()


def _program():
    return refusal(
        _("The document contains macros or controls: save it without them and upload it again."),
        code="office_macros",
    )
