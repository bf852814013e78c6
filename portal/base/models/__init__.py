"""Models that every section stands on."""

from .media import PortalDocument, PortalImage, PortalRendition
from .pages import BasePage

__all__ = ["BasePage", "PortalDocument", "PortalImage", "PortalRendition"]
