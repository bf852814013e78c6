"""Notices on invented people; public ones are made inside a permit, as the gate demands."""

import datetime

import factory

from portal.base.tests.factories import ImageFactory
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory
from wanted.listing.indexing import follow
from wanted.models import (
    InterpolIndexPage,
    InterpolNoticePage,
    Offence,
    SoughtIndexPage,
    WantedIndexPage,
    WantedNoticePage,
    WantedPhotograph,
)
from wanted.services import open_confirmation


class WantedIndexPageFactory(PublishedFactory):
    class Meta:
        model = WantedIndexPage

    title = factory.Sequence(lambda number: f"Truy nã thử {number}")


class SoughtIndexPageFactory(PublishedFactory):
    class Meta:
        model = SoughtIndexPage

    title = factory.Sequence(lambda number: f"Truy tìm thử {number}")


class InterpolIndexPageFactory(PublishedFactory):
    class Meta:
        model = InterpolIndexPage

    title = factory.Sequence(lambda number: f"Interpol thử {number}")


class NoticeFactory(ProvidedPageFactory):
    """What both kinds of notice need."""

    class Meta:
        abstract = True

    title = factory.Sequence(lambda number: f"Nguyễn Văn Thử {number}")
    born_year = 1980
    sex = "male"
    description = "Cao gầy, tóc ngắn."
    contact = "Cơ quan điều tra thử, điện thoại 069 000 0000"

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        page = super()._create_instance(model_class, parent, kwargs)
        if page.live:
            # Made live by a factory it was never published; confirming follows publication.
            open_confirmation(page=page)
            follow(page)
        return page


class WantedNoticePageFactory(NoticeFactory):
    class Meta:
        model = WantedNoticePage

    decision_number = factory.Sequence(lambda number: f"{number}/QĐ-CSHS")
    decided_on = datetime.date(2026, 3, 2)
    issuer = "Cơ quan điều tra thử"
    residence = "01"


class OffenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Offence

    name = "Lừa đảo chiếm đoạt tài sản"
    article = "Điều 174 Bộ luật Hình sự"


class WantedPhotographFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WantedPhotograph

    image = factory.SubFactory(ImageFactory)


class InterpolNoticePageFactory(NoticeFactory):
    class Meta:
        model = InterpolNoticePage

    colour = "red"
    reference = factory.Sequence(lambda number: f"2026/{number}")
    requesting_country = "Quốc gia thử"
