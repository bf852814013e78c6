"""One small Portal for all tests of a module: built once, every test rolled back to it."""

import pytest
from django.core.cache import cache
from django.db import transaction

from .portal_world import World


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """The :class:`World` with public sections; gone when the module ends."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = World()
        world.publish_sections()
        yield world
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def world(site, db):
    """The :class:`World`, for one test: what the test writes is taken back."""
    cache.clear()
    return site
