"""Pytest plugin: the ``World`` of ``tests/portal_world.py``, built once for all tests of a module.

Building it takes longer than most tests do. It stands inside a transaction that stays open while
the module's tests run, each in a savepoint of its own, and is rolled back after the last of them.
On SQLite the first module builds it; its rows are kept, and the later ones begin with a copy. So
it is with the sections that are made public in it.
"""

import copy
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.utils import translation

from .kept_rows import KeptRows


@contextmanager
def built_for_module(django_db_blocker):
    """Keep what the block writes until the module's tests have run, then forget it.

    For fixtures of scope ``module`` that write to the database; ``yield`` outside the block's work
    and inside this manager.

    Args:
        django_db_blocker: pytest-django's key to the database.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


class KeptWorlds:
    """The worlds that were built first in the run, by name, with the rows of each."""

    def __init__(self):
        self._kept = {}
        self._changes_of_world = None

    def world(self, build):
        """Return the ``World`` that ``build`` returns, in a database without one."""
        world = self._written("world", build)
        self._changes_of_world = _changes()
        return world

    def public(self, world, publish):
        """Let ``publish`` make the sections of ``world`` public; return the world as it is then."""
        # A module that has added something to its world has another database than the first one.
        if self._changes_of_world in (None, _changes()):
            return self._written("public", lambda: publish(world))
        return publish(world)

    def _written(self, name, build):
        if connection.vendor != "sqlite":
            return build()
        if name in self._kept:
            built, rows = self._kept[name]
            rows.write()
        else:
            rows = KeptRows()
            with rows.kept():
                built = build()
            self._kept[name] = built, rows
        return copy.deepcopy(built)


def _changes():
    """Return how many rows this connection has written so far; ``None`` where nobody counts."""
    return getattr(connection.connection, "total_changes", None)


@pytest.fixture(scope="session")
def kept_worlds() -> KeptWorlds:
    return KeptWorlds()


@pytest.fixture(scope="module")
def built_world(django_db_setup, django_db_blocker, kept_worlds):
    """The one ``World`` of the module; a module may override it, to add what all its tests need."""
    from .portal_world import World  # Models can be imported once Django is set up.

    with built_for_module(django_db_blocker):
        yield kept_worlds.world(World)


@pytest.fixture
def world(built_world, db):
    """A ``World`` of its own for each test: its objects remember nothing of the tests before."""
    return copy.deepcopy(built_world)


@pytest.fixture(scope="module")
def built_public_world(built_world, django_db_blocker, kept_worlds):
    """The ``World`` of the module with its sections public."""
    with built_for_module(django_db_blocker):
        yield kept_worlds.public(built_world, _with_public_sections)


def _with_public_sections(world):
    world.publish_sections()
    return world


@pytest.fixture
def public_world(built_public_world, db):
    """A ``World`` with public sections, of its own for each test."""
    return copy.deepcopy(built_public_world)


@pytest.fixture(scope="module")
def built_published(built_public_world, django_db_blocker):
    """An article of the module's ``World`` that went through every step."""
    world = built_public_world
    with built_for_module(django_db_blocker):
        yield world.publish(world.article(title="Bản tin đã đăng"))


@pytest.fixture
def published(built_published, public_world):
    """A public article with public sections, of its own for each test."""
    return copy.deepcopy(built_published)


@pytest.fixture(autouse=True)
def _fresh_start():
    """Let no test meet what an earlier one left behind: a cache, the language of a reader."""
    cache.clear()
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def committed_world(transactional_db):
    """A ``World`` with public sections whose rows are committed: servers and browsers see them."""
    from .portal_world import World  # Models can be imported once Django is set up.

    cache.clear()
    world = World()
    world.publish_sections()
    return world
