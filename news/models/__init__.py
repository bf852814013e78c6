"""Models of the news."""

from .announcements import AnnouncementDocument, AnnouncementIndexPage, AnnouncementPage
from .articles import ArticleAttachment, ArticlePage, RelatedPage
from .cases import CasePerson
from .columns import ColumnPart, TopicColumnIndexPage, TopicColumnPage
from .events import EventChange, EventIndexPage, EventMaterial, EventPage, ProgrammeItem
from .indexes import NewsIndexPage
from .science import ScienceIndexPage, ScienceProductPage, ScienceResultPage
from .statement_index import StatementIndexPage
from .statements import Matter, StatementPage
from .warning_index import WarningIndexPage
from .warnings import StillTrueAsk, WarningMessage, WarningPage, WarningTerms

__all__ = [
    "AnnouncementDocument",
    "AnnouncementIndexPage",
    "AnnouncementPage",
    "ArticleAttachment",
    "ArticlePage",
    "CasePerson",
    "ColumnPart",
    "EventChange",
    "EventIndexPage",
    "EventMaterial",
    "EventPage",
    "Matter",
    "NewsIndexPage",
    "ProgrammeItem",
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
