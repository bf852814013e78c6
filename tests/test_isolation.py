"""No address of the admin shows or changes what belongs to another unit.

The addresses are enumerated from the URL patterns, so that one that a package or a view adds is
tried from its first day. Each is fetched and sent to as a contributor of another unit, and as its
leader, who before that worked in this unit and began everything that is to be hidden now.
"""

import copy
import re

import pytest
from django.db import connection, transaction
from django.test import Client

from .admin_addresses import Filling, UnknownParameter, admin_addresses
from .foreign_material import COMMON_WORD, MARKS, ForeignMaterial
from .shared_world import built_for_module

pytestmark = pytest.mark.thorough

#: Addresses with parameters that have nothing to show to a superuser either: the reason for each.
LEADS_NOWHERE = {
    route: reason
    for reason, routes in {
        "images have no address made of a filter: sizes are handed out by our own view": (
            "admin/images/<int:image_id>/generate_url/",
            "admin/images/<int:image_id>/generate_url/output/",
        ),
        "no snippet is translated": (
            "admin/localize/api/snippets/<slug:app_label>/<slug:model_name>/",
            "admin/localize/api/snippets/<slug:app_label>/<slug:model_name>/<str:pk>/",
            "admin/localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        ),
        "none of the foreign pages is a warning": (
            "admin/warnings/<int:page_id>/cancel/",
            "admin/warnings/<int:page_id>/confirm/",
            "admin/warnings/<int:page_id>/update/",
        ),
        "none of the foreign pages is an event": ("admin/events/<int:page_id>/change/",),
        "none of the foreign pages is a notice": (
            "admin/notices/<int:page_id>/confirm/",
            "admin/notices/<int:page_id>/end/",
        ),
        "none of the foreign pages is a press statement": (
            "admin/statements/<int:page_id>/beside/",
        ),
        "no page has a second way of being previewed": (
            "admin/localize/translate/<int:translation_id>/preview/<str:mode>/",
        ),
        "there are no settings in the admin": (
            "admin/settings/<slug:app_name>/<slug:model_name>/",
            "admin/settings/<slug:app_name>/<slug:model_name>/<int:pk>/",
            "admin/settings/<slug:app_name>/<slug:model_name>/<int:pk>/preview/",
        ),
    }.items()
    for route in routes
}


#: The addresses are tried in so many tests, so that several processes share them.
PARTS = 6


METHOD_NOT_ALLOWED = 405


@pytest.fixture(scope="module")
def built_foreign(built_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        yield ForeignMaterial(built_world)


@pytest.fixture
def foreign(built_foreign, db):
    return copy.deepcopy(built_foreign)


class _Undo(Exception):
    """Ends a block whose changes are to be forgotten."""


def requests_to(foreign, path):
    """Return what to send to ``path``: a list of (method, data)."""
    page_ids = [page.pk for page in foreign.pages]
    ids = [*page_ids, foreign.image.pk, foreign.document.pk]
    if path.startswith("/admin/api/"):
        # The API refuses a query with a single unknown name.
        queries = [
            {"fields": "*", "limit": 20},
            {"search": COMMON_WORD},
            {"for_explorer": 1},
            {"child_of": foreign.world.news.pk},
            {"html_path": f"/tin-tuc/{foreign.draft.slug}/"},
            *({name: pk} for pk in page_ids for name in ("id", "translation_of", "ancestor_of")),
            {"id": foreign.image.pk},
            {"id": foreign.document.pk},
        ]
    elif path.startswith("/admin/bulk/"):
        everything = {"id": "all", "childOf": foreign.world.news.pk}
        queries = [{"id": ids}, everything, everything | {"q": COMMON_WORD}]
    else:
        queries = [
            {"q": COMMON_WORD, "id": ids, "term": COMMON_WORD, "next": "/admin/"},
            {
                "id": ids,
                "link_url": f"http://localhost/tin-tuc/{foreign.draft.slug}/",
                "page_type": "news.articlepage",
            },
            {"export": "csv", "q": ""},
        ]
        if re.search(r"/\d+/", path):
            # What names one object does not list others: the first query will do.
            del queries[1:]
    sent = {
        "title": "Của người lạ",
        "new_title": "Của người lạ",
        "slug": "cua-nguoi-la",
        "new_slug": "cua-nguoi-la",
        "new_parent_page": foreign.world.news.pk,
        "destination_page_id": foreign.world.news_en.pk,
        "recursive": "on",
        "copy_subpages": "on",
        "publish_copies": "on",
        "keep_live": "true",
        "locale": "en",
        "locales": [foreign.world.news_en.locale_id],
        "publish_translations": "on",
        "publish_immediately": "on",
        "include_descendants": "on",
        "restriction_type": "login",
        "collection": 1,
        "tags": "cua-nguoi-la",
        "name": "Của người lạ",
        "comment": "Của người lạ",
        "chooser": foreign.world.news.pk,
        "action-publish": "1",
        # What forms cannot do without.
        "body-count": "0",
        "external-link-chooser-url": f"http://localhost/tin-tuc/{foreign.draft.slug}/",
        "revision_id": foreign.draft.latest_revision_id,
        "id": ids,
    }
    return [("get", {}), *(("get", query) for query in queries), ("post", sent)]


class Writes:
    """Counts the statements that write something; for ``connection.execute_wrapper``."""

    READING = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK")

    def __init__(self):
        self.count = 0

    def __call__(self, execute, sql, params, many, context):
        self.count += not sql.lstrip(" (").upper().startswith(self.READING)
        return execute(sql, params, many, context)


def visit(client, method, path, data):
    """Return the answer's status and everything it says, in body and headers."""
    response = getattr(client, method)(path, data)
    body = b"".join(response.streaming_content) if response.streaming else response.content
    said = body.decode(errors="replace") + str(response.headers) + response.cookies.output()
    # A message waits in a cookie for the next page: it belongs to this address, not to that one.
    client.cookies.pop("messages", None)
    return response.status_code, said


def faults_of(foreign, client, address, path, before):
    """Try everything on ``path`` and return what went wrong, as sentences: each fault once.

    Args:
        before: the fingerprints of the foreign rows as they were; each try is undone after it.
    """
    faults = {}
    refused_methods = set()
    for method, data in requests_to(foreign, path):
        if method in refused_methods:
            # Django and Wagtail's API refuse a method before they look at the query.
            continue
        found = []
        writes = Writes()
        try:
            with transaction.atomic():
                with connection.execute_wrapper(writes):
                    status, said = visit(client, method, path, data)
                if status == METHOD_NOT_ALLOWED:
                    refused_methods.add(method)
                if status >= 500:
                    found.append(f"answers {status}")
                found += [f"shows the {name}" for name in MARKS if MARKS[name] in said]
                after = foreign.fingerprints() if writes.count else before
                found += [f"changes {label}" for label in before if before[label] != after[label]]
                raise _Undo
        except _Undo:
            pass
        except Exception as error:
            found.append(f"breaks: {type(error).__name__}: {error}")
        for fault in found:
            sent = data if method == "get" else ""
            faults.setdefault(fault, f"{path} {fault} ({method.upper()} {sent})")
    return list(faults.values())


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize(
    "intruder",
    [
        pytest.param("stranger", id="contributor of another unit"),
        pytest.param("mover", id="leader of another unit who began it all in this one"),
    ],
)
def test_no_address_of_the_admin_shows_or_changes_what_is_another_units(foreign, intruder, part):
    filling = Filling(foreign)
    before = foreign.fingerprints()
    faults = []
    for address in admin_addresses()[part::PARTS]:
        try:
            paths = filling.paths(address)
        except UnknownParameter as unknown:
            faults.append(str(unknown))
            continue
        for path in paths:
            # Signing out on the way must not end the tour.
            client = Client()
            client.force_login(getattr(foreign.world, intruder))
            faults += faults_of(foreign, client, address, path, before)
    assert not faults, "\n".join(["", *faults])


def test_the_addresses_lead_to_the_foreign_things_and_show_them_to_who_may_see(foreign):
    """Without this, the test above could pass for having asked for nothing."""
    filling = Filling(foreign)
    seen, missed = set(), set()
    for address in admin_addresses():
        answers = []
        for path in filling.paths(address):
            # Wagtail breaks on some aliases, which have no revision: that is not asked here.
            client = Client(raise_request_exception=False)
            client.force_login(foreign.world.superuser)
            # A bulk action without objects is not found: each of these keys is something's.
            query = {"id": [page.pk for page in foreign.pages] + [foreign.image.pk]}
            query = query if path.startswith("/admin/bulk/") else {}
            status, said = visit(client, "get", path, query)
            answers.append(status)
            seen |= {name for name in MARKS if MARKS[name] in said}
        if set(answers) == {404} and address.parameters:
            missed.add(address.route)
    assert seen == set(MARKS)
    assert sorted(missed) == sorted(LEADS_NOWHERE), "\n".join(sorted(missed))
