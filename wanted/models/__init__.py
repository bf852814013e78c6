"""Models of wanted notices."""

from .indexes import WantedIndexPage
from .interpol import InterpolCharge, InterpolExposure, InterpolNoticePage, InterpolPhotograph
from .records import Confirmation, NoticeEnd, NoticeTerms
from .wanted import Offence, WantedExposure, WantedNoticePage, WantedPhotograph

__all__ = [
    "Confirmation",
    "InterpolCharge",
    "InterpolExposure",
    "InterpolNoticePage",
    "InterpolPhotograph",
    "NoticeEnd",
    "NoticeTerms",
    "Offence",
    "WantedExposure",
    "WantedIndexPage",
    "WantedNoticePage",
    "WantedPhotograph",
]
