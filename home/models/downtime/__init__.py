"""Notices that a service stops for a while, and their section."""

from .index import DowntimeIndexPage
from .notices import DowntimeNoticePage

__all__ = ["DowntimeIndexPage", "DowntimeNoticePage"]
