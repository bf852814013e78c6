"""Announcements and their section, public unless told otherwise."""

import datetime

import factory
from django.utils import timezone

from news.announcements.enums import AnnouncementKind
from news.models import AnnouncementIndexPage, AnnouncementPage
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory


class AnnouncementIndexPageFactory(PublishedFactory):
    class Meta:
        model = AnnouncementIndexPage

    title = factory.Sequence(lambda number: f"Tuyển dụng thử {number}")


class AnnouncementPageFactory(ProvidedPageFactory):
    """A recruitment that is open for two weeks."""

    class Meta:
        model = AnnouncementPage

    title = factory.Sequence(lambda number: f"Thông báo thử {number}")
    kind = AnnouncementKind.RECRUITMENT
    lead = "Tuyển dụng thử nghiệm."
    closes_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=14))
    eligibility = "Công dân thử"
    how_to_apply = "Nộp tại văn phòng"
    contact_office = "Văn phòng thử"
