"""The passage in which a page speaks of what was asked, with the words marked."""

from dataclasses import dataclass

from django.utils.html import escape, format_html, format_html_join

#: Characters of a snippet, and how many of them stand before the first word found.
LENGTH = 260
BEFORE = 60


@dataclass(frozen=True)
class Passage:
    """A piece of a page's text with an address of its own; ``anchor`` and ``name`` may be empty."""

    text: str
    anchor: str = ""
    name: str = ""


def passages_of(page):
    """Return the passages of a page: what it offers itself, or the texts by which it is found."""
    offered = getattr(page, "search_passages", None)
    if offered is not None:
        return [Passage(*passage) for passage in offered()]
    sources = page.folded_sources() if hasattr(page, "folded_sources") else []
    return [Passage(text) for text in sources[1:] if text]


def best_passage(passages, query):
    """Return the first passage with the words side by side, else the one with most of them."""
    if query.phrase_pattern is None:
        return passages[0] if passages else None
    for passage in passages:
        if query.phrase_pattern.search(passage.text):
            return passage
    best, most = None, 0
    for passage in passages:
        found = sum(1 for pattern in query.term_patterns if pattern.search(passage.text))
        if found > most:
            best, most = passage, found
    return best


def snippet(text, query):
    """Return about ``LENGTH`` characters of ``text`` around what was found, as safe HTML."""
    match = query.phrase_pattern and (
        query.phrase_pattern.search(text) or query.any_term_pattern.search(text)
    )
    start = max(0, match.start() - BEFORE) if match else 0
    if start:
        start = text.find(" ", start) + 1 or start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        end = text.rfind(" ", start, end) if " " in text[start:end] else end
    return format_html(
        "{}{}{}",
        "… " if start else "",
        mark(text[start:end], query),
        " …" if end < len(text) else "",
    )


def mark(text, query):
    """Return ``text`` as safe HTML with every word of the query in ``<mark>``."""
    if query.any_term_pattern is None:
        return escape(text)
    pieces, position = [], 0
    for match in query.any_term_pattern.finditer(text):
        pieces.append((escape(text[position : match.start()]),))
        pieces.append((format_html("<mark>{}</mark>", match[0]),))
        position = match.end()
    pieces.append((escape(text[position:]),))
    return format_html_join("", "{}", pieces)
