"""Topic columns with their parts, public unless told otherwise."""

import datetime

import factory
from django.utils import timezone

from news.models import ColumnPart, TopicColumnIndexPage, TopicColumnPage
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory
from portal.units.tests.factories import UnitFactory


class TopicColumnIndexPageFactory(PublishedFactory):
    class Meta:
        model = TopicColumnIndexPage

    title = "Chuyên mục thử"
    slug = "chuyen-muc"


def make_part(title, **values):
    """Return an unsaved part that is filled on request."""
    defaults = {"title": title, "brief": f"Nội dung của {title}."}
    if "unit" not in values:
        defaults["unit"] = UnitFactory()
    return ColumnPart(**defaults | values)


class TopicColumnPageFactory(ProvidedPageFactory):
    """A column that began a month ago; ``parts`` are unsaved parts."""

    class Meta:
        model = TopicColumnPage

    title = factory.Sequence(lambda number: f"Chuyên mục thử {number}")
    lead = "Chuyên mục thử nói về việc này."
    starts_on = factory.LazyFunction(lambda: timezone.localdate() - datetime.timedelta(days=30))
    parts = factory.LazyFunction(lambda: [make_part("Gương sáng"), make_part("Kinh nghiệm hay")])
