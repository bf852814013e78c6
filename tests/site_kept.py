"""One small Portal for all tests of a module: built once, every test rolled back to it."""

import pytest
from django.core.cache import cache

from .shared_world import built_for_module


@pytest.fixture(scope="module")
def site(built_world, django_db_blocker):
    """The ``World`` with public sections; gone when the module ends."""
    with built_for_module(django_db_blocker):
        built_world.publish_sections()
        yield built_world
    cache.clear()


@pytest.fixture
def world(site, db):
    """The ``World``, for one test: what the test writes is taken back."""
    cache.clear()
    return site
