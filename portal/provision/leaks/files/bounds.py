"""How much is looked at: a file made to exhaust the Portal is a finding, not an outage."""

import time
import zipfile

#: Bytes of a file that is looked through.
LARGEST_FILE = 50 * 1024 * 1024
#: Bytes of one member of an archive, unpacked; and of all of them.
LARGEST_MEMBER = 64 * 1024 * 1024
LARGEST_UNPACKED = 256 * 1024 * 1024
#: Unpacked to packed size of an archive above the size at which it matters.
HIGHEST_RATIO = 200
_RATIO_MATTERS_ABOVE = 1024 * 1024
MOST_MEMBERS = 10_000
MOST_PAGES = 2_000
#: Characters of text in one file.
LONGEST_TEXT = 5_000_000
#: Seconds for one file.
LONGEST_TIME = 30


class BeyondBounds(Exception):
    """The file is too large, too deep or too slow to be looked through."""


class Budget:
    """What is left of time and text while one file is looked through."""

    def __init__(self, *, seconds=LONGEST_TIME, characters=LONGEST_TEXT):
        self.ends = time.monotonic() + seconds
        self.characters = characters

    def spend(self, text=""):
        """Take ``text`` off what is left.

        Raises:
            BeyondBounds: nothing is left.
        """
        self.characters -= len(text)
        if self.characters < 0 or time.monotonic() > self.ends:
            raise BeyondBounds


def opened_archive(content):
    """Return ``content`` as a ``ZipFile`` whose members are safe to unpack.

    Raises:
        BeyondBounds: too many members, or they unpack to an unreasonable size.
        zipfile.BadZipFile: not an archive.
    """
    archive = zipfile.ZipFile(content)
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members) or 1
    if (
        len(members) > MOST_MEMBERS
        or unpacked > LARGEST_UNPACKED
        or any(member.file_size > LARGEST_MEMBER for member in members)
        or (unpacked > _RATIO_MATTERS_ABOVE and unpacked / packed > HIGHEST_RATIO)
    ):
        raise BeyondBounds
    return archive


def read_member(archive, name):
    """Return a member's bytes; empty where there is none.

    Raises:
        BeyondBounds: it is larger than it said.
    """
    try:
        with archive.open(name) as member:
            data = member.read(LARGEST_MEMBER + 1)
    except KeyError:
        return b""
    if len(data) > LARGEST_MEMBER:
        raise BeyondBounds
    return data
