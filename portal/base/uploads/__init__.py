"""What is accepted as an image or a document, and in what form it is kept.

The functions here take what somebody uploaded and return a :class:`CheckedFile`, or raise a
``ValidationError`` whose sentence names what is wrong. Nothing else makes one, so a file that is
a ``CheckedFile`` has been through the checks.
"""

from .documents import DOCUMENT_KINDS, check_document
from .files import CheckedFile
from .images import IMAGE_FORMATS, reencode_image

__all__ = ["DOCUMENT_KINDS", "IMAGE_FORMATS", "CheckedFile", "check_document", "reencode_image"]
