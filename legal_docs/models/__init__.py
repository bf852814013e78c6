"""Legal documents: the section, the documents, their files and fields of law."""

from .fields import LegalField
from .indexes import LegalDocumentIndexPage
from .pages import LegalDocumentAttachment, LegalDocumentPage

__all__ = [
    "LegalDocumentAttachment",
    "LegalDocumentIndexPage",
    "LegalDocumentPage",
    "LegalField",
]
