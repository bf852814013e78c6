"""Which headings are real: numbers rise, and nothing inside quotation marks counts."""

from .headings import Heading, match_heading
from .labels import roman_to_int
from .lines import Line, ends_sentence, is_upper
from .model import NodeType

# What begins anew inside each larger division.
_RESTARTED_BY: dict[NodeType, tuple[NodeType, ...]] = {
    "phan": ("chuong", "muc", "tieu_muc"),
    "chuong": ("muc", "tieu_muc"),
    "muc": ("tieu_muc",),
    "tieu_muc": (),
    "dieu": (),
}
_WIDEST_GAP = 3


def accept_headings(lines: list[Line], quoted: list[bool]) -> dict[int, Heading]:
    """Return the real headings of the body by line position."""
    candidates = [
        (index, heading)
        for index, line in enumerate(lines)
        if not quoted[index]
        and (heading := match_heading(line, lines[index - 1] if index else None))
    ]
    if not any(heading.type == "dieu" for _, heading in candidates):
        candidates = sorted(
            [*candidates, *_roman_sections(lines, quoted)], key=lambda pair: pair[0]
        )
    last_seen = {(heading.type, heading.order): index for index, heading in candidates}
    last: dict[NodeType, tuple[int, int]] = {}
    accepted: dict[int, Heading] = {}
    for index, heading in candidates:
        previous = last.get(heading.type, (0, 0))
        if heading.type == "dieu":
            good = _accepts_dieu(heading, index, previous, last_seen, lines)
        else:
            good = _accepts_division(heading, index, previous, lines)
        if not good:
            continue
        accepted[index] = heading
        last[heading.type] = heading.order
        for restarted in _RESTARTED_BY[heading.type]:
            last.pop(restarted, None)
    return accepted


def _clean_start(lines: list[Line], index: int) -> bool:
    return index == 0 or lines[index].gap or ends_sentence(lines[index - 1].text)


def _accepts_dieu(
    heading: Heading,
    index: int,
    previous: tuple[int, int],
    last_seen: dict[tuple[NodeType, tuple[int, int]], int],
    lines: list[Line],
) -> bool:
    number, suffix = previous
    following = ((number + 1, 0), (number, suffix + 1)) if number else ((1, 0),)
    if heading.order in following:
        return True
    if not heading.certain or not _clean_start(lines, index):
        return False
    if any(last_seen.get(("dieu", order), -1) > index for order in following):
        # The article that should come does come later, so this line only speaks of another one;
        # an article number printed twice is kept.
        return heading.order == previous
    return heading.order >= previous


def _accepts_division(
    heading: Heading, index: int, previous: tuple[int, int], lines: list[Line]
) -> bool:
    number, suffix = previous
    if heading.order in ((number + 1, 0), (number, suffix + 1)):
        return True
    if not heading.certain or not _clean_start(lines, index):
        return False
    if previous == (0, 0):
        return True
    return previous <= heading.order and heading.order[0] - number <= _WIDEST_GAP


def _roman_sections(lines: list[Line], quoted: list[bool]) -> list[tuple[int, Heading]]:
    """Sections "I. MỤC TIÊU" of a document without Điều, which are cited as "mục I"."""
    sections = []
    expected = 1
    for index, line in enumerate(lines):
        label, stop, rest = line.text.partition(".")
        if quoted[index] or not stop or len(label) > 6 or not rest.strip():
            continue
        rest = rest.strip()
        if roman_to_int(label.strip()) == expected and (
            is_upper(rest) or _clean_start(lines, index)
        ):
            sections.append((index, Heading("muc", label.strip(), (expected, 0), rest, True)))
            expected += 1
    return sections
