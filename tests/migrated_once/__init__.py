"""Test databases that are migrated once and copied from then on.

Two hundred migrations take longer than most test files. The first run keeps a copy of its freshly
migrated database; later runs begin with that copy, for as long as the migrations and the locked
packages are the same. Where migrations have only been added, the run begins with the older copy and
migrates the rest. ``migrate`` always runs on the copy, so that what the applications do after it
(roles, permissions) is always of today.
"""

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = ROOT / "var"
LOCK = "requirements/dev.lock"
APPS = ("portal", "home", "news", "legal_docs", "search", "wanted", "procurement", "qa")


@cache
def sources() -> dict[str, str]:
    """Return what a migrated database follows from: digests of files by their paths."""
    paths = [ROOT / LOCK, *(p for app in APPS for p in (ROOT / app).rglob("migrations/*.py"))]
    return {
        str(path.relative_to(ROOT)): hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for path in sorted(paths)
    }


def fingerprint() -> str:
    """Return a short name for the state that the migrations and the packages lead to."""
    return hashlib.sha256(repr(sources()).encode()).hexdigest()[:12]


def leads_here(earlier: dict[str, str]) -> bool:
    """Return whether today's state follows from ``earlier`` sources by more migrations alone."""
    return LOCK in earlier and earlier.items() <= sources().items()
