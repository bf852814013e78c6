"""Models of wanted notices."""

from .entries import EntryTerm, NoticeEntry, ShortenedForm, Term
from .indexes import InterpolIndexPage, SoughtIndexPage, WantedIndexPage
from .interpol import InterpolCharge, InterpolExposure, InterpolNoticePage, InterpolPhotograph
from .records import Confirmation, NoticeEnd, NoticeTerms
from .removals import NoticeAsk, NoticeRemoval, RemovedFile, WithdrawalProof
from .tips import Tip, TipAttachment, TipMessage, TipOfficer, TipRecord
from .wanted import Offence, WantedExposure, WantedNoticePage, WantedPhotograph

__all__ = [
    "Confirmation",
    "EntryTerm",
    "InterpolCharge",
    "InterpolExposure",
    "InterpolIndexPage",
    "InterpolNoticePage",
    "InterpolPhotograph",
    "NoticeAsk",
    "NoticeEnd",
    "NoticeEntry",
    "NoticeRemoval",
    "NoticeTerms",
    "Offence",
    "RemovedFile",
    "ShortenedForm",
    "SoughtIndexPage",
    "Term",
    "Tip",
    "TipAttachment",
    "TipMessage",
    "TipOfficer",
    "TipRecord",
    "WantedExposure",
    "WantedIndexPage",
    "WantedNoticePage",
    "WantedPhotograph",
    "WithdrawalProof",
]
