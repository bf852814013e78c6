"""Excel workbooks: cells of every sheet, hidden ones too, comments, headers, properties."""

from ..enums import LeakKind, Part
from ..findings import Finding, in_text
from .bounds import opened_archive, read_member
from .properties import scan_properties
from .xml import attribute, local, named, parsed

_HEADING_ROWS = 15


def scan(content, budget):
    """Yield what is found in a ``.xlsx``."""
    with opened_archive(content) as archive:
        names = archive.namelist()
        shared = _shared_strings(archive, budget)
        titles = _sheets(archive)
        for name in sorted(names):
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                title, hidden = titles.get(name, ("", False))
                root = parsed(read_member(archive, name))
                yield from _scan_sheet(root, title, hidden, shared, budget)
            elif name.startswith("xl/drawings/") and name.endswith(".xml"):
                text = _all_text(parsed(read_member(archive, name)), "t")
                budget.spend(text)
                yield from in_text(text, part=Part.TEXT_BOX, heading=True)
        yield from _scan_comments(archive, names, budget)
        yield from scan_properties(archive, budget)


def _all_text(root, *names):
    return "\n".join(element.text or "" for element in named(root, *names))


def _shared_strings(archive, budget):
    strings = []
    for item in named(parsed(read_member(archive, "xl/sharedStrings.xml")), "si"):
        text = "".join(element.text or "" for element in named(item, "t"))
        budget.spend(text)
        strings.append(text)
    return strings


def _sheets(archive):
    """Return each sheet's member name with its title and whether it is hidden."""
    relations = {
        attribute(each, "Id"): attribute(each, "Target")
        for each in named(
            parsed(read_member(archive, "xl/_rels/workbook.xml.rels")), "Relationship"
        )
    }
    sheets = {}
    for sheet in named(parsed(read_member(archive, "xl/workbook.xml")), "sheet"):
        target = relations.get(attribute(sheet, "id"), "")
        member = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        hidden = attribute(sheet, "state") in ("hidden", "veryHidden")
        sheets[member] = (attribute(sheet, "name"), hidden)
    return sheets


def _scan_sheet(root, title, hidden, shared, budget):
    if root is None:
        return
    found_text = False
    for row in named(root, "row"):
        number = int(attribute(row, "r") or 0)
        pieces = []
        for cell in row:
            text = _cell_text(cell, shared)
            budget.spend(text)
            if text:
                found_text = True
                pieces.append(text)
                label = f"{title}!{attribute(cell, 'r')}"
                yield from in_text(
                    text, part=Part.CELL, label=label, heading=number <= _HEADING_ROWS
                )
        # A word in one cell explains the number in the next ("Số tài khoản" | 1900…).
        if len(pieces) > 1:
            known = {finding.trace for text in pieces for finding in in_text(text)}
            for finding in in_text(" ".join(pieces), part=Part.CELL, label=f"{title}!{number}"):
                if finding.trace and finding.trace not in known:
                    yield finding
    for element in named(root, "oddHeader", "oddFooter", "evenHeader", "firstHeader"):
        part = Part.HEADER if local(element).endswith("Header") else Part.FOOTER
        text = (element.text or "").replace("&C", "\n").replace("&L", "\n").replace("&R", "\n")
        yield from in_text(text, part=part, label=title, heading=True)
    yield from in_text(title, part=Part.FILE_NAME, heading=True)
    if hidden and found_text:
        yield Finding(LeakKind.HIDDEN_TEXT, part=Part.HIDDEN_SHEET, label=title, shown="…")


def _cell_text(cell, shared):
    kind = attribute(cell, "t")
    value = next((each.text or "" for each in cell if local(each) == "v"), "")
    if kind == "s" and value.isdigit() and int(value) < len(shared):
        return shared[int(value)]
    if kind == "inlineStr":
        return "".join(element.text or "" for element in named(cell, "t"))
    # A number loses its leading zero in a cell, and an identity number with it.
    return value


def _scan_comments(archive, names, budget):
    count, authors = 0, set()
    for name in names:
        if not name.endswith(".xml") or not name.startswith(("xl/comments", "xl/threadedComments")):
            continue
        root = parsed(read_member(archive, name))
        authors |= {element.text or "" for element in named(root, "author")}
        for comment in named(root, "comment", "threadedComment"):
            count += 1
            text = "".join(element.text or "" for element in named(comment, "t", "text"))
            budget.spend(text)
            yield from in_text(text, part=Part.COMMENT, label=attribute(comment, "ref"))
    if count:
        label = ", ".join(sorted(filter(None, authors)))[:100]
        yield Finding(LeakKind.COMMENT, part=Part.COMMENT, label=label, shown=str(count))
