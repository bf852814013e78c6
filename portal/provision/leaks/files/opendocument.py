"""OpenDocument texts and sheets."""

from ..enums import LeakKind, Part
from ..findings import Finding, in_text
from .bounds import opened_archive, read_member
from .properties import is_nobody
from .xml import local, named, parsed

_HEADING_PARAGRAPHS = 15


def scan(content, budget):
    """Yield what is found in an ``.odt`` or ``.ods``."""
    with opened_archive(content) as archive:
        root = parsed(read_member(archive, "content.xml"))
        yield from _scan_text(root, Part.BODY, budget)
        styles = parsed(read_member(archive, "styles.xml"))
        for area in named(styles, "header", "footer"):
            part = Part.HEADER if local(area) == "header" else Part.FOOTER
            yield from _scan_text(area, part, budget)
        changes = sum(1 for _each in named(root, "changed-region"))
        if changes:
            yield Finding(LeakKind.TRACKED_CHANGE, part=Part.BODY, shown=str(changes))
        comments = sum(1 for _each in named(root, "annotation"))
        if comments:
            yield Finding(LeakKind.COMMENT, part=Part.COMMENT, shown=str(comments))
        for element in named(
            parsed(read_member(archive, "meta.xml")), "creator", "initial-creator", "printed-by"
        ):
            name = (element.text or "").strip()
            if not is_nobody(name):
                yield Finding(LeakKind.AUTHOR, part=Part.PROPERTIES, shown=name[:100])


def _scan_text(root, part, budget):
    for number, paragraph in enumerate(named(root, "p", "h"), start=1):
        text = "".join(paragraph.itertext())
        budget.spend(text)
        heading = part != Part.BODY or number <= _HEADING_PARAGRAPHS
        yield from in_text(
            text, part=part, paragraph=number if part == Part.BODY else 0, heading=heading
        )
