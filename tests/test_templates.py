"""What a template says is what a browser makes of it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("home", "legal_docs", "news", "portal", "search", "wanted")
TEMPLATES = [path for app in APPS for path in sorted((ROOT / app).rglob("templates/**/*.html"))]
PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
#: A browser ends the paragraph before each of these, and what is styled as one row falls apart.
BLOCKS = re.compile(r"<(form|div|ul|ol|dl|table|section|h[1-6])\b")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_paragraph_holds_no_form_and_no_block(path):
    paragraphs = PARAGRAPH.findall(path.read_text(encoding="utf-8"))

    assert [text.strip()[:80] for text in paragraphs if BLOCKS.search(text)] == []
