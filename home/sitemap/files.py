"""The files: written beside and put into place whole, one address a line, under one lock."""

import fcntl
import os
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from django.conf import settings
from django.utils import timezone

#: Addresses in one file; the protocol allows 50,000. Small files are quick to rewrite.
LARGEST_FILE = 10_000
INDEX = "sitemap.xml"
_NAME = re.compile(r"sitemap-(?P<section>[a-z_]+)-(?P<number>[0-9]+)\.xml")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">'
)
_FOOT = "</urlset>"
_INDEX_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
)
_INDEX_FOOT = "</sitemapindex>"


def folder():
    """Return the folder of the files; all servers of the Portal share it, as they share uploads."""
    return Path(settings.MEDIA_ROOT) / "sitemaps"


@contextmanager
def locked():
    """Let nobody else change the files while the block runs."""
    folder().mkdir(parents=True, exist_ok=True)
    with (folder() / ".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def is_built():
    return (folder() / INDEX).exists()


def name_of(section, number):
    return f"sitemap-{section}-{number}.xml"


def files_of(section):
    """Return the files of one section, in the order of their numbers."""
    found = {}
    for path in folder().glob(f"sitemap-{section}-*.xml"):
        if (match := _NAME.fullmatch(path.name)) and match["section"] == section:
            found[int(match["number"])] = path
    return [found[number] for number in sorted(found)]


def all_files():
    """Return every file but the index, by name."""
    return sorted(path for path in folder().glob("sitemap-*.xml") if _NAME.fullmatch(path.name))


def read_lines(path):
    """Return the lines that tell of an address each."""
    return [
        line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("<url>")
    ]


def write_lines(path, lines):
    """Put a file with ``lines`` into place; a file without any is taken away."""
    if lines:
        _replace(path, "\n".join([_HEAD, *lines, _FOOT, ""]))
    else:
        path.unlink(missing_ok=True)


def as_text(lines):
    """Return ``lines`` as the text of a file."""
    return "\n".join([_HEAD, *lines, _FOOT, ""])


def write_index(base):
    """Put the index of the files that are there into place.

    Args:
        base: the Portal's absolute address, without a slash at the end.
    """
    lines = []
    for path in all_files():
        changed = timezone.datetime.fromtimestamp(
            path.stat().st_mtime, tz=timezone.get_default_timezone()
        )
        lines.append(
            f"<sitemap><loc>{escape(f'{base}/{path.name}')}</loc>"
            f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod></sitemap>"
        )
    _replace(folder() / INDEX, "\n".join([_INDEX_HEAD, *lines, _INDEX_FOOT, ""]))


def _replace(path, text):
    """Write beside ``path`` and rename, so that nobody ever reads half a file."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=path.parent, prefix=".new-", delete=False
    ) as handle:
        handle.write(text)
    os.chmod(handle.name, 0o644)
    os.replace(handle.name, path)
