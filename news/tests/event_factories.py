"""Events and their section, public unless told otherwise."""

import datetime

import factory
from django.utils import timezone

from news.events.enums import EventStatus
from news.models import EventIndexPage, EventPage
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory


class EventIndexPageFactory(PublishedFactory):
    class Meta:
        model = EventIndexPage

    title = factory.Sequence(lambda number: f"Sự kiện thử {number}")


class EventPageFactory(ProvidedPageFactory):
    """A confirmed event in a week, from 8:00 to 11:30."""

    class Meta:
        model = EventPage

    title = factory.Sequence(lambda number: f"Hội nghị thử {number}")
    lead = "Hội nghị thử nghiệm."
    starts_on = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=7))
    ends_on = factory.SelfAttribute("starts_on")
    triggered_on = factory.SelfAttribute("starts_on")
    starts_time = datetime.time(8)
    ends_time = datetime.time(11, 30)
    place = "Hội trường thử"
    province = "01"
    status = EventStatus.CONFIRMED
