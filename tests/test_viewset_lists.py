"""Whoever may edit a row reaches it from the list of such rows."""

import re

import pytest
from django.urls import get_resolver, reverse
from wagtail.admin.views.generic import IndexView

from .foreign_material import ForeignMaterial
from .shared_world import built_for_module

pytestmark = pytest.mark.thorough


def _lists(resolver, namespaces=()):
    """Yield the name spaces of the lists of the Portal's own rows."""
    for entry in resolver.url_patterns:
        if hasattr(entry, "url_patterns"):
            yield from _lists(entry, (*namespaces, *filter(None, [entry.namespace])))
            continue
        view = getattr(entry.callback, "view_class", object)
        model = entry.callback.view_initkwargs.get("model") if view is not object else None
        ours = getattr(model, "__module__", "").startswith(("portal.", "news.", "wanted."))
        if entry.name == "index" and ours and issubclass(view, IndexView):
            yield ":".join(namespaces)


#: Tips are read by their officers alone; wanted/tips/tests acts as they do.
OF_OFFICERS = {"tip_inbox", "tip_officers"}
LISTS = sorted(set(_lists(get_resolver())) - OF_OFFICERS)


@pytest.fixture(scope="module")
def built_foreign(built_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        yield ForeignMaterial(built_world)


def as_seen(client, foreign, address):
    """Return the list as the first sees it of those who may."""
    for user in (foreign.world.superuser, foreign.world.supervisor):
        client.force_login(user)
        page = client.get(address)
        if page.status_code == 200 and page.context["object_list"]:
            break
    return page


@pytest.mark.parametrize("namespace", LISTS)
def test_a_list_leads_to_each_of_its_rows(built_foreign, db, client, namespace):
    page = as_seen(client, built_foreign, reverse(f"{namespace}:index"))
    rows = list(page.context["object_list"])
    assert rows, "the material has no row of this kind: add one to tests/foreign_material.py"
    table = page.content.decode().split('id="listing-results"')[1]
    assert [row for row in rows if not re.search(rf'href="/admin/[^"]*/{row.pk}/"', table)] == []
