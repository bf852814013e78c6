"""Models that every section stands on."""

from .attachments import Attachment
from .media import PortalDocument, PortalImage, PortalRendition
from .pages import BasePage

__all__ = ["Attachment", "BasePage", "PortalDocument", "PortalImage", "PortalRendition"]
