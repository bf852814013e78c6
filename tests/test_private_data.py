"""What Điều 3 keeps between the unit and the desk is looked for, value by value, everywhere."""

import copy
import logging

import pytest
from wagtail.models import Page

from news.models import ArticlePage
from tests.admin_forms import form_values
from tests.shared_world import built_for_module

pytestmark = pytest.mark.django_db

SECRETS = {
    "sender_name": "Ngô Thị Kín Đáo",
    "sender_position": "Trưởng phòng Kín Đáo",
    "sender_unit": "Phòng Kín Đáo",
    "sender_phone": "0911222333",
    "approver_name": "Lý Văn Kín Đáo",
    "approver_position": "Cục trưởng Kín Đáo",
    "approval_reference": "77/KIN-DAO",
}


@pytest.fixture
def world(public_world):
    return public_world


@pytest.fixture(scope="module")
def built_published(built_public_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        yield built_public_world.publish(built_public_world.article(**SECRETS))


@pytest.fixture
def published(built_published, world):
    return copy.deepcopy(built_published)


def found_in(answer):
    body = answer.getvalue() if getattr(answer, "streaming", False) else answer.content
    text = body.decode(errors="replace")
    return [name for name, value in SECRETS.items() if value in text]


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/tin-tuc/",
        "/tin-tuc/ban-tin-thu-nghiem/",
        "/tim-kiem/?q=Kín+Đáo",
        "/tim-kiem/?q=0911222333",
        "/tim-kiem/?q=77/KIN-DAO",
        "/tim-kiem/?q=bản+tin",
        "/tin-tuc/rss/",
        "/en/",
    ],
)
def test_readers_never_see_the_sender_or_the_approver(published, client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    # The search box repeats what was asked; results must not.
    text = answer.content.decode()
    asked = address.partition("q=")[2].replace("+", " ")
    leaks = [name for name in found_in(answer) if SECRETS[name] != asked]
    assert not leaks, text[:200]


def test_search_does_not_find_a_page_by_its_sender(published, client):
    for query in ("Kín Đáo", "0911222333", "KIN-DAO"):
        answer = client.get("/tim-kiem/", {"q": query})
        assert published.title not in answer.content.decode()
    assert not any(value.lower() in published.folded for value in SECRETS.values())


@pytest.mark.parametrize("name", ["stranger", "other_leader"])
def test_other_units_never_see_the_sender(world, published, client, name):
    draft = world.article(title="Bản nháp kín", **SECRETS)
    client.force_login(getattr(world, name))
    for page in (published, draft):
        revision = page.get_latest_revision()
        for address in (
            f"/admin/pages/{page.pk}/edit/",
            f"/admin/pages/{page.pk}/history/",
            f"/admin/pages/{page.pk}/view_draft/",
            f"/admin/pages/{page.pk}/revisions/{revision.pk}/view/",
            f"/admin/pages/{page.pk}/revisions/compare/live...{revision.pk}/",
            f"/admin/api/main/pages/{page.pk}/",
            f"/admin/pages/{page.pk}/copy/",
            "/admin/pages/search/?q=bản",
            "/admin/reports/register/",
            "/admin/reports/events/",
            "/admin/reports/register/?export=csv",
        ):
            assert not found_in(client.get(address)), address


def test_who_translates_never_sees_the_sender(world, published, client):
    english = published.copy_for_translation(world.news_en.locale)
    english.save_revision(user=world.translator)
    client.force_login(world.translator)
    edit = f"/admin/pages/{english.pk}/edit/"
    answer = client.get(edit)
    assert answer.status_code == 200
    assert not found_in(answer)
    client.post(edit, form_values(answer) | {"title": "Translated bulletin"})
    kept = ArticlePage.objects.get(pk=english.pk).get_latest_revision_as_object()
    assert kept.title == "Translated bulletin"
    assert kept.sender_phone == SECRETS["sender_phone"]


def test_the_log_names_no_private_value(world, caplog):
    with caplog.at_level(logging.DEBUG):
        world.publish(world.article(**SECRETS))
    assert not [name for name, value in SECRETS.items() if value in caplog.text]


def test_private_fields_are_declared_and_kept_out_of_the_index():
    searched = {field.field_name for field in ArticlePage.get_searchable_search_fields()}
    assert not searched & set(ArticlePage.PRIVATE_FIELDS)
    assert set(SECRETS) <= set(ArticlePage.PRIVATE_FIELDS)
    assert not set(ArticlePage.PRIVATE_FIELDS) & {
        getattr(field, "name", field) for field in getattr(Page, "api_fields", [])
    }
