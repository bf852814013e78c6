"""The typeface of posters: Be Vietnam Pro, embedded; SIL Open Font License (typeface/OFL.txt).

The TrueType files hold what the web fonts in ``static/fonts`` hold, joined to one file for each
weight: PDF has no ranges of characters.
"""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "BeVietnamPro"
BOLD = "BeVietnamPro-Bold"
_FOLDER = Path(__file__).parent / "typeface"
_FILES = {REGULAR: "be-vietnam-pro-400.ttf", BOLD: "be-vietnam-pro-700.ttf"}


@cache
def register_fonts():
    """Make the typeface known to reportlab; once in a process."""
    for name, file_name in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, _FOLDER / file_name))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )
