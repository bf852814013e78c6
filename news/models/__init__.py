"""Models of the news."""

from .articles import ArticleAttachment, ArticlePage, RelatedPage
from .cases import CasePerson
from .indexes import NewsIndexPage
from .science import ScienceIndexPage, ScienceProductPage, ScienceResultPage
from .warning_index import WarningIndexPage
from .warnings import StillTrueAsk, WarningMessage, WarningPage, WarningTerms

__all__ = [
    "ArticleAttachment",
    "ArticlePage",
    "CasePerson",
    "NewsIndexPage",
    "RelatedPage",
    "ScienceIndexPage",
    "ScienceProductPage",
    "ScienceResultPage",
    "StillTrueAsk",
    "WarningIndexPage",
    "WarningMessage",
    "WarningPage",
    "WarningTerms",
]
