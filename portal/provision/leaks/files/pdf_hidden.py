"""Which characters of a painted page nobody sees although everybody can copy them."""

#: Nearer than this in every part, two colours cannot be told apart.
_SAME_COLOUR = 0.06
#: A picture that takes more of the page than this is a scan; its text was read by a machine.
_SCAN = 0.5
#: Height below which a box is a line.
_LINE = 2.5
#: Points below which no letter can be read.
_SMALLEST_LETTER = 1.0
_PAPER = (1.0, 1.0, 1.0)


def hidden_text(page):
    """Return the hidden text of a ``PaintedPage``, without blanks.

    Hidden is what was painted over, has the colour of its ground, lies outside the page, is too
    small to see, or was told not to show. The text that a machine read from a scan shows nowhere
    either, but says what the picture shows: it is hidden only where the picture is covered.
    """
    boxes = [cover for cover in page.covers if _is_area(cover)]
    hidden = [
        glyph.text for glyph in page.glyphs if glyph.text.strip() and _hides(page, boxes, glyph)
    ]
    return "".join(hidden)


def _is_area(cover):
    x0, y0, x1, y1 = cover.box
    return x1 - x0 > _LINE and y1 - y0 > _LINE


def _hides(page, boxes, glyph):
    point = _centre(glyph.box)
    if not _holds(page.box, point) or glyph.size < _SMALLEST_LETTER:
        return True
    here = [cover for cover in boxes if _holds(cover.box, point)]
    scans = [cover for cover in here if cover.picture and _share(cover.box, page.box) > _SCAN]
    if scans:
        # A machine's text lies over or under the scan; a box above both hides it.
        last = max(scan.order for scan in scans)
        above = [cover for cover in here if cover.order > last and not cover.picture]
        return any(cover.order > glyph.order or glyph.invisible for cover in above)
    if glyph.invisible:
        return not any(cover.picture for cover in here)
    if any(cover.order > glyph.order for cover in here):
        return True
    under = [cover for cover in here if cover.order < glyph.order]
    ground = max(under, key=lambda cover: cover.order) if under else None
    if ground is not None and (ground.picture or ground.colour is None):
        return False
    return _same(glyph.colour, ground.colour if ground else _PAPER)


def _centre(box):
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _holds(box, point):
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _share(box, whole):
    """Return how much of ``whole`` the box takes, from 0 to 1."""
    width = max(0, min(box[2], whole[2]) - max(box[0], whole[0]))
    height = max(0, min(box[3], whole[3]) - max(box[1], whole[1]))
    area = (whole[2] - whole[0]) * (whole[3] - whole[1])
    return width * height / area if area else 0


def _same(colour, other):
    if colour is None or other is None:
        return False
    return all(abs(a - b) < _SAME_COLOUR for a, b in zip(colour, other, strict=True))
