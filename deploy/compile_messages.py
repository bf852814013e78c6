"""Compile every message catalogue (``.po`` to ``.mo``) without gettext's tools.

Run as ``python -m deploy.compile_messages``. Catalogues that are already compiled and not changed
since are left alone. An entry marked fuzzy is not compiled: it shows in its English form.
"""

from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent


def compile_catalogue(source: Path) -> bool:
    """Write the ``.mo`` beside ``source``; return whether there was anything to do."""
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return False
    polib.pofile(str(source)).save_as_mofile(str(target))
    return True


def main() -> None:
    sources = sorted(ROOT.glob("portal/**/LC_MESSAGES/*.po"))
    compiled = sum(compile_catalogue(source) for source in sources)
    print(f"==> message catalogues: {compiled} compiled, {len(sources) - compiled} up to date")


if __name__ == "__main__":
    main()
