"""Sections and articles; public ones are made inside a permit, as the gate demands."""

import factory

from news.enums import ArticleKind
from news.models import ArticlePage, NewsIndexPage
from portal.provision.tests.factories import (
    CategoryFactory,
    HomePageFactory,
    ProvidedPageFactory,
    PublishedFactory,
    build_site,
)

__all__ = [
    "ArticlePageFactory",
    "CategoryFactory",
    "HomePageFactory",
    "NewsIndexPageFactory",
    "build_site",
]


class NewsIndexPageFactory(PublishedFactory):
    class Meta:
        model = NewsIndexPage

    title = factory.Sequence(lambda number: f"Chuyên mục thử {number}")
    intro = "Tin thử nghiệm."
    show_in_menus = True


class ArticlePageFactory(ProvidedPageFactory):
    """An article with everything that Điều 3 asks for, published now."""

    class Meta:
        model = ArticlePage

    title = factory.Sequence(lambda number: f"Bản tin thử {number}")
    kind = ArticleKind.ACTIVITY
    lead = "Tóm tắt của bản tin thử."
    body = factory.LazyFunction(lambda: [("paragraph", "<p>Nội dung của bản tin thử.</p>")])
