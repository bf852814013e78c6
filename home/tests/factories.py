"""Plain pages; home pages and articles come from the news' factories."""

import factory

from home.models import StandardPage
from news.tests.factories import HomePageFactory, PublishedFactory, build_site

__all__ = ["HomePageFactory", "StandardPageFactory", "build_site"]


class StandardPageFactory(PublishedFactory):
    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda number: f"Trang giới thiệu {number}")
    body = factory.LazyFunction(lambda: [("paragraph", "<p>Nội dung giới thiệu.</p>")])
