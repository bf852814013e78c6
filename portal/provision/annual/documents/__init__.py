"""A report as a document: its parts once, written as DOCX and as PDF."""

from .content import consolidated, single
from .pdf import as_pdf
from .word import as_docx

#: Writer and content type by the ending of the file.
FORMATS = {
    "docx": (
        as_docx,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "pdf": (as_pdf, "application/pdf"),
}

__all__ = ["FORMATS", "as_docx", "as_pdf", "consolidated", "single"]
