"""Announced events, who is sent there, what goes along, what was said, and personal calendars."""

from .assignments import Assignment
from .calendars import CalendarToken
from .events import CoverageMaterial, CoverageMessage, CoveredEvent

__all__ = [
    "Assignment",
    "CalendarToken",
    "CoverageMaterial",
    "CoverageMessage",
    "CoveredEvent",
]
