"""Every page type of the Portal: made by whom it may be, public by the gate alone, shown well.

The table of types is ``tests.page_types``. What browsers and validators say of the pages is in
``test_page_types_output.py`` and ``test_page_types_browser.py``.
"""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from portal.base.gate import PublicationRefused
from portal.units.models import PageOwnership

from .admin_forms import form_values, instance_values
from .page_types import Sample, page_models, page_types
from .site_kept import site, world

pytestmark = pytest.mark.thorough

__all__ = ["site", "world"]

TYPES = list(page_types().values())
#: Who decides on what the Portal itself writes: nobody who wrote a revision of it in these tests.
DESK = ["second_editor", "second_publisher"]
CREATED = [page_type for page_type in TYPES if page_type.created_by]


def table(page_types):
    return pytest.mark.parametrize("page_type", page_types, ids=lambda each: each.label)


def test_every_page_type_is_registered():
    missing = [model._meta.label for model in page_models() if model not in page_types()]

    assert not missing, f"Register in <app>/tests/page_types.py: {', '.join(missing)}"


# Created by whom it may be ------------------------------------------------------------------------


def add_address(page_type, parent):
    meta = page_type.model._meta
    return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])


def errors_in(response):
    """Return what the form in ``response`` refuses, with what lies inside streams and rows."""
    form = response.context["form"]
    found = {
        name: [_inside(error) for error in errors.as_data()] for name, errors in form.errors.items()
    }
    for name, formset in getattr(form, "formsets", {}).items():
        if any(formset.errors):
            found[name] = formset.errors
    return found


def _inside(error):
    inner = getattr(error, "block_errors", None)
    if not inner:
        return str(error)
    rows = inner.items() if isinstance(inner, dict) else enumerate(inner)
    return {key: _inside(each) for key, each in rows if each}


def send(client, address, page, *, user, parent, **actions):
    """Fill in the editor at ``address`` with all of ``page``, send it, return the answer."""
    values = form_values(client.get(address))
    return client.post(address, values | instance_values(page, user=user, parent=parent) | actions)


def create(client, world, page_type):
    """Create a page through the form, as the person who does that; return it."""
    user = getattr(world, page_type.created_by)
    client.force_login(user)
    parent = page_type.parent_in(world, "vi")
    page = page_type.instance(Sample(world, "vi", 0, parent))
    before = set(page_type.model.objects.values_list("pk", flat=True))
    answer = send(client, add_address(page_type, parent), page, user=user, parent=parent)
    assert answer.status_code == 302, errors_in(answer)
    return page_type.model.objects.exclude(pk__in=before).get()


@table(CREATED)
def test_whoever_may_creates_it_through_the_form_and_submits_it(world, client, page_type):
    page = create(client, world, page_type)
    user = getattr(world, page_type.created_by)
    assert not page.live
    if page_type.model.has_provenance:
        assert PageOwnership.objects.get(page=page).unit == world.unit
    page_type.prepare(page)

    newest = page.get_latest_revision_as_object()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    parent = page.get_parent()
    answer = send(client, address, newest, user=user, parent=parent, **{"action-submit": "1"})

    assert answer.status_code == 302, errors_in(answer)
    assert page_type.model.objects.get(pk=page.pk).workflow_in_progress


@table([page_type for page_type in CREATED if page_type.model.has_provenance])
def test_another_unit_sees_nothing_of_it(world, client, page_type):
    page = page_type.draft(world)
    client.force_login(world.stranger)

    for address in (
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[page.pk]),
        reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
    ):
        answer = client.get(address)
        assert answer.status_code != 200 or page.title not in answer.content.decode(), address
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code != 200


@table([page_type for page_type in TYPES if page_type.created_by != "contributor"])
def test_a_contributor_is_refused_what_others_create(world, client, page_type):
    client.force_login(world.contributor)
    address = add_address(page_type, page_type.parent_in(world, "vi"))

    assert client.get(address).status_code in (302, 403, 404)
    assert client.post(address, {"title": "Không được", "slug": "khong-duoc"}).status_code != 200
    assert not Page.objects.filter(slug="khong-duoc").exists()


# Public by the gate alone -------------------------------------------------------------------------


def undecided(page_type, world):
    """Return a draft of the type; of a section, the one in the tree, as before it was public."""
    if page_type.created_by:
        return page_type.draft(world)
    page = page_type.model.objects.filter(locale__language_code="vi").order_by("path").first()
    if page is None:
        return page_type.draft(world)
    Page.objects.filter(pk=page.pk).update(live=False, live_revision=None)
    page = page_type.model.objects.get(pk=page.pk)
    page.save_revision(user=world.editor)
    return page


def by_button(world, client, page, name):
    user = getattr(world, name)
    client.force_login(user)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if client.get(address).status_code == 200:
        newest = page.get_latest_revision_as_object()
        newest.title = f"{page.title} (đăng thẳng)"
        parent = page.get_parent()
        answer = send(client, address, newest, user=user, parent=parent, **{"action-publish": "1"})
        # The form was in order: what stopped it is the gate and not a mistake in a field.
        assert answer.status_code == 302, errors_in(answer)


def refused(call):
    with pytest.raises(PublicationRefused), transaction.atomic():
        call()


@table(TYPES)
def test_it_becomes_public_by_three_approvals_and_not_otherwise(world, client, page_type):
    page = undecided(page_type, world)

    def is_live():
        return page_type.model.objects.get(pk=page.pk).live

    for name in ("contributor", "editor", "publisher", "superuser"):
        by_button(world, client, page, name)
        assert not is_live(), f"the button of {name}"
    row = page_type.model.objects.get(pk=page.pk)
    row.live = True
    refused(row.save)
    refused(row.get_latest_revision().publish)
    assert not is_live()

    fresh = page_type.draft(world, number=1) if page_type.created_by else row
    if page_type.goes_live:
        assert approve(world, page_type, fresh).live


def approve(world, page_type, page):
    """Take ``page`` through every step; return it as it is then."""
    page = page_type.model.objects.get(pk=page.pk)
    world.submit(page, by=page_type.created_by or "editor")
    supplied = page_type.model.has_provenance
    people = ["leader", "editor", "publisher"] if supplied else DESK
    for person in people:
        world.approve(page, by=person)
    return page_type.model.objects.get(pk=page.pk)


# Few queries --------------------------------------------------------------------------------------


def queries_of(client, address):
    """Return the number of queries that showing ``address`` takes once caches are warm."""
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as taken:
        client.get(address)
    return len(taken)


@table(TYPES)
def test_it_is_shown_within_its_query_budget(world, client, page_type):
    page = page_type.public_page(world)

    taken = queries_of(client, page.url)
    assert taken <= page_type.query_budget, f"{taken} queries, {page_type.query_budget} allowed"


@table([page_type for page_type in TYPES if page_type.listed_model])
def test_more_pages_in_a_list_take_no_more_queries(world, client, page_type):
    page = page_type.public_page(world)
    listed = page_types()[page_type.listed_model]
    for number in (1, 2):
        listed.publish(world, number=number, parent=page)
    few = queries_of(client, page.url)
    for number in range(3, 9):
        listed.publish(world, number=number, parent=page)

    assert queries_of(client, page.url) <= few
