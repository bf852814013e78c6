"""Models of the news."""

from .articles import ArticleAttachment, ArticlePage, RelatedPage
from .cases import CasePerson
from .columns import ColumnPart, TopicColumnIndexPage, TopicColumnPage
from .indexes import NewsIndexPage
from .science import ScienceIndexPage, ScienceProductPage, ScienceResultPage
from .statement_index import StatementIndexPage
from .statements import Matter, StatementPage
from .warning_index import WarningIndexPage
from .warnings import StillTrueAsk, WarningMessage, WarningPage, WarningTerms

__all__ = [
    "ArticleAttachment",
    "ArticlePage",
    "CasePerson",
    "ColumnPart",
    "Matter",
    "NewsIndexPage",
    "RelatedPage",
    "ScienceIndexPage",
    "ScienceProductPage",
    "ScienceResultPage",
    "StatementIndexPage",
    "StatementPage",
    "StillTrueAsk",
    "TopicColumnIndexPage",
    "TopicColumnPage",
    "WarningIndexPage",
    "WarningMessage",
    "WarningPage",
    "WarningTerms",
]
