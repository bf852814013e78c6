"""A document as PDF, with the Vietnamese font inside."""

from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import CondPageBreak, KeepTogether, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from portal.base import fonts

from .parts import Heading, Paragraph, Table
from .word import NATION

LINE = colors.HexColor("#9aa3ad")
HEAD = colors.HexColor("#eef1f4")
FAMILY = "BeVietnamPro"
WIDTH = A4[0] - 4.2 * cm
#: A caption, a heading row of three lines and a first row.
BEGINNING_OF_A_TABLE = 4 * cm


@cache
def _styles():
    for suffix, path in (("", fonts.REGULAR), ("-Bold", fonts.BOLD), ("-Italic", fonts.ITALIC)):
        pdfmetrics.registerFont(TTFont(FAMILY + suffix, path))
    text = ParagraphStyle("text", fontName=FAMILY, fontSize=10.5, leading=15.5, spaceAfter=5)
    bold = f"{FAMILY}-Bold"
    return {
        "text": ParagraphStyle("justified", parent=text, alignment=TA_JUSTIFY),
        "strong": ParagraphStyle("strong", parent=text, fontName=bold, keepWithNext=1),
        1: ParagraphStyle(
            "one", parent=text, fontName=bold, fontSize=12, spaceBefore=9, keepWithNext=1
        ),
        2: ParagraphStyle("two", parent=text, fontName=bold, spaceBefore=5, keepWithNext=1),
        "title": ParagraphStyle(
            "title", parent=text, fontName=bold, fontSize=15, leading=20, alignment=TA_CENTER
        ),
        "subtitle": ParagraphStyle(
            "subtitle", parent=text, fontName=bold, alignment=TA_CENTER, spaceAfter=12
        ),
        "centred": ParagraphStyle("centred", parent=text, alignment=TA_CENTER, spaceAfter=1),
        "centred-strong": ParagraphStyle(
            "centred-strong", parent=text, fontName=bold, alignment=TA_CENTER, spaceAfter=1
        ),
        "caption": ParagraphStyle(
            "caption", parent=text, fontName=f"{FAMILY}-Italic", spaceBefore=6
        ),
        "cell": ParagraphStyle("cell", parent=text, fontSize=9, leading=12, spaceAfter=0),
        "number": ParagraphStyle(
            "number", parent=text, fontSize=9, leading=12, spaceAfter=0, alignment=TA_RIGHT
        ),
        "head": ParagraphStyle(
            "head", parent=text, fontName=bold, fontSize=9, leading=12, alignment=TA_CENTER
        ),
    }


def as_pdf(document):
    """Return the file as bytes."""
    styles = _styles()
    output = BytesIO()
    pages = SimpleDocTemplate(
        output,
        pagesize=A4,
        leftMargin=2.3 * cm,
        rightMargin=1.9 * cm,
        topMargin=1.8 * cm,
        bottomMargin=1.9 * cm,
        title=f"{document.title}: {document.subtitle}",
        author=document.issuer[-1],
        lang="vi-VN",
    )
    story = [
        _side_by_side(_lines(document.issuer, strong_from=1), _lines(NATION)),
        Spacer(1, 14),
        Text(escape(document.title.upper()), styles["title"]),
        # A period is not torn apart at its dash.
        Text(escape(document.subtitle).replace(" – ", "\u00a0–\u00a0"), styles["subtitle"]),
    ]
    for part in document.parts:
        story.extend(_WRITERS[type(part)](part))
    if document.signature:
        story += [Spacer(1, 16), KeepTogether(_side_by_side([], _lines(document.signature)))]

    def foot(canvas, _pages):
        canvas.saveState()
        canvas.setFont(FAMILY, 7.5)
        canvas.setFillColor(colors.HexColor("#4a5560"))
        canvas.drawString(2.3 * cm, 1.1 * cm, document.footer)
        canvas.drawRightString(A4[0] - 1.9 * cm, 1.1 * cm, str(canvas.getPageNumber()))
        canvas.restoreState()

    pages.build(story, onFirstPage=foot, onLaterPages=foot)
    return output.getvalue()


def _lines(lines, *, strong_from=0):
    styles = _styles()
    return [
        Text(escape(line), styles["centred-strong" if number >= strong_from else "centred"])
        for number, line in enumerate(lines)
    ]


def _side_by_side(left, right):
    grid = Grid([[left, right]], colWidths=[WIDTH * 0.44, WIDTH * 0.56])
    grid.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return grid


def _heading(part):
    yield Text(escape(part.text), _styles()[part.level])


def _paragraph(part):
    yield Text(escape(part.text), _styles()["strong" if part.strong else "text"])


def _table(part):
    styles = _styles()
    head = [Text(escape(str(value)), styles["head"]) for value in part.head]
    rows = [
        [
            Text(escape(str(value)), styles["number" if n >= part.numbers_from else "cell"])
            for n, value in enumerate(values)
        ]
        for values in part.rows
    ]
    grid = Grid([head, *rows], colWidths=[WIDTH * share for share in part.widths], repeatRows=1)
    grid.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, LINE),
                ("BACKGROUND", (0, 0), (-1, 0), HEAD),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ]
        )
    )
    # The caption stays with the first rows, not with all: a long table would leave a page empty.
    yield CondPageBreak(BEGINNING_OF_A_TABLE)
    yield Text(escape(part.caption), styles["caption"])
    yield grid
    yield Spacer(1, 8)


_WRITERS = {Heading: _heading, Paragraph: _paragraph, Table: _table}
