"""Models of the news."""

from .articles import ArticleAttachment, ArticlePage
from .indexes import NewsIndexPage
from .science import ScienceIndexPage, ScienceProductPage, ScienceResultPage
from .warning_index import WarningIndexPage
from .warnings import StillTrueAsk, WarningMessage, WarningPage, WarningTerms

__all__ = [
    "ArticleAttachment",
    "ArticlePage",
    "NewsIndexPage",
    "ScienceIndexPage",
    "ScienceProductPage",
    "ScienceResultPage",
    "StillTrueAsk",
    "WarningIndexPage",
    "WarningMessage",
    "WarningPage",
    "WarningTerms",
]
