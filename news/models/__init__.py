"""Models of the news."""

from .articles import ArticleAttachment, ArticlePage
from .indexes import NewsIndexPage
from .science import ScienceIndexPage, ScienceProductPage, ScienceResultPage

__all__ = [
    "ArticleAttachment",
    "ArticlePage",
    "NewsIndexPage",
    "ScienceIndexPage",
    "ScienceProductPage",
    "ScienceResultPage",
]
