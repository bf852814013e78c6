"""A page of a PDF as it is painted: each character and each cover, in their order.

What a reader sees is the outcome of painting; what can be copied is every character. The difference
is what a box hides. pdfminer.six reads fonts and coordinates; the order of painting is noted here.
"""

from dataclasses import dataclass, field

from pdfminer.layout import LTChar
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect

from .pdf_hidden import hidden_text

#: Below this opacity, what lies under a box can be read.
_OPAQUE = 0.9


@dataclass(frozen=True)
class Glyph:
    """A character on the page: when it was painted, where, in which colour, visibly or not."""

    order: int
    text: str
    box: tuple
    size: float
    colour: tuple | None
    invisible: bool


@dataclass(frozen=True)
class Cover:
    """A filled box or a picture: when it was painted, where, and its colour where it has one."""

    order: int
    box: tuple
    colour: tuple | None
    picture: bool = False


@dataclass
class PaintedPage:
    """What one page holds.

    Attributes:
        box: the visible part of the page.
        lines: its text, line by line, hidden text included.
        hidden: the text that cannot be seen but can be copied.
    """

    box: tuple
    glyphs: list = field(default_factory=list)
    covers: list = field(default_factory=list)

    @property
    def lines(self):
        return lines_of(self.glyphs)

    @property
    def hidden(self):
        return hidden_text(self)


def pages_of(content, budget):
    """Yield each page of a PDF as a :class:`PaintedPage`.

    Args:
        content: the open file.
        budget: time and text that it may take.

    Raises:
        BeyondBounds: the budget is spent.
    """
    manager = PDFResourceManager()
    for page in PDFPage.get_pages(content):
        recorder = _Recorder(manager, budget)
        _Interpreter(manager, recorder).process_page(page)
        recorder.add_boxes_of(page.annots)
        yield recorder.page


class _State(PDFGraphicState):
    """The graphics state with what pdfminer leaves out: how much shines through."""

    see_through = False

    def copy(self):
        other = _State()
        other.__dict__.update(self.__dict__)
        return other


class _Interpreter(PDFPageInterpreter):
    def init_state(self, ctm):
        super().init_state(ctm)
        self.graphicstate = _State()

    def do_gs(self, name):
        states = dict_value(self.resources.get("ExtGState", {})) if self.resources else {}
        state = dict_value(resolve1(states.get(getattr(name, "name", name))) or {})
        if "ca" in state:
            self.graphicstate.see_through = float(resolve1(state["ca"])) < _OPAQUE
        if "BM" in state:
            mode = getattr(resolve1(state["BM"]), "name", "Normal")
            self.graphicstate.see_through |= mode not in ("Normal", "Compatible")

    def do_Do(self, xobjid_arg):
        # A form is painted with its own state, under the opacity of the place that calls it.
        before = self.device.see_through
        self.device.see_through = before or self.graphicstate.see_through
        super().do_Do(xobjid_arg)
        self.device.see_through = before


class _Recorder(PDFTextDevice):
    def __init__(self, manager, budget):
        super().__init__(manager)
        self.budget = budget
        self.see_through = False
        self.order = 0
        self.invisible = False

    def begin_page(self, page, ctm):
        box = apply_matrix_rect(ctm, getattr(page, "cropbox", None) or page.mediabox)
        self.page = PaintedPage(box=box)
        self.page_ctm = ctm

    def render_string(self, textstate, seq, ncs, graphicstate):
        # 3: neither filled nor outlined; 7: only clips.
        self.invisible = textstate.render in (3, 7)
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(self, matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate):
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "\ufffd"
        shape = LTChar(
            matrix,
            font,
            fontsize,
            scaling,
            rise,
            text,
            font.char_width(cid),
            font.char_disp(cid),
            ncs,
            graphicstate,
        )
        self.order += 1
        if self.order % 500 == 0:
            self.budget.spend()
        self.page.glyphs.append(
            Glyph(
                self.order, text, shape.bbox, shape.size, _rgb(graphicstate.ncolor), self.invisible
            )
        )
        return shape.adv

    def begin_figure(self, name, bbox, matrix):
        pass

    def end_figure(self, name):
        pass

    def render_image(self, name, stream):
        if not self.see_through:
            self._cover(apply_matrix_rect(self.ctm, (0, 0, 1, 1)), None, picture=True)

    def paint_path(self, gstate, stroke, fill, evenodd, path):
        if not fill or self.see_through or getattr(gstate, "see_through", False):
            return
        for box in _rectangles(path, self.ctm):
            self._cover(box, _rgb(gstate.ncolor))

    def add_boxes_of(self, annotations):
        """Take the filled boxes that lie over the page as annotations: they can be pulled away."""
        for reference in list_value(annotations) if annotations else ():
            note = dict_value(resolve1(reference))
            subtype = getattr(resolve1(note.get("Subtype")), "name", "")
            inner = list_value(note["IC"]) if note.get("IC") else []
            opacity = resolve1(note.get("CA", 1))
            is_box = subtype == "Redact" or (subtype == "Square" and inner)
            if is_box and isinstance(opacity, int | float) and opacity >= _OPAQUE:
                box = [float(resolve1(each)) for each in list_value(note["Rect"])]
                self._cover(apply_matrix_rect(self.page_ctm, box), (0, 0, 0))

    def _cover(self, box, colour, *, picture=False):
        self.order += 1
        self.page.covers.append(Cover(self.order, box, colour, picture))


def _rectangles(path, ctm):
    """Yield the boxes of the upright rectangles in a path, which may hold several."""
    for piece in _pieces(path):
        points = [apply_matrix_pt(ctm, step[-2:]) for step in piece if step[0] in "ml"]
        if any(step[0] in "cvy" for step in piece) or len(points) not in (4, 5):
            continue
        columns = sorted({round(x, 1) for x, _y in points})
        rows = sorted({round(y, 1) for _x, y in points})
        if len(columns) == 2 and len(rows) == 2:
            yield (columns[0], rows[0], columns[1], rows[1])


def _pieces(path):
    piece = []
    for step in path:
        if step[0] == "m" and piece:
            yield piece
            piece = []
        piece.append(step)
    if piece:
        yield piece


def _rgb(colour):
    """Return a colour as three numbers from 0 to 1, or None where it is a pattern."""
    if isinstance(colour, int | float):
        return (float(colour),) * 3
    if not isinstance(colour, list | tuple) or not all(isinstance(c, int | float) for c in colour):
        return None
    if len(colour) == 1:
        return (float(colour[0]),) * 3
    if len(colour) == 3:
        return tuple(float(part) for part in colour)
    if len(colour) == 4:
        cyan, magenta, yellow, black = colour
        return tuple((1 - part) * (1 - black) for part in (cyan, magenta, yellow))
    return None


def lines_of(glyphs):
    """Return the text of a page, line by line, in the order in which it was painted.

    A gap of the width of a letter is a blank, a wider one a gap that sets a mark apart.
    """
    lines, current, last = [], [], None
    for glyph in glyphs:
        if last is not None:
            x, y = glyph.box[0], glyph.box[1]
            height = max(last.size, glyph.size, 1)
            if abs(y - last.box[1]) > height * 0.6 or x < last.box[0] - height * 2:
                lines.append("".join(current))
                current = []
            elif x - last.box[2] > height * 2:
                current.append("   ")
            elif x - last.box[2] > height * 0.2 and not last.text.isspace():
                current.append(" ")
        current.append(glyph.text)
        last = glyph
    lines.append("".join(current))
    return [line for line in lines if line.strip()]
