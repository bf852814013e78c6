"""Warnings: the page, the chain of messages, the questions to the unit, the dated terms."""

from .asks import StillTrueAsk
from .messages import WarningMessage
from .pages import WarningPage
from .terms import WarningTerms

__all__ = ["StillTrueAsk", "WarningMessage", "WarningPage", "WarningTerms"]
