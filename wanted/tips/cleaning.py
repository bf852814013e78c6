"""Attachments lose what their maker wrote into them beside the content, or are refused.

Pictures are written anew (``portal.base.uploads``). PDF loses its particulars, and the pictures in
it what a camera wrote into them. Other documents and films carry names and places in too many
corners: whoever has one sends a picture or a PDF of it.
"""

import io
from dataclasses import dataclass

import pypdf
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject, StreamObject

from portal.base.uploads import IMAGE_FORMATS, check_document, reencode_image
from portal.base.uploads.files import check_size, extension_of

#: What officers need to see and senders have: pictures and papers.
DOCUMENT_EXTENSIONS = ("pdf", "txt")
EXTENSIONS = (*sorted(IMAGE_FORMATS), *DOCUMENT_EXTENSIONS)
MOST_FILES = 5
LARGEST_FILE = 10 * 1024 * 1024
_PARTICULARS = ("/Metadata", "/PieceInfo", "/LastModified", "/Info", "/Author", "/Producer")


@dataclass(frozen=True)
class CleanFile:
    """A file that tells its content and nothing of its maker."""

    extension: str
    content: bytes


def clean(upload):
    """Return the uploaded file as a :class:`CleanFile`.

    Raises:
        ValidationError: a type that is not accepted, too large, damaged, or running something.
    """
    extension = extension_of(upload.name)
    # Never the sender's own name of the file, not even in a sentence.
    name = f"tep.{extension}"
    if extension not in EXTENSIONS:
        raise ValidationError(
            _("Only pictures, PDF and text files are accepted: %(formats)s.")
            % {"formats": ", ".join(EXTENSIONS).upper()}
        )
    try:
        check_size(upload, limit=LARGEST_FILE)
        if extension in IMAGE_FORMATS:
            return CleanFile(extension, reencode_image(upload, name=name).read())
        checked = check_document(upload, name=name)
    except ValidationError as error:
        # The checks speak of a field that the form here calls differently.
        raise ValidationError(error.messages) from error
    content = checked.read()
    return CleanFile(extension, _clean_pdf(content) if extension == "pdf" else content)


def _clean_pdf(content):
    """Return a PDF without its particulars: who made it, with what, when, and where."""
    try:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
        # Emptied before it is left out: the object itself would stay in the file.
        if writer.metadata is not None:
            writer.metadata = dict.fromkeys(writer.metadata, "")
        writer.metadata = None
        # Every object, not only what the pages lead to; pypdf has no public name for them.
        for item in filter(None, writer._objects):
            _strip(item)
        output = io.BytesIO()
        writer.write(output)
    except (
        PyPdfError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise ValidationError(
            _("The PDF cannot be cleaned of its particulars: send a picture of it instead.")
        ) from error
    return output.getvalue()


def _strip(item):
    if not isinstance(item, DictionaryObject):
        return
    for name in _PARTICULARS:
        if name in item:
            del item[name]
    if isinstance(item, StreamObject) and "/DCTDecode" in str(item.get("/Filter", "")):
        item._data = strip_jpeg(item._data)


def strip_jpeg(data):
    """Return a JPEG without what a camera wrote into it; its colours stay as they are.

    Segments APP1 to APP15 and comments go, except APP2 (the colour profile) and APP14, by which
    readers know how colours are stored.

    Raises:
        ValueError: this is no JPEG as readers know it.
    """
    if not data.startswith(b"\xff\xd8"):
        raise ValueError("no JPEG")
    kept, position = [b"\xff\xd8"], 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xDA:
            return b"".join([*kept, data[position:]])
        end = position + 2 + int.from_bytes(data[position + 2 : position + 4], "big")
        is_particular = (0xE1 <= marker <= 0xEF and marker not in {0xE2, 0xEE}) or marker == 0xFE
        if not is_particular:
            kept.append(data[position:end])
        position = end
    raise ValueError("a JPEG without a picture")
