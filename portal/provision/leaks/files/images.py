"""Pictures: the place in their metadata, and names and marks written there.

Pictures that are uploaded are written anew without any of it (``portal.base.uploads``); this looks
at what is kept all the same, for files that came in by another way.
"""

from PIL import ExifTags, Image

from ..enums import LeakKind, Part
from ..findings import Finding, in_text
from .properties import is_nobody

_TEXT_TAGS = (
    ExifTags.Base.ImageDescription,
    ExifTags.Base.Copyright,
    ExifTags.Base.XPTitle,
    ExifTags.Base.XPComment,
)
_PERSON_TAGS = (ExifTags.Base.Artist, ExifTags.Base.XPAuthor, ExifTags.Base.CameraOwnerName)


def scan(content, budget):
    """Yield what is found in the metadata of a picture."""
    with Image.open(content) as image:
        data = image.getexif()
        xmp = image.info.get("xmp") or b""
        texts = [value for value in image.info.values() if isinstance(value, str)]
    budget.spend("".join(texts))
    position = data.get_ifd(ExifTags.IFD.GPSInfo)
    has_place = ExifTags.GPS.GPSLatitude in position or b"GPSLatitude" in bytes(
        xmp if isinstance(xmp, bytes) else xmp.encode()
    )
    if has_place:
        yield Finding(LeakKind.POSITION, part=Part.PICTURE, shown="GPS")
    for tag in _PERSON_TAGS:
        name = _text(data.get(tag))
        if not is_nobody(name):
            yield Finding(LeakKind.AUTHOR, part=Part.PROPERTIES, shown=name[:100])
    for text in [*(_text(data.get(tag)) for tag in _TEXT_TAGS), *texts]:
        yield from in_text(text, part=Part.PROPERTIES, heading=True)


def _text(value):
    if isinstance(value, bytes):
        return value.decode("utf-16-le", errors="ignore").strip("\x00 ")
    return str(value or "").strip("\x00 ")
