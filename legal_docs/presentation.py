"""A stored structure as its page shows it: parts with addresses, links and citations."""

import re
from dataclasses import dataclass, field

from django.utils.functional import cached_property

from portal.base.text import fold, searchable

from .enums import LEGAL_FORCE
from .linking import Library, Linker
from .wording import name_of_part

#: What a heading of each type begins with; khoản and điểm have labels, not headings.
HEADED = {
    "phan": "Phần",
    "chuong": "Chương",
    "muc": "Mục",
    "tieu_muc": "Tiểu mục",
    "dieu": "Điều",
}
#: The text begins below the page's title and the heading of the full text.
FIRST_HEADING_LEVEL = 3
LAST_HEADING_LEVEL = 6
_NATION = ("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc")
_PLACE_AND_DATE = re.compile(r"^[^\d]{2,40}, ?ngày\b")
_RECITAL = re.compile(r"^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Thực hiện|Để )")


@dataclass
class Part:
    """One Phần, Chương, Mục, Điều, khoản or điểm, opened or closed.

    The parts come as one flat sequence, each opened before and closed after what it holds, so
    that a template shows a text of any depth in one loop.
    """

    opens: bool
    type: str
    anchor: str = ""
    #: "1.", "a)" before a khoản or điểm; "Điều 4" before a heading.
    label: str = ""
    heading: str = ""
    #: 3 to 6 where the part has a heading, else None.
    level: int | None = None
    #: Safe HTML, one entry a paragraph.
    paragraphs: list = field(default_factory=list)
    #: "điểm a khoản 15 Điều 4".
    name: str = ""
    #: The same with the document, ready to be copied.
    citation: str = ""
    #: Markers of footnotes that belong here.
    footnotes: list = field(default_factory=list)


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents; ``depth`` counts from 0."""

    depth: int
    anchor: str
    label: str
    heading: str


@dataclass(frozen=True)
class Masthead:
    """What stands before the first part, as it is laid out on paper.

    Attributes:
        left: the issuer and the number.
        right: the name of the nation and its motto.
        dated: place and date.
        middle: the kind and the title.
        opening: what follows the title without being a recital, as safe HTML.
        recitals: the legal basis and the words of enactment, as safe HTML.
    """

    left: list = field(default_factory=list)
    right: list = field(default_factory=list)
    dated: list = field(default_factory=list)
    middle: list = field(default_factory=list)
    opening: list = field(default_factory=list)
    recitals: list = field(default_factory=list)


class Reading:
    """Everything the page of a document shows of its text."""

    def __init__(self, page, *, request):
        self._page = page
        self._structure = page.structure or {}
        self._phrase = page.phrase
        citations = self._structure.get("citations", [])
        basis = self._structure.get("legal_basis", [])
        self._linker = Linker(
            [*basis, *citations], Library(page, [*basis, *citations], request=request)
        )
        self._footnotes_by_anchor = {}
        for footnote in self._structure.get("footnotes", []):
            self._footnotes_by_anchor.setdefault(footnote["anchor"], []).append(footnote["marker"])
        # In the order of the text: the notes on citations are numbered as they are met.
        self.masthead = self._read_masthead()
        self.contents = []
        self.parts = []
        for node in self._structure.get("nodes", []):
            self._add(node, path=(), level=FIRST_HEADING_LEVEL, depth=0)
        self.closing = self._read_closing()
        self.appendices = self._read_appendices()

    @property
    def has_text(self):
        return bool(self.parts or self.masthead.opening or self.masthead.recitals)

    @property
    def footnotes(self):
        return self._structure.get("footnotes", [])

    @property
    def dangling(self):
        """The citations that lead nowhere, as pairs (number, citation)."""
        return self._linker.dangling

    def _paragraphs(self, text, anchor):
        return [self._linker.write(line, anchor=anchor) for line in text.split("\n") if line]

    # The body -------------------------------------------------------------------------------------

    def _add(self, node, *, path, level, depth):
        node_type, anchor, label = node["type"], node["anchor"], node["label"]
        path = (*path, node)
        headed = HEADED.get(node_type)
        part = Part(
            opens=True,
            type=node_type,
            anchor=anchor,
            label=f"{headed} {label}" if headed else _item_label(node_type, label),
            level=min(level, LAST_HEADING_LEVEL) if headed else None,
            footnotes=self._footnotes_by_anchor.get(anchor, []),
        )
        part.name = name_of_part(path)
        part.citation = name_of_part(path, self._phrase)
        if node["heading"]:
            part.heading = self._linker.write(node["heading"], anchor=anchor)
        part.paragraphs = self._paragraphs(node["text"], anchor)
        self.parts.append(part)
        if headed:
            self.contents.append(Entry(depth, anchor, part.label, node["heading"]))
        for child in node["children"]:
            self._add(child, path=path, level=level + bool(headed), depth=depth + bool(headed))
        self.parts.append(Part(opens=False, type=node_type, level=part.level))

    # Around it ------------------------------------------------------------------------------------

    def _read_masthead(self):
        head = Masthead()
        lines = [line for line in self._structure.get("preamble", "").split("\n") if fold(line)]
        if not self._structure.get("nodes"):
            # Nothing was told apart, so nothing is laid out.
            head.opening.extend(self._linker.write(line, anchor="") for line in lines)
            return head
        kind = fold(self._page.phrase.removeprefix("Dự thảo ")).split()[:1]
        title = searchable(self._structure.get("title", ""))
        for line in filter(searchable, lines):
            folded = fold(line)
            if head.recitals or _RECITAL.match(line):
                head.recitals.append(self._linker.write(line, anchor=""))
            elif head.opening or (
                head.middle and searchable(" ".join(head.middle)).endswith(title)
            ):
                head.opening.append(self._linker.write(line, anchor=""))
            elif head.middle:
                head.middle.append(line)
            elif folded in _NATION:
                head.right.append(line)
            elif _PLACE_AND_DATE.match(line):
                head.dated.append(line)
            elif (head.right or head.dated) and line.isupper() and folded.split()[:1] == kind:
                head.middle.append(line)
            else:
                head.left.append(line)
        return head

    def _read_closing(self):
        recipients, signature = [], []
        for line in self._structure.get("closing", "").split("\n"):
            if not line:
                continue
            is_recipient = fold(line).startswith("noi nhan") or line.startswith(("- ", "+ "))
            (recipients if is_recipient else signature).append(line)
        return {"recipients": recipients, "signature": signature}

    def _read_appendices(self):
        appendices = []
        for number, appendix in enumerate(self._structure.get("appendices", []), start=1):
            anchor = f"phu-luc-{number}"
            paragraphs = [line for line in appendix["text"].split("\n") if line]
            appendices.append(
                {"anchor": anchor, "title": appendix["title"], "paragraphs": paragraphs}
            )
            self.contents.append(Entry(0, anchor, appendix["title"], ""))
        return appendices

    # For machines ---------------------------------------------------------------------------------

    @cached_property
    def json_ld(self):
        """Return the document as schema.org ``Legislation``, as plain data."""
        page = self._page
        data = {
            "@context": "https://schema.org",
            "@type": "Legislation",
            "name": page.title,
            "description": page.abstract,
            "legislationIdentifier": page.number,
            "legislationType": page.get_kind_display(),
            "legislationPassedBy": {"@type": "GovernmentOrganization", "name": page.issuer},
            "legislationDate": page.issued_on and page.issued_on.isoformat(),
            "legislationDateVersion": page.effective_on and page.effective_on.isoformat(),
            "legislationJurisdiction": "VN",
            "inLanguage": page.locale.language_code,
            "url": page.full_url,
        }
        force = LEGAL_FORCE.get(page.validity)
        if force:
            data["legislationLegalForce"] = f"https://schema.org/{force}"
        return {name: value for name, value in data.items() if value}


def _item_label(node_type, label):
    return f"{label})" if node_type == "diem" else f"{label}."
