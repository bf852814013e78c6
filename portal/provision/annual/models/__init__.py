"""What the units report of their year, what hinders them, and how the office judges."""

from .evaluation import CriteriaSet, Criterion, Evaluation, Score
from .reports import Difficulty, UnitReport
from .rounds import AnnualTerms, NoAnnualTermsInForce, ReportRound

__all__ = [
    "AnnualTerms",
    "CriteriaSet",
    "Criterion",
    "Difficulty",
    "Evaluation",
    "NoAnnualTermsInForce",
    "ReportRound",
    "Score",
    "UnitReport",
]
