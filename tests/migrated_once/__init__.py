"""Test databases that are migrated once and copied from then on.

Two hundred migrations take longer than most test files. The first run keeps a copy of its freshly
migrated database; later runs begin with that copy, for as long as the migrations and the locked
packages are the same. ``migrate`` still runs on the copy, so that what the applications do after it
(roles, permissions) is always of today.
"""

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = ROOT / "var"


@cache
def fingerprint() -> str:
    """Return a short name for the state that the migrations and the packages lead to."""
    digest = hashlib.sha256((ROOT / "requirements" / "dev.lock").read_bytes())
    for app in ("portal", "home", "news", "legal_docs", "search", "wanted", "procurement", "qa"):
        for path in sorted((ROOT / app).rglob("migrations/*.py")):
            digest.update(str(path.relative_to(ROOT)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
