"""An event that a unit announces, under a rule that asks for it before it takes place."""

import datetime

import pytest
from django.utils import timezone

from portal.provision.commitments import load_commitments
from portal.provision.coverage import services
from portal.provision.models import Category, Rule

REASON = "Lý do đủ dài để bên kia hiểu."


@pytest.fixture
def category(world):
    load_commitments()
    category = Category.objects.create(code="su-kien-thu", title_vi="Sự kiện thử")
    Rule.objects.create(
        rule_set=world.rule.rule_set,
        category=category,
        clause="4.2",
        clock_clause="5.3",
        clock="before_event",
        trigger_vi="sự kiện diễn ra",
        kinds=["event_report"],
    )
    return category


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
