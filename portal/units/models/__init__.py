"""Units, the people who act for them, and the pages that are theirs."""

from .names import UnitFormerName
from .pages import PageOwnership
from .people import FocalPoint, FocalPointKind, Membership, MembershipVersion
from .querysets import DatedQuerySet
from .units import Unit, UnitKind, UnitNeverDeleted

__all__ = [
    "DatedQuerySet",
    "FocalPoint",
    "FocalPointKind",
    "Membership",
    "MembershipVersion",
    "PageOwnership",
    "Unit",
    "UnitFormerName",
    "UnitKind",
    "UnitNeverDeleted",
]
