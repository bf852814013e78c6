"""The admin's start page of each role: what it shows, and that it costs no more with more work."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from portal.provision.enums import Waiting
from portal.provision.hops import pass_on
from portal.provision.models import Provision
from portal.provision.obligations import open_obligation
from tests.portal_world import TRIGGERED_ON

pytestmark = pytest.mark.django_db

#: Who sees which panel of this app.
PANELS = {
    "contributor": {"my-work"},
    "leader": {"my-work", "unit-state"},
    "editor": {"desk-inbox"},
    "publisher": {"desk-inbox", "to-publish"},
    "supervisor": {"office-picture"},
    "translator": {"to-translate"},
    "administrator": {"office-picture"},
}
ALL_PANELS = set().union(*PANELS.values())
MOST_QUERIES = 75


def owe(world, number, holder):
    for index in range(number):
        provision = open_obligation(
            unit=world.unit,
            category=world.category,
            title=f"Tin nợ {holder} {index}",
            triggered_on=TRIGGERED_ON,
            content_object=None,
        )
        if holder != Waiting.UNIT:
            pass_on(provision=provision, holder=holder)


def queries_of(client):
    """Return how many questions the start page asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("wagtailadmin_home"))
    return len(asked.captured_queries)


@pytest.mark.parametrize("person", PANELS)
def test_a_role_starts_with_its_own_panels(world, client, person):
    owe(world, 2, Waiting.UNIT)
    owe(world, 2, Waiting.DESK)
    client.force_login(getattr(world, person))
    html = client.get(reverse("wagtailadmin_home")).text
    assert {name for name in ALL_PANELS if f'id="{name}-section"' in html} == PANELS[person]


@pytest.mark.parametrize("person", PANELS)
def test_a_start_page_asks_no_more_of_the_database_with_more_work(world, client, person):
    client.force_login(getattr(world, person))
    for holder in (Waiting.UNIT, Waiting.DESK, Waiting.LEADER):
        owe(world, 2, holder)
    client.get(reverse("wagtailadmin_home"))
    few = queries_of(client)
    assert few <= MOST_QUERIES
    for holder in (Waiting.UNIT, Waiting.DESK, Waiting.LEADER):
        owe(world, 8, holder)
    client.get(reverse("wagtailadmin_home"))
    assert queries_of(client) <= few


def test_a_contributors_work_stands_by_due_day(world, client):
    owe(world, 3, Waiting.UNIT)
    last, first = Provision.objects.order_by("pk")[:2]
    Provision.objects.filter(pk=first.pk).update(due_on="2020-01-02", title="Tin quá hạn lâu")
    Provision.objects.filter(pk=last.pk).update(due_on="2099-01-02", title="Tin còn lâu mới nợ")
    client.force_login(world.contributor)
    html = client.get(reverse("wagtailadmin_home")).text
    assert html.index("Tin quá hạn lâu") < html.index("Tin còn lâu mới nợ")
