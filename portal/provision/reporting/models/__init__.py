"""Counts of the register by month, and what the Portal lays down about comparing units."""

from .figures import FigureState, HopFigure, RefusalFigure, StaleFigure, SupplyFigure
from .terms import NoReportTermsInForce, ReportTerms

__all__ = [
    "FigureState",
    "HopFigure",
    "NoReportTermsInForce",
    "RefusalFigure",
    "ReportTerms",
    "StaleFigure",
    "SupplyFigure",
]
