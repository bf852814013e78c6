"""Counts of the register by month, and what the Portal lays down about comparing units."""

from .figures import FigureState, HopFigure, RefusalFigure, StaleFigure, SupplyFigure
from .sums import (
    RefusalsOfCategory,
    RefusalsOfUnit,
    StaysOfAll,
    SupplyOfCategory,
    SupplyOfUnit,
)
from .terms import NoReportTermsInForce, ReportTerms

__all__ = [
    "FigureState",
    "HopFigure",
    "NoReportTermsInForce",
    "RefusalFigure",
    "RefusalsOfCategory",
    "RefusalsOfUnit",
    "ReportTerms",
    "StaleFigure",
    "StaysOfAll",
    "SupplyFigure",
    "SupplyOfCategory",
    "SupplyOfUnit",
]
