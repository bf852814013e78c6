"""A document as DOCX, in the form of an administrative text (A4, Times New Roman 13)."""

from io import BytesIO

from docx import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from .parts import Heading, Paragraph, Table

FONT = "Times New Roman"
NATION = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
TEXT_WIDTH = Cm(16.5)


def as_docx(document):
    """Return the file as bytes."""
    word = WordDocument()
    _page(word.sections[0], document)
    _styles(word)
    word.core_properties.title = f"{document.title}: {document.subtitle}"
    word.core_properties.author = document.issuer[-1]
    word.core_properties.language = "vi-VN"
    _head(word, document)
    for part in document.parts:
        _WRITERS[type(part)](word, part)
    if document.signature:
        _signature(word, document.signature)
    output = BytesIO()
    word.save(output)
    return output.getvalue()


def _page(section, document):
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    foot = section.footer.paragraphs[0]
    foot.text = document.footer
    foot.runs[0].font.size = Pt(8)


def _styles(word):
    for name, size in (("Normal", 13), ("Heading 1", 14), ("Heading 2", 13)):
        style = word.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        # Word takes the font of its own theme for other scripts unless each is named.
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_after = Pt(6)
    for name in ("Heading 1", "Heading 2"):
        style = word.styles[name]
        style.font.bold = True
        style.font.color.rgb = None
        colour = style.element.rPr.find(qn("w:color"))
        if colour is not None:
            style.element.rPr.remove(colour)


def _centred(cell, lines, *, strong_from=0):
    cell.paragraphs[0].text = ""
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(line)
        run.bold, run.font.size = number >= strong_from, Pt(12)


def _head(word, document):
    table = word.add_table(rows=1, cols=2)
    _centred(table.cell(0, 0), document.issuer, strong_from=1)
    _centred(table.cell(0, 1), NATION)
    for text, size in ((document.title.upper(), 15), (document.subtitle, 13)):
        paragraph = word.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(size)


def _heading(word, part):
    word.add_heading(part.text, level=part.level)


def _paragraph(word, part):
    paragraph = word.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.add_run(part.text).bold = part.strong


def _table(word, part):
    caption = word.add_paragraph()
    caption.add_run(part.caption).italic = True
    caption.paragraph_format.keep_with_next = True
    table = word.add_table(rows=0, cols=len(part.head), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _row(table, part, part.head, strong=True)
    _repeat(table.rows[0])
    for values in part.rows:
        _row(table, part, values)
    word.add_paragraph()


def _row(table, part, values, *, strong=False):
    row = table.add_row()
    for number, value in enumerate(values):
        cell = row.cells[number]
        cell.width = int(TEXT_WIDTH * part.widths[number])
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        run = paragraph.add_run(str(value))
        run.bold, run.font.size = strong, Pt(11)
        if number >= part.numbers_from:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if strong else WD_ALIGN_PARAGRAPH.RIGHT


def _repeat(row):
    """Show the heading row again on every page that the table reaches."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _signature(word, lines):
    table = word.add_table(rows=1, cols=2)
    _centred(table.cell(0, 1), lines)


_WRITERS = {Heading: _heading, Paragraph: _paragraph, Table: _table}
