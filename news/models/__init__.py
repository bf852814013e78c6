"""Models of the news."""

from .articles import ArticleAttachment, ArticlePage
from .indexes import NewsIndexPage

__all__ = ["ArticleAttachment", "ArticlePage", "NewsIndexPage"]
