"""Lists that show their first rows only: told above the rows, not in the title of the page."""

import pytest
from django.urls import reverse

from portal.base import listings
from portal.provision import obligations

from .portal_world import TRIGGERED_ON

pytestmark = pytest.mark.django_db
CUT = "dòng đầu"


@pytest.fixture
def owed(world):
    for number in range(3):
        obligations.open_obligation(
            unit=world.unit,
            category=world.category,
            title=f"Kết quả chuyên đề {number}",
            triggered_on=TRIGGERED_ON,
            content_object=world.unit,
        )


@pytest.mark.parametrize("name", ["provision_events", "provision_events_results"])
def test_a_list_that_is_cut_says_so_above_its_rows(world, client, owed, monkeypatch, name):
    monkeypatch.setattr(listings, "MOST_LISTED", 2)
    client.force_login(world.supervisor)
    page = client.get(reverse(name)).content.decode()
    assert page.count(CUT) == 1
    assert page.index(CUT) < page.index('<table class="listing"')


def test_a_list_that_is_whole_says_nothing(world, client, owed):
    client.force_login(world.supervisor)
    assert CUT not in client.get(reverse("provision_events")).content.decode()
