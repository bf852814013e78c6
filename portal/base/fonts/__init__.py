"""Be Vietnam Pro as TrueType, for files that are made here (PDF); the licence is beside it.

The web pages are served the subsets under ``static/fonts``.
"""

from pathlib import Path

_FOLDER = Path(__file__).parent

#: Path by style, as reportlab and others ask for it.
REGULAR = _FOLDER / "BeVietnamPro_400Regular.ttf"
ITALIC = _FOLDER / "BeVietnamPro_400Regular_Italic.ttf"
BOLD = _FOLDER / "BeVietnamPro_700Bold.ttf"
