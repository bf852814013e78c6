"""Films: the place, the persons and the texts in their metadata.

What they show and say is looked at by the verifier; transcript and captions are looked through as
the texts that they are.

MP4 is a tree of boxes (ISO/IEC 14496-12), WebM one of elements (RFC 8794, RFC 9559). Only what
holds metadata is read; pictures and sound are passed over.
"""

import re

from ..enums import LeakKind, Part
from ..findings import Finding, in_text
from .bounds import BeyondBounds
from .properties import is_nobody

#: Boxes that hold pictures and sound, or only their measures.
_MP4_PICTURES = {b"mdia", b"mvhd", b"tkhd", b"free"}
#: Boxes that hold further boxes on the way to the metadata; bytes of their own before those.
_MP4_CONTAINERS = {b"moov": 0, b"udta": 0, b"meta": 4, b"ilst": 0, b"trak": 0}
_MP4_PLACES = {b"\xa9xyz", b"loci"}
_MP4_PERSONS = {b"\xa9ART", b"\xa9aut", b"\xa9prd", b"\xa9dir", b"aART", b"auth"}
_MP4_TEXTS = {b"\xa9nam", b"\xa9cmt", b"\xa9des", b"\xa9inf", b"desc", b"ldes", b"titl", b"dscp"}
_MP4_TEXTS |= {b"cprt", b"\xa9cpy", b"\xa9alb", b"\xa9key"}
#: Places as phones write them (ISO 6709): +21.0278+105.8342/
_PLACE = re.compile(rb"[+-]\d{2,3}\.\d{2,}[+-]\d{3}\.\d{2,}")

#: Elements of a WebM film: those on the way, and those that hold a text.
_WEBM_CONTAINERS = {0x18538067, 0x1549A966, 0x1254C367, 0x7373, 0x67C8}
_WEBM_TITLE, _WEBM_TAG_NAME, _WEBM_TAG_TEXT = 0x7BA9, 0x45A3, 0x4487
_WEBM_PERSONS = {"ARTIST", "AUTHOR", "DIRECTOR", "PRODUCER", "WRITTEN_BY", "ENCODED_BY"}
_WEBM_PLACES = {"RECORDING_LOCATION", "LOCATION", "GPS"}
#: Elements with an unknown size run to the end of what holds them.
_DEEPEST = 8
_LONGEST_METADATA = 8 * 1024 * 1024


def scan_mp4(content, budget):
    """Yield what is found in the metadata of an MP4 film."""
    for name, data in _mp4_boxes(content, _size_of(content), budget, 0):
        text = _mp4_text(data)
        budget.spend(text)
        if name in _MP4_PLACES or _PLACE.search(data) or b"GPSLatitude" in data:
            yield Finding(LeakKind.POSITION, part=Part.PROPERTIES, shown="GPS")
        elif name in _MP4_PERSONS:
            yield from _person(text)
        elif name in _MP4_TEXTS:
            yield from in_text(text, part=Part.PROPERTIES, heading=True)


def _mp4_boxes(content, end, budget, depth):
    """Yield (name, bytes) of the boxes with metadata up to the offset ``end``."""
    while content.tell() + 8 <= end:
        budget.spend()
        start = content.tell()
        size, name = int.from_bytes(content.read(4), "big"), content.read(4)
        if size == 1:
            size = int.from_bytes(content.read(8), "big")
        # A size of 0: the box runs to the end.
        stop = min(start + size if size else end, end)
        if stop < content.tell():
            return
        if name in _MP4_CONTAINERS and depth < _DEEPEST:
            content.seek(_MP4_CONTAINERS[name], 1)
            yield from _mp4_boxes(content, stop, budget, depth + 1)
        elif name == b"uuid" or (depth and name not in _MP4_PICTURES):
            yield name, _read(content, stop - content.tell())
        content.seek(stop)


def _mp4_text(data):
    """Return the text of a box, without what iTunes or QuickTime write before it."""
    if data[4:8] == b"data":
        data = data[16:]
    elif len(data) > 4 and int.from_bytes(data[:2], "big") == len(data) - 4:
        data = data[4:]
    elif data[:4] == bytes(4):
        data = data[6:]  # version, flags, language (3GPP)
    return data.decode("utf-8", errors="ignore").strip("\x00 ")


def scan_webm(content, budget):
    """Yield what is found in the metadata of a WebM film."""
    tag = ""
    for element, data in _webm_elements(content, _size_of(content), budget, 0):
        text = data.decode("utf-8", errors="ignore").strip("\x00 ")
        budget.spend(text)
        if element == _WEBM_TAG_NAME:
            tag = text.upper()
        elif element == _WEBM_TAG_TEXT and (tag in _WEBM_PLACES or _PLACE.search(data)):
            yield Finding(LeakKind.POSITION, part=Part.PROPERTIES, shown="GPS")
        elif element == _WEBM_TAG_TEXT and tag in _WEBM_PERSONS:
            yield from _person(text)
        elif element in (_WEBM_TITLE, _WEBM_TAG_TEXT):
            yield from in_text(text, part=Part.PROPERTIES, heading=True)


def _webm_elements(content, end, budget, depth):
    """Yield (number, bytes) of the elements with a text up to the offset ``end``."""
    while content.tell() < end:
        budget.spend()
        element, _length = _webm_number(content, keep_marker=True)
        size, length = _webm_number(content, keep_marker=False)
        if element is None or size is None:
            return
        unknown = size == (1 << (7 * length)) - 1
        stop = end if unknown else min(content.tell() + size, end)
        if element in _WEBM_CONTAINERS and depth < _DEEPEST:
            yield from _webm_elements(content, stop, budget, depth + 1)
        elif element in (_WEBM_TITLE, _WEBM_TAG_NAME, _WEBM_TAG_TEXT):
            yield element, _read(content, stop - content.tell())
        content.seek(stop)


def _webm_number(content, *, keep_marker):
    """Return a number of variable length and how many bytes it took; None at the end."""
    first = content.read(1)
    if not first or not first[0]:
        return None, 0
    length = 9 - first[0].bit_length()
    value = first[0] if keep_marker else first[0] & ((1 << (8 - length)) - 1)
    return int.from_bytes(bytes([value]) + content.read(length - 1), "big"), length


def _person(name):
    if not is_nobody(name):
        yield Finding(LeakKind.AUTHOR, part=Part.PROPERTIES, shown=name[:100])


def _size_of(content):
    size = content.seek(0, 2)
    content.seek(0)
    return size


def _read(content, size):
    if size > _LONGEST_METADATA:
        raise BeyondBounds
    return content.read(max(size, 0))
