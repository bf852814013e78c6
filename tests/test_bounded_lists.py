"""Lists that show their first rows only: told above the rows, not in the title of the page."""

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.base import listings
from portal.provision import obligations
from portal.provision.models import ProvisionEvent

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


def test_a_ledger_tells_the_very_moment_and_by_whom(world, client, owed):
    event = ProvisionEvent.objects.filter(actor=None).first()
    ProvisionEvent.objects.bulk_create(
        [
            ProvisionEvent(
                provision=event.provision, title=event.title, kind=event.kind, actor=world.editor
            )
        ]
    )
    world.editor.first_name, world.editor.last_name = "Hồ Thị", "Ghi Sổ"
    world.editor.save()
    client.force_login(world.supervisor)
    page = client.get(reverse("provision_events")).content.decode()
    assert "Hồ Thị Ghi Sổ" in page
    assert f"{timezone.localtime(event.at):%H:%M %d/%m/%Y}" in page
    assert reverse("provision_register_row", args=[event.provision_id]) in page
