"""What the tests were last passed with, so that they need not be run again for the same.

``make`` does not build again what nothing has changed for; this is the same for ``make test``. All
that a result rests on goes into one fingerprint: every file that git knows or would add, the day,
Python, the installed packages, the parts of the machine that are found, and the two texts beside
the repository.
"""

import hashlib
import subprocess
import sys
from datetime import date
from importlib import metadata
from pathlib import Path


def _listed(root: Path) -> list[str]:
    """Return the files under ``root`` that git knows or would add; empty where git knows none."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others"]
    try:
        listed = subprocess.run(
            [*command, "--exclude-standard"], capture_output=True, check=True, text=True
        )
    except (OSError, subprocess.CalledProcessError):
        return []
    return sorted(name for name in listed.stdout.split("\0") if name)


def _packages() -> list[str]:
    return sorted(f"{found.metadata['Name']} {found.version}" for found in metadata.distributions())


def fingerprint(root: Path, *, found: list[str], beside: Path | None = None) -> str:
    """Return a text that differs as soon as a run of the tests under ``root`` could end otherwise.

    Args:
        root: the folder of the repository.
        found: the parts of the machine that tests can use.
        beside: a folder outside the repository that tests read.

    Returns:
        A hexadecimal digest; empty where there is no git to list the files.
    """
    names = _listed(root)
    if not names:
        return ""
    total = hashlib.sha256()
    for line in (date.today().isoformat(), sys.version, *_packages(), *sorted(found)):
        total.update(f"{line}\n".encode())
    files = [root / name for name in names]
    if beside is not None and beside.is_dir():
        files += sorted(path for path in beside.rglob("*") if path.is_file())
    for path in files:
        content = path.read_bytes() if path.is_file() else b"gone"
        total.update(f"{path} {hashlib.sha256(content).hexdigest()}\n".encode())
    return total.hexdigest()
