"""Articles and their sections, for the table of page types."""

from news.models import ArticlePage, NewsIndexPage
from tests.page_types import PageType

PAGE_TYPES = [
    PageType(
        ArticlePage,
        values=lambda sample: {
            "lead": "Tóm tắt của bản tin.",
            "body": [("paragraph", "<p>Nội dung của bản tin.</p>")],
        },
        query_budget=24,
        structured_data=("NewsArticle",),
    ),
    PageType(NewsIndexPage, created_by="", query_budget=20, rss=("rss/",), atom=("atom/",)),
]
