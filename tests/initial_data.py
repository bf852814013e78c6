"""Pytest plugin: what the migrations put into the database outlives tests that commit.

A test with a real server or with real transactions empties the whole database when it ends: the
root of the page tree, the site, the languages and the groups too. Here they come back, so that
tests need not know in which order they run.
"""

import pytest
from django.db import connections

RELOADS_AT_START = "django_db_serialized_rollback"
DATABASE_ACCESS = pytest.StashKey()
COMMITS = {"live_server", "transactional_db", "django_db_reset_sequences"}


def commits(item: pytest.Item) -> bool:
    """Tell whether ``item`` writes for good, so that Django empties the database after it."""
    marker = item.get_closest_marker("django_db")
    return bool(
        COMMITS.intersection(getattr(item, "fixturenames", ()))
        or (marker and (marker.kwargs.get("transaction") or marker.args[:1] == (True,)))
    )


def pytest_collection_modifyitems(items):
    for item in items:
        if commits(item) and RELOADS_AT_START not in item.fixturenames:
            item.fixturenames.append(RELOADS_AT_START)


@pytest.fixture(scope="session", autouse=True)
def _database_access(request, django_db_blocker):
    """Keep pytest-django's key to the database where the hook below finds it."""
    request.config.stash[DATABASE_ACCESS] = django_db_blocker


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    result = yield
    # After the last test the test database is gone already, and the connection is another one's.
    # Where every test so far was passed over there is none yet.
    access = item.config.stash.get(DATABASE_ACCESS, None)
    if access and nextitem is not None and commits(item):
        with access.unblock():
            for connection in connections.all():
                connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
    return result
