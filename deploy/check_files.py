"""Refuse files that name a package registry or a path of one machine.

Run as ``python -m deploy.check_files``; part of ``make lint``. Such a name works on the machine it
was written on and fails on the next. The patterns are put together from pieces, so that this file
passes its own check.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

REGISTRY_HOSTS = [
    ("py" + "pi", "org"),
    ("py" + "thonhosted", "org"),
    ("registry", "np" + "mjs", "org"),
    ("registry", "yarn" + "pkg", "com"),
    ("crates", "io"),
    ("proxy", "go" + "lang", "org"),
    ("repo1?", "ma" + "ven", r"(apache|org)"),
    ("(deb|snapshot|archive|security)", "deb" + "ian", "(org|net)"),
]
HOME_FOLDERS = [
    "ro" + "ot",
    "wo" + "rk",
    "Us" + "ers",
    r"home/[a-z][a-z0-9_-]*/(?:src|projects|portal)",
]

PATTERNS = {
    "names a package registry": re.compile(
        "|".join(r"\b" + r"\.".join(parts) + r"\b" for parts in REGISTRY_HOSTS)
    ),
    "names an index address": re.compile("--(?:extra-)?index" + "-url|find" + "-links"),
    "names a folder of one machine": re.compile(
        r"(?:^|[\s\"'`=:(\[])/(?:" + "|".join(HOME_FOLDERS) + r")/", re.MULTILINE
    ),
}


def committed_files() -> list[Path]:
    """Return the files that Git keeps or would keep, without what .gitignore leaves out."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def findings(path: Path) -> list[str]:
    """Return one line for each forbidden name in the text file ``path``; none for other files."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []
    return [
        f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}: "
        f"{what}: {match.group().strip()}"
        for what, pattern in PATTERNS.items()
        for match in pattern.finditer(text)
    ]


def main() -> int:
    found = [line for path in committed_files() for line in findings(path)]
    print("\n".join(found) if found else "No file names a registry or a path of one machine.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
