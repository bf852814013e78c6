"""Models of wanted notices."""

from .indexes import WantedIndexPage
from .interpol import InterpolCharge, InterpolExposure, InterpolNoticePage, InterpolPhotograph
from .records import Confirmation, NoticeEnd, NoticeTerms
from .tips import Tip, TipAttachment, TipMessage, TipOfficer, TipRecord
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
    "Tip",
    "TipAttachment",
    "TipMessage",
    "TipOfficer",
    "TipRecord",
    "WantedExposure",
    "WantedIndexPage",
    "WantedNoticePage",
    "WantedPhotograph",
]
