"""An event that a unit announces, under a rule that asks for it before it takes place."""

import datetime

import pytest
from django.utils import timezone

from portal.provision.coverage import services

from .factories import make_event_category

REASON = "Lý do đủ dài để bên kia hiểu."


@pytest.fixture
def category(world):
    return make_event_category(world)


def in_days(days, hour=9):
    day = timezone.localdate() + datetime.timedelta(days=days)
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))


@pytest.fixture
def announce(world, category):
    def announce(*, user=None, unit=None, **values):
        details = {
            "title": "Hội nghị sơ kết công tác",
            "about": "Sơ kết sáu tháng, biểu dương tập thể.",
            "starts_at": in_days(5),
            "place": "Hội trường A",
            "host": "Cục thử nghiệm",
            "contact_name": "Người liên hệ kín",
            "contact_phone": "0988777666",
            "category": category,
        } | values
        return services.announce(user=user or world.contributor, unit=unit or world.unit, **details)

    return announce


@pytest.fixture
def event(announce):
    return announce()
