"""Files made for the purpose: each hides, or seems to hide, one thing."""

import io
import zipfile

import docx
import openpyxl
import pypdf
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.comments import Comment
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject
from reportlab.lib.colors import Color, black, white, yellow
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from portal.base.tests.sample_files import docx_bytes, image_bytes, picture, zip_bytes

TEXT = "Noi dung cong khai cua ban tin thu nghiem."
CITIZEN = "001090012345"
PHONE = "0912345678"


# Word --------------------------------------------------------------------------------------------


def word(*paragraphs, header="", footer="", author="", arrange=None):
    """Return a Word document; ``arrange`` gets the document before it is saved."""
    document = docx.Document()
    document.core_properties.author = author
    document.core_properties.comments = ""
    for text in paragraphs or (TEXT,):
        document.add_paragraph(text)
    section = document.sections[0]
    if header:
        section.header.paragraphs[0].text = header
    if footer:
        section.footer.paragraphs[0].text = footer
    if arrange:
        arrange(document)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def commented(text="Xem lai doan nay", author="Nguyễn Văn Thử"):
    def arrange(document):
        run = document.paragraphs[0].runs[0]
        document.add_comment(run, text=text, author=author, initials="T")

    return word(arrange=arrange)


def changed(name="ins", text="cau moi"):
    def arrange(document):
        change = OxmlElement(f"w:{name}")
        change.set(qn("w:id"), "7")
        change.set(qn("w:author"), "Trần Thị Thử")
        run = OxmlElement("w:r")
        words = OxmlElement("w:delText" if name == "del" else "w:t")
        words.text = text
        run.append(words)
        change.append(run)
        document.paragraphs[0]._p.append(change)

    return word(arrange=arrange)


def boxed(text):
    """Return a Word document with ``text`` in a text box."""

    def arrange(document):
        box = parse_xml(
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>'
            f"<v:textbox><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:shape></w:pict></w:r>"
        )
        document.paragraphs[0]._p.append(box)

    return word(arrange=arrange)


def vanished(text="chu an"):
    def arrange(document):
        document.paragraphs[0].add_run(text).font.hidden = True

    return word(arrange=arrange)


def footnoted(text):
    """Return a Word document with a part of footnotes."""
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    return with_member(word(), "word/footnotes.xml", notes.encode())


def split_runs(*pieces):
    """Return a Word document whose one sentence is cut into several runs."""

    def arrange(document):
        paragraph = document.add_paragraph()
        for piece in pieces:
            paragraph.add_run(piece)

    return word(arrange=arrange)


def table(*cells):
    def arrange(document):
        row = document.add_table(rows=1, cols=len(cells)).rows[0]
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text

    return word(arrange=arrange)


def with_member(data, name, content):
    """Return the archive ``data`` with one more member."""
    output = io.BytesIO(data)
    with zipfile.ZipFile(output, "a") as archive:
        archive.writestr(name, content)
    return output.getvalue()


def entity_bomb():
    """Return a Word document whose text is an entity that grows."""
    body = (
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>"
    )
    return zip_bytes({"word/document.xml": body.encode()})


def zip_bomb():
    return zip_bytes({"word/document.xml": b" " * (8 * 1024 * 1024)})


# Excel, OpenDocument -----------------------------------------------------------------------------


def sheet(*rows, title="Trang", hidden=None, comment="", header="", creator="openpyxl"):
    """Return a workbook; ``hidden`` are rows of a second, hidden sheet."""
    book = openpyxl.Workbook()
    book.properties.creator = creator
    page = book.active
    page.title = title
    for row in rows or ((TEXT,),):
        page.append(row)
    if comment:
        page["A1"].comment = Comment(comment, "Nguyễn Văn Thử")
    if header:
        page.oddHeader.center.text = header
    if hidden:
        other = book.create_sheet("Nguon")
        other.sheet_state = "hidden"
        for row in hidden:
            other.append(row)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def open_text(*paragraphs, creator="", changes=False):
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    tracked = "<text:tracked-changes><text:changed-region/></text:tracked-changes>" * changes
    body = "".join(f"<text:p>{text}</text:p>" for text in paragraphs or (TEXT,))
    return zip_bytes(
        {
            "content.xml": f"<office:document-content {names}><office:body>{tracked}{body}"
            "</office:body></office:document-content>".encode(),
            "meta.xml": f"<office:document-meta {names}><dc:creator>{creator}</dc:creator>"
            "</office:document-meta>".encode(),
        }
    )


# PDF ---------------------------------------------------------------------------------------------


def pdf(draw=None, *, author="", title="", text=TEXT):
    """Return a PDF of one page; ``draw`` gets the canvas."""
    output = io.BytesIO()
    page = canvas.Canvas(output, pagesize=(595, 842), invariant=True)
    page.setAuthor(author)
    page.setTitle(title)
    if text:
        page.drawString(72, 770, text)
    if draw:
        draw(page)
    page.showPage()
    page.save()
    return output.getvalue()


def boxed_pdf(colour=black, *, before=False, alpha=1):
    """Return a PDF with a number and a box at the same place."""

    def draw(page):
        def box():
            page.saveState()
            page.setFillColor(Color(colour.red, colour.green, colour.blue, alpha=alpha))
            page.rect(70, 595, 200, 20, fill=1, stroke=0)
            page.restoreState()

        if before:
            box()
        page.setFillColor(white if before and colour == black else black)
        page.drawString(72, 600, "Ho ten nguoi bi hai")
        if not before:
            box()

    return pdf(draw)


def white_pdf():
    def draw(page):
        page.setFillColor(white)
        page.drawString(72, 600, "khong ai thay dong nay")

    return pdf(draw)


def invisible_pdf(*, scan=False, box=False):
    """Return a PDF with text of render mode 3, over a scan or alone, perhaps with a box above."""

    def draw(page):
        if scan:
            page.drawImage(ImageReader(picture((595, 842))), 0, 0, 595, 842)
        words = page.beginText(72, 600)
        words.setTextRenderMode(3)
        words.textLine("chu do may nhan dang")
        page.drawText(words)
        if box:
            page.setFillColor(black)
            page.rect(70, 595, 200, 20, fill=1, stroke=0)

    return pdf(draw, text="")


def pasted_over_pdf():
    def draw(page):
        page.drawString(72, 600, "Ho ten nguoi bi hai")
        page.drawImage(ImageReader(picture((60, 40))), 60, 590, 220, 30)

    return pdf(draw)


def outside_pdf():
    return pdf(lambda page: page.drawString(72, 2000, "ngoai trang giay"))


def highlighted_pdf():
    return boxed_pdf(yellow, alpha=0.4)


def noted_pdf(subtype="/Text", contents="Xem lai", inner=None):
    """Return a PDF with an annotation over its text."""
    writer = pypdf.PdfWriter(io.BytesIO(pdf(lambda page: page.drawString(72, 600, "Ho ten nguoi"))))
    rectangle = ArrayObject(FloatObject(each) for each in (70, 595, 270, 615))
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(subtype),
            NameObject("/Rect"): rectangle,
            NameObject("/Contents"): TextStringObject(contents),
            NameObject("/T"): TextStringObject("Nguyễn Văn Thử"),
        }
    )
    if inner is not None:
        note[NameObject("/IC")] = ArrayObject(FloatObject(each) for each in inner)
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def self_drawing_pdf():
    """Return a PDF whose form draws itself, without end."""
    writer = pypdf.PdfWriter(io.BytesIO(pdf()))
    form = pypdf.generic.StreamObject()
    form.set_data(b"/F Do")
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(FloatObject(each) for each in (0, 0, 9, 9)),
        }
    )
    reference = writer._add_object(form)
    resources = DictionaryObject(
        {NameObject("/XObject"): DictionaryObject({NameObject("/F"): reference})}
    )
    form[NameObject("/Resources")] = resources
    page = writer.pages[0]
    page[NameObject("/Resources")] = resources
    page.get_contents().set_data(b"/F Do")
    content = pypdf.generic.StreamObject()
    content.set_data(b"/F Do")
    page[NameObject("/Contents")] = writer._add_object(content)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def line_of(text):
    """Return a PDF with a second line of text."""
    return pdf(lambda page: page.drawString(72, 600, text))


__all__ = [name for name in dir() if not name.startswith("_")]
IMAGE = image_bytes
DOCX = docx_bytes
