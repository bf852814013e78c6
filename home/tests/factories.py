"""Plain pages; home pages come from the factories that all sections share."""

import factory

from home.models import StandardPage
from portal.provision.tests.factories import HomePageFactory, PublishedFactory, build_site

__all__ = ["HomePageFactory", "StandardPageFactory", "build_site"]


class StandardPageFactory(PublishedFactory):
    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda number: f"Trang giới thiệu {number}")
    body = factory.LazyFunction(lambda: [("paragraph", "<p>Nội dung giới thiệu.</p>")])
