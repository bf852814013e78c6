"""One small Portal for all tests of a module: built once, every test rolled back to it."""

import pytest
from django.core.cache import cache


@pytest.fixture(scope="module")
def site(built_public_world):
    """The ``World`` with public sections; gone when the module ends."""
    yield built_public_world
    cache.clear()


@pytest.fixture
def world(site, db):
    """The ``World``, for one test: what the test writes is taken back."""
    cache.clear()
    return site
