"""Drawing a poster: one A4 page, legible in black and white and from across a street."""

import io
from xml.sax.saxutils import escape

import segno
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from PIL import Image
from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepInFrame, Paragraph, Spacer, Table

from .content import poster_of
from .fonts import BOLD, REGULAR, register_fonts

WIDTH, HEIGHT = A4
_MARGIN = 14 * mm
_HEAD = 39 * mm
_FOOT = 46 * mm
_PHOTOGRAPH = (66 * mm, 84 * mm)
_INK, _SOFT, _LINE, _WARNING = (
    HexColor(code) for code in ("#14201a", "#4b5a52", "#c3cec8", "#fdf0ef")
)
#: Points, of running text: from readable across a room to readable in the hand.
_SIZES = (17, 15, 14, 13, 12, 11, 10, 9, 8)
#: Pixels: 300 to the inch in print.
_SHARPEST = (860, 1080)


def draw_poster(page, *, address, check_address):
    """Return the poster of ``page`` as PDF bytes, in the language in force.

    Args:
        page: the notice.
        address: of its page.
        check_address: what the QR code holds: where the notice's code is checked.
    """
    register_fonts()
    poster = poster_of(page)
    output = io.BytesIO()
    canvas = Canvas(output, pagesize=A4, lang=get_language(), initialFontName=REGULAR)
    canvas.setTitle(f"{poster.kind}: {poster.name}")
    canvas.setAuthor(_("Portal of the Ministry of Public Security"))
    canvas.setSubject(poster.decision)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _draw_head(canvas, poster)
    _draw_body(canvas, poster, _photograph(page))
    _draw_foot(canvas, poster, address, check_address)
    canvas.showPage()
    canvas.save()
    return output.getvalue()


def _photograph(page):
    """Return the first photograph as JPEG bytes, made for this page alone, or None."""
    if page.main_photograph is None:
        return None
    with page.main_photograph.image.file.open("rb") as file, Image.open(file) as image:
        image.thumbnail(_SHARPEST)
        written = io.BytesIO()
        image.convert("RGB").save(written, format="JPEG", quality=88)
    return written


def _draw_head(canvas, poster):
    bottom = HEIGHT - _HEAD
    canvas.setFillColor(HexColor(poster.colour))
    canvas.rect(0, bottom, WIDTH, _HEAD, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont(BOLD, 13)
    canvas.drawCentredString(WIDTH / 2, HEIGHT - 11 * mm, _("Ministry of Public Security").upper())
    size = _fitting(poster.heading, BOLD, 58, WIDTH - 2 * _MARGIN)
    canvas.setFont(BOLD, size)
    canvas.drawCentredString(WIDTH / 2, bottom + 7.5 * mm, poster.heading)


def _draw_body(canvas, poster, photograph):
    top, bottom = HEIGHT - _HEAD - 8 * mm, _FOOT + 6 * mm
    name_size = _fitting(poster.name, BOLD, 34, WIDTH - 2 * _MARGIN)
    canvas.setFillColor(_INK)
    canvas.setFont(BOLD, name_size)
    canvas.drawString(_MARGIN, top - name_size, poster.name)
    top -= name_size + 7 * mm
    width = WIDTH - 2 * _MARGIN
    if photograph is not None:
        height = _draw_photograph(canvas, photograph, top)
        left = _MARGIN + _PHOTOGRAPH[0] + 8 * mm
        beside = WIDTH - _MARGIN - left
        _flow(canvas, _beside(poster, beside), left, top, beside, height)
        top -= height + 5 * mm
        below = poster.paragraphs
    else:
        below = [*poster.facts, poster.reproach, *poster.paragraphs]
    calls = _calls(poster)
    needed = min(_height(calls, width), (top - bottom) * 0.6)
    _flow(canvas, _pairs(below), _MARGIN, top, width, top - bottom - needed - 4 * mm)
    _flow(canvas, lambda size: calls, _MARGIN, bottom + needed, width, needed)


def _draw_photograph(canvas, photograph, top):
    """Draw the photograph below ``top``; return how much height it takes."""
    picture = ImageReader(photograph)
    width, height = picture.getSize()
    scale = min(_PHOTOGRAPH[0] / width, _PHOTOGRAPH[1] / height)
    width, height = width * scale, height * scale
    canvas.drawImage(picture, _MARGIN, top - height, width, height)
    canvas.setStrokeColor(_LINE)
    canvas.rect(_MARGIN, top - height, width, height, stroke=1, fill=0)
    return height


def _calls(poster):
    """Return what readers should do, as boxes: caution first."""
    boxes = []
    if poster.caution:
        fill = _WARNING if poster.is_alarming else white
        boxes.append(_box(poster.caution, bold=True, size=15, colour=poster.colour, fill=fill))
        boxes.append(Spacer(0, 3 * mm))
    boxes.append(
        _box(
            f"<font size=10.5 color='#4b5a52'>{escape(_('Do you know where this person is?'))}"
            f"</font><br/><b>{escape(poster.contact)}</b>",
            size=15,
            fill=HexColor("#e2f0e8"),
            is_markup=True,
        )
    )
    if poster.reward:
        boxes.append(Spacer(0, 2 * mm))
        boxes.append(_pair(_("Reward"), poster.reward, size=13))
    return boxes


def _draw_foot(canvas, poster, address, check_address):
    canvas.setStrokeColor(_LINE)
    canvas.line(_MARGIN, _FOOT, WIDTH - _MARGIN, _FOOT)
    side = 34 * mm
    left = WIDTH - _MARGIN - side
    _draw_code(canvas, check_address, left, _FOOT - 4 * mm - side, side)
    canvas.setFillColor(_INK)
    canvas.setFont(BOLD, 10.5)
    canvas.drawCentredString(left + side / 2, _FOOT - 4 * mm - side - 4.5 * mm, poster.code)
    texts = [
        _paragraph(f"<b>{escape(poster.decision)}</b>", size=9.5),
        _paragraph(escape(poster.statement), size=9.5) if poster.statement else None,
        _paragraph(
            escape(
                _(
                    "Is this poster real, and does it still hold? Scan the code, or enter it at "
                    "%(address)s. A poster that was taken off must be taken down."
                )
                % {"address": check_address.partition("://")[2].partition("?")[0]}
            ),
            size=9.5,
        ),
        _paragraph(
            f"{escape(address.partition('://')[2])} · {escape(poster.drawn_on)}",
            size=8.5,
            colour=_SOFT,
        ),
    ]
    _flow(
        canvas,
        lambda size: [text for text in texts if text],
        _MARGIN,
        _FOOT - 4 * mm,
        left - _MARGIN - 8 * mm,
        _FOOT - 10 * mm,
    )


def _draw_code(canvas, text, left, bottom, side):
    """Draw a QR code as squares, sharp at every size."""
    rows = list(segno.make(text, error="m").matrix_iter(border=0))
    step = side / len(rows)
    canvas.setFillColor(_INK)
    path = canvas.beginPath()
    for row_number, row in enumerate(rows):
        for column, is_dark in enumerate(row):
            if is_dark:
                # A hair wider than a step, or printers leave white lines between the squares.
                path.rect(
                    left + column * step,
                    bottom + side - (row_number + 1) * step,
                    step * 1.02,
                    step * 1.02,
                )
    canvas.drawPath(path, stroke=0, fill=1)


# Text ---------------------------------------------------------------------------------------------


def _fitting(text, font, size, width):
    """Return the largest size, up to ``size``, at which ``text`` is no wider than ``width``."""
    return min(size, size * width / max(1, stringWidth(text, font, size)))


def _paragraph(markup, *, size, colour=_INK, **style):
    return Paragraph(
        markup,
        ParagraphStyle(
            "poster",
            fontName=REGULAR,
            fontSize=size,
            leading=size * 1.32,
            textColor=colour,
            spaceAfter=size * 0.4,
            **style,
        ),
    )


def _pair(label, text, *, size):
    words = escape(text).replace("\n", "<br/>")
    return _paragraph(
        f"<font size={size * 0.76} color='#4b5a52'>{escape(label)}</font><br/>{words}", size=size
    )


def _box(text, *, size, fill, bold=False, colour="#14201a", is_markup=False):
    markup = text if is_markup else escape(text).replace("\n", "<br/>")
    return _paragraph(
        f"<b>{markup}</b>" if bold else markup,
        size=size,
        colour=HexColor(colour),
        backColor=fill,
        borderColor=HexColor(colour),
        borderWidth=1,
        borderPadding=(7, 9, 9, 9),
        borderRadius=3,
        leftIndent=9,
        rightIndent=9,
        spaceBefore=8,
    )


def _beside(poster, width):
    """Return a function that makes what stands beside the photograph: facts in two columns."""

    def make(size):
        cells = [_pair(label, text, size=size) for label, text in poster.facts]
        rows = [[*cells[start : start + 2], ""][:2] for start in range(0, len(cells), 2)]
        table = Table(rows, colWidths=[width / 2, width / 2])
        table.setStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), size * 0.45),
            ]
        )
        return [table, *_pairs([poster.reproach])(size)]

    return make


def _pairs(pairs):
    """Return a function that makes the paragraphs of ``pairs`` (label, text) in a given size."""
    return lambda size: [_pair(label, text, size=size) for label, text in pairs if text]


def _height(flowables, width):
    """Return the height that ``flowables`` take in a column of ``width``."""
    height = after = 0
    for flowable in flowables:
        height += max(after, flowable.getSpaceBefore()) + flowable.wrap(width, HEIGHT)[1]
        after = flowable.getSpaceAfter()
    return height + after


def _flow(canvas, make, left, top, width, height):
    """Draw below ``top`` what ``make`` gives, in the largest size that has room.

    What is too long for the smallest size is drawn smaller still: nothing is ever cut.
    """
    fitting = (size for size in _SIZES if _height(make(size), width) <= height)
    flowables = make(next(fitting, _SIZES[-1]))
    if not flowables or height <= 0:
        return
    frame = KeepInFrame(width, height, flowables, mode="shrink", vAlign="TOP")
    _width, taken = frame.wrapOn(canvas, width, height)
    frame.drawOn(canvas, left, top - taken)
