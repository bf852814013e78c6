"""What documents are made of."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    text: str
    strong: bool = False


@dataclass(frozen=True)
class Table:
    """A table with a heading row.

    Attributes:
        caption: what it shows.
        widths: share of each column in the width; together 1.
        numbers_from: the first column that holds numbers, set to the right.
    """

    caption: str
    head: list
    rows: list
    widths: list
    numbers_from: int = 1


@dataclass(frozen=True)
class Document:
    """A whole document in the form of an administrative text.

    Attributes:
        issuer: the lines at the top left: the body above, and who issues it.
        title: in capitals under the head.
        subtitle: the line below.
        parts: headings, paragraphs and tables in their order.
        signature: the lines under the text at the right; empty where nobody has signed.
        footer: what stands at the foot of every page.
    """

    issuer: list
    title: str
    subtitle: str
    parts: list = field(default_factory=list)
    signature: list = field(default_factory=list)
    footer: str = ""
