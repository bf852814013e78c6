"""What the guard finds in the metadata of films, and what it leaves alone."""

import io

import pytest

from portal.provision.leaks.enums import LeakKind
from portal.provision.leaks.files import scan_file


def box(name, *contents):
    """Return a box of an MP4 film."""
    data = b"".join(contents)
    return (len(data) + 8).to_bytes(4, "big") + name + data


def quicktime(name, text):
    """Return a text as cameras write it: length, language, text."""
    data = text.encode()
    return box(name, len(data).to_bytes(2, "big"), b"\x15\xc7", data)


def itunes(name, text):
    """Return a text as editing programs write it: an inner box "data"."""
    return box(name, box(b"data", (1).to_bytes(4, "big"), bytes(4), text.encode()))


def mp4(*metadata):
    """Return a film whose user data are ``metadata``."""
    moov = box(b"moov", box(b"mvhd", bytes(100)), box(b"udta", *metadata))
    return box(b"ftyp", b"isom", bytes(4)) + box(b"mdat", bytes(500)) + moov


def tagged(*entries):
    """Return a film whose list of tags holds ``entries``."""
    return mp4(box(b"meta", bytes(4), box(b"hdlr", bytes(25)), box(b"ilst", *entries)))


def element(number, *contents):
    """Return an element of a WebM film."""
    data = b"".join(contents)
    return bytes.fromhex(number) + (len(data) | 1 << 28).to_bytes(4, "big") + data


def webm(**tags):
    """Return a film with a title and tags."""
    title = tags.pop("title", "")
    head = element("1a45dfa3", element("4282", b"webm"))
    info = element("1549a966", element("7ba9", title.encode()))
    simple = [
        element("67c8", element("45a3", name.encode()), element("4487", text.encode()))
        for name, text in tags.items()
    ]
    cluster = element("1f43b675", bytes(300))
    return head + element("18538067", info, cluster, element("1254c367", element("7373", *simple)))


FILMS = [
    ("a.mp4", mp4(), []),
    ("a.mp4", tagged(itunes(b"\xa9too", "Lavf60.16.100"), itunes(b"\xa9nam", "Lễ phát động")), []),
    ("a.mp4", mp4(quicktime(b"\xa9xyz", "+21.0278+105.8342/")), [LeakKind.POSITION]),
    ("a.mp4", tagged(itunes(b"\xa9ART", "Nguyễn Văn Thử")), [LeakKind.AUTHOR]),
    ("a.mp4", tagged(itunes(b"\xa9nam", "TỐI MẬT")), [LeakKind.SECRECY_MARK]),
    ("a.mp4", tagged(itunes(b"\xa9cmt", "Gọi 0912 345 678")), [LeakKind.PHONE]),
    ("a.mp4", mp4(quicktime(b"\xa9cmt", "Lưu hành nội bộ")), [LeakKind.SECRECY_MARK]),
    ("a.webm", webm(title="Lễ phát động", ENCODER="Lavf60"), []),
    ("a.webm", webm(title="TUYỆT MẬT"), [LeakKind.SECRECY_MARK]),
    ("a.webm", webm(ARTIST="Nguyễn Văn Thử"), [LeakKind.AUTHOR]),
    ("a.webm", webm(LOCATION="+21.0278+105.8342/"), [LeakKind.POSITION]),
    ("a.webm", webm(COMMENT="Gọi 0912 345 678"), [LeakKind.PHONE]),
]


@pytest.mark.parametrize(("name", "data", "expected"), FILMS)
def test_the_metadata_of_a_film_is_told_apart(name, data, expected):
    assert [finding.kind for finding in scan_file(io.BytesIO(data), name=name)] == expected


@pytest.mark.parametrize("name", ["a.mp4", "a.webm"])
@pytest.mark.parametrize("data", [b"", b"\x00" * 40, b"\xff" * 40, b"\x00\x00\x00\x01moov" * 9])
def test_a_broken_film_is_gone_through_to_its_end(name, data):
    assert scan_file(io.BytesIO(data), name=name) == []
