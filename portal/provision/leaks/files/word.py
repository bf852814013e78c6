"""Word documents: text wherever it can stand, and what Word keeps beside it."""

from ..enums import LeakKind, Part
from ..findings import Finding, hidden_shown, in_text
from .bounds import opened_archive, read_member
from .properties import scan_properties
from .xml import attribute, local, named, parsed

#: Paragraphs at the top of a document among which a mark may stand without accents.
_HEADING_PARAGRAPHS = 15
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
#: Text that Word was told not to show.
_HIDDEN_RUN = "vanish"


def scan(content, budget):
    """Yield what is found in a ``.docx``."""
    with opened_archive(content) as archive:
        names = archive.namelist()
        for name in sorted(names):
            part = _part_of(name)
            if part is None:
                continue
            root = parsed(read_member(archive, name))
            if root is None:
                continue
            yield from _scan_part(root, part, budget)
        yield from _scan_comments(archive, names, budget)
        yield from scan_properties(archive, budget)


def _part_of(name):
    folder, _slash, member = name.rpartition("/")
    if folder != "word" or not member.endswith(".xml"):
        return None
    for beginning, part in (
        ("document", Part.BODY),
        ("header", Part.HEADER),
        ("footer", Part.FOOTER),
        ("footnotes", Part.FOOTNOTE),
        ("endnotes", Part.FOOTNOTE),
    ):
        if member.startswith(beginning):
            return part
    return None


def _scan_part(root, part, budget):
    for number, paragraph in enumerate(named(root, "p"), start=1):
        text = _text_of(paragraph)
        budget.spend(text)
        in_box = any(local(parent) == "txbxContent" for parent in paragraph.iterancestors())
        heading = part in (Part.HEADER, Part.FOOTER) or in_box or number <= _HEADING_PARAGRAPHS
        yield from in_text(
            text,
            part=Part.TEXT_BOX if in_box else part,
            paragraph=number if part == Part.BODY else 0,
            heading=heading,
        )
        hidden = "".join(_hidden_texts(paragraph)).strip()
        if hidden:
            yield Finding(
                LeakKind.HIDDEN_TEXT,
                part=part,
                paragraph=number if part == Part.BODY else 0,
                shown=hidden_shown(len(hidden)),
            )
    yield from _scan_changes(root, part)


def _text_of(paragraph):
    """Return the paragraph's own text; boxes inside it are paragraphs of their own."""
    pieces = []
    for element in paragraph.iter():
        name = local(element)
        if name not in ("t", "delText", "tab", "br", "cr", "instrText"):
            continue
        owner = next(parent for parent in element.iterancestors() if local(parent) == "p")
        if owner is not paragraph:
            continue
        pieces.append({"tab": "\t", "br": "\n", "cr": "\n"}.get(name) or element.text or "")
    return "".join(pieces)


def _hidden_texts(paragraph):
    for run in named(paragraph, "r"):
        properties = next((child for child in run if local(child) == "rPr"), None)
        if properties is None:
            continue
        off = next((each for each in properties if local(each) == _HIDDEN_RUN), None)
        if off is not None and attribute(off, "val") not in ("0", "false", "off"):
            yield "".join(text.text or "" for text in named(run, "t"))


def _scan_changes(root, part):
    authors, count = set(), 0
    for change in named(root, *_CHANGES):
        if attribute(change, "id") or attribute(change, "author"):
            count += 1
            authors.add(attribute(change, "author"))
    if count:
        yield Finding(
            LeakKind.TRACKED_CHANGE,
            part=part,
            label=", ".join(sorted(filter(None, authors)))[:100],
            shown=str(count),
        )


def _scan_comments(archive, names, budget):
    comments, authors = 0, set()
    for name in names:
        if not (name.startswith("word/comments") and name.endswith(".xml")):
            continue
        for comment in named(parsed(read_member(archive, name)), "comment"):
            comments += 1
            authors.add(attribute(comment, "author"))
            text = "\n".join(_text_of(paragraph) for paragraph in named(comment, "p"))
            budget.spend(text)
            yield from in_text(text, part=Part.COMMENT)
    if comments:
        yield Finding(
            LeakKind.COMMENT,
            part=Part.COMMENT,
            label=", ".join(sorted(filter(None, authors)))[:100],
            shown=str(comments),
        )
