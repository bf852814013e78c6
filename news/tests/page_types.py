"""Articles and their sections, for the table of page types."""

from news.models import ArticleAttachment, ArticlePage, NewsIndexPage
from portal.base.tests.factories import DocumentFactory, ImageFactory
from portal.base.tests.sample_blocks import full_body
from tests.page_types import PageType


def article_values(sample):
    return {
        "lead": "Tóm tắt của bản tin.",
        "image": ImageFactory(),
        "image_caption": "Quang cảnh hội nghị",
        "body": full_body(related=[sample.parent]),
        "attachments": [ArticleAttachment(document=DocumentFactory(), title="Chương trình")],
    }


PAGE_TYPES = [
    PageType(
        ArticlePage,
        values=article_values,
        query_budget=24,
        structured_data=("NewsArticle",),
    ),
    PageType(NewsIndexPage, created_by="", query_budget=20, rss=("rss/",), atom=("atom/",)),
]
