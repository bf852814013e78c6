"""Models of the home page, the plain pages and the Portal's own particulars."""

from .pages import HomePage, StandardPage
from .particulars import PortalSettings

__all__ = ["HomePage", "PortalSettings", "StandardPage"]
