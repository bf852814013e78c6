"""The invented year of the register: nothing in it has happened tomorrow."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from home.demo.register import load_register
from portal.provision.commitments import load_commitments
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.units.models import UnitKind
from portal.units.tests.factories import UnitFactory
from portal.workdays.services import calendar_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def year(world):
    call_command("load_calendar")
    call_command("load_rules")
    load_commitments()
    UnitFactory.create_batch(6, kind=UnitKind.DEPARTMENT)
    load_register(world.editor, rows=150)


def test_nothing_in_it_lies_in_the_future(year):
    now = timezone.now()
    assert Provision.objects.filter(received_at__isnull=False).count() > 100
    assert not Provision.objects.filter(received_at__gt=now).exists()
    assert not Hop.objects.filter(started_at__gt=now).exists()
    assert not Hop.objects.filter(ended_at__gt=now).exists()
    assert not ProvisionEvent.objects.filter(at__gt=now).exists()


def test_the_desk_promises_working_days(year):
    days = set(Hop.objects.filter(holder="desk").values_list("due_on", flat=True))
    calendar = calendar_for(min(days), max(days) + timedelta(1))
    assert days
    assert [day for day in days if not calendar.is_working(day)] == []
