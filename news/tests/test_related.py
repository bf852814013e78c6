"""From one piece of news readers get to what is like it: public, of their language, of use."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from news.models import (
    AnnouncementPage,
    EventPage,
    ScienceProductPage,
    ScienceResultPage,
)
from tests.page_types import page_types

pytestmark = pytest.mark.django_db


def related_titles(client, page):
    html = BeautifulSoup(client.get(page.url).content.decode(), "html.parser")
    return [link.text for link in html.select(".c-more .c-card__title a")]


def event_on(day):
    return {"starts_on": day, "ends_on": day, "programme": []}


def in_days(number):
    return timezone.localdate() + datetime.timedelta(days=number)


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (EventPage, event_on(in_days(9))),
        (AnnouncementPage, {}),
        (ScienceResultPage, {}),
        (ScienceProductPage, {}),
    ],
)
def test_a_page_leads_to_others_like_it_in_its_language(public_world, client, model, fields):
    kind = page_types()[model]
    page, like_it = (kind.publish(public_world, number=n, **fields) for n in (1, 2))
    kind.draft(public_world, number=3, **fields)
    kind.publish(public_world, language="en", number=4, **fields)

    assert related_titles(client, page) == [like_it.title]


def test_what_is_over_or_called_off_is_not_offered(public_world, client):
    events, announcements = page_types()[EventPage], page_types()[AnnouncementPage]
    page = events.publish(public_world, number=1, **event_on(in_days(9)))
    events.publish(public_world, number=2, **event_on(in_days(-9)))
    called_off = event_on(in_days(12)) | {"status": "cancelled", "status_reason": "Bão."}
    events.publish(public_world, number=3, **called_off)
    announcement = announcements.publish(public_world, number=1)
    announcements.publish(public_world, number=2, closes_at=timezone.now())

    assert related_titles(client, page) == related_titles(client, announcement) == []


def test_the_same_field_comes_before_the_same_unit(public_world, client):
    kind = page_types()[ScienceResultPage]
    page = kind.publish(public_world, number=1)
    other_field = kind.publish(public_world, number=2, science_field="1", classification="", doi="")
    same_field = kind.publish(public_world, number=3)

    assert related_titles(client, page) == [same_field.title, other_field.title]
