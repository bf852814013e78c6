"""The typeface of posters, embedded: Be Vietnam Pro, as all files that are made here."""

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from portal.base import fonts

REGULAR = "BeVietnamPro"
BOLD = "BeVietnamPro-Bold"


@cache
def register_fonts():
    """Make the typeface known to reportlab; once in a process."""
    pdfmetrics.registerFont(TTFont(REGULAR, fonts.REGULAR))
    pdfmetrics.registerFont(TTFont(BOLD, fonts.BOLD))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )
