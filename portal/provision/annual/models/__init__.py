"""What the units report of their year, what hinders them, and how the office judges."""

from .reports import Difficulty, UnitReport
from .rounds import AnnualTerms, NoAnnualTermsInForce, ReportRound

__all__ = [
    "AnnualTerms",
    "Difficulty",
    "NoAnnualTermsInForce",
    "ReportRound",
    "UnitReport",
]
