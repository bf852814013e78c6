"""What the tests of the routes to the public ask of the admin and of the register."""

import pytest

from news.models import ArticlePage
from portal.provision.enums import EventKind
from portal.provision.models import ProvisionEvent


def login(client, world, name):
    client.force_login(getattr(world, name))
    return client


def is_public(page, client_class):
    """Return whether an anonymous reader gets the page, and the row says so."""
    stored = ArticlePage.objects.get(pk=page.pk)
    answer = client_class().get(f"/tin-tuc/{stored.slug}/")
    assert stored.live == (answer.status_code == 200)
    return stored.live


def refusals(page_id=None):
    events = ProvisionEvent.objects.filter(kind=EventKind.GATE_REFUSED)
    return events.filter(page_id=page_id) if page_id else events


@pytest.fixture
def draft(world):
    """A complete draft that nobody has decided on."""
    return world.article()
