"""Every picture that the admin names is in its set: a missing one leaves an empty place."""

import re
from pathlib import Path

import pytest
from wagtail.admin.icons import get_icons

ROOT = Path(__file__).resolve().parent.parent
NAMED = re.compile(r"(?:header_icon|icon_name|menu_icon)\s*=\s*\"([\w-]+)\"")


def named_icons():
    """Return the names of icons in the code of all apps, each with a file that names it."""
    return {
        name: path.relative_to(ROOT).as_posix()
        for app in ("home", "legal_docs", "news", "portal", "search", "wanted")
        for path in (ROOT / app).rglob("*.py")
        for name in NAMED.findall(path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize(("name", "path"), sorted(named_icons().items()))
def test_an_icon_that_the_code_names_exists(name, path):
    assert f'id="icon-{name}"' in get_icons(), path
