"""Reads a Vietnamese legal document: its parts, its addresses, its citations.

Pure Python, without Django. ``parse_text`` takes any text and never raises; ``read_file`` and
``read_bytes`` turn a file into text and raise ``UnreadableDocument`` with the reason.
"""

from .citing import citation_text
from .model import Appendix, Citation, Footnote, Node, ParsedDocument
from .parser import parse_text
from .reading import UnreadableDocument, read_bytes, read_file

__all__ = [
    "Appendix",
    "Citation",
    "Footnote",
    "Node",
    "ParsedDocument",
    "UnreadableDocument",
    "citation_text",
    "parse_text",
    "read_bytes",
    "read_file",
]
