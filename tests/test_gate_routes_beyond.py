"""Known routes to the public 22 to 33: translations, APIs, the shell, SQL; and taking off.

The numbers are those of the table of routes in ``docs/gate.md``.
"""

import json
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from wagtail.models import Page, PageViewRestriction

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.provision.context import acting
from portal.provision.enums import EventKind
from portal.provision.models import ApprovalRecord, ProvisionEvent
from tests.admin_forms import form_values
from tests.gate_routes import draft, is_public, login, refusals

__all__ = ["draft"]

pytestmark = pytest.mark.django_db


# 22 to 26: translation tools and APIs ----------------------------------------------------------


@pytest.mark.parametrize("who", ["stranger", "contributor", "translator", "superuser"])
def test_22_submitting_a_translation_publishes_nothing(world, published, client, who):
    login(client, world, who)
    client.post(
        f"/admin/localize/submit/page/{published.pk}/",
        {"locales": [str(world.home_en.locale.pk)], "include_subtree": "on"},
    )
    assert not ArticlePage.objects.filter(locale=world.home_en.locale, live=True).exists()
    if who == "stranger":
        assert not ArticlePage.objects.filter(locale=world.home_en.locale).exists()


@pytest.fixture
def translation(world, draft):
    from wagtail_localize.models import Translation, TranslationSource

    source, _created = TranslationSource.get_or_create_from_instance(draft)
    return Translation.objects.create(source=source, target_locale=world.home_en.locale)


@pytest.mark.parametrize("who", ["stranger", "translator", "superuser"])
def test_23_publish_immediately_when_syncing_a_translation(
    world, translation, client, who, django_capture_on_commit_callbacks
):
    login(client, world, who)
    translation.save_target(user=world.superuser, publish=False)
    client.post(f"/admin/localize/update/{translation.source.pk}/", {"publish_translations": "on"})
    with pytest.raises(PublicationRefused), django_capture_on_commit_callbacks(execute=True):
        translation.save_target(user=world.superuser, publish=True)
    assert not ArticlePage.objects.filter(locale=world.home_en.locale, live=True).exists()


def test_24_converting_a_translation_to_an_alias(world, published, client):
    english = published.copy_for_translation(world.home_en.locale)
    login(client, world, "superuser")
    client.post(f"/admin/localize/page/{english.pk}/convert_to_alias/")
    assert not ArticlePage.objects.get(pk=english.pk).live


def test_25_publishing_in_the_translation_editor(world, translation, client):
    english = translation.save_target(user=world.superuser, publish=False)
    page = ArticlePage.objects.get(locale=world.home_en.locale)
    login(client, world, "superuser")
    client.post(
        f"/admin/pages/{page.pk}/edit/", {"action": "publish", "localize-action": "publish"}
    )
    assert not ArticlePage.objects.get(pk=page.pk).live
    assert english is None or not english.instance.live if hasattr(english, "instance") else True


def test_26_the_writing_api_is_not_there(client, world):
    assert "wagtail.api.v3" not in settings.INSTALLED_APPS
    login(client, world, "superuser")
    for address in ("/api/v3/pages/", "/admin/api/v3/pages/", "/api/pages/"):
        assert client.post(address, {}, content_type="application/json").status_code == 404


def test_26_actions_from_the_registry(world, draft):
    from wagtail.actions.publish_page_revision import PublishPageRevisionAction

    with pytest.raises(PublicationRefused):
        PublishPageRevisionAction(draft.get_latest_revision(), user=world.superuser).execute(
            skip_permission_checks=True
        )


# 27 to 31: what is public without being a page -------------------------------------------------


@pytest.mark.parametrize("who", ["contributor", "leader", "editor", "publisher", "translator"])
@pytest.mark.parametrize(
    "address", ["/admin/redirects/add/", "/admin/sites/", "/admin/workflows/list/", "/admin/users/"]
)
def test_27_what_is_live_on_saving_is_for_administrators(world, client, who, address):
    answer = login(client, world, who).get(address)
    assert answer.status_code in (302, 403, 404)


def test_29_privacy_is_not_a_switch(world, published, client):
    login(client, world, "superuser").post(
        f"/admin/pages/{published.pk}/privacy/",
        {"restriction_type": "login", "password": "", "groups": []},
    )
    assert not PageViewRestriction.objects.exists()


@pytest.mark.parametrize("who", ["superuser", "publisher", "contributor"])
def test_30_the_slug_of_a_section(world, client, who):
    login(client, world, who)
    answer = client.get(f"/admin/pages/{world.news.pk}/edit/")
    if answer.status_code == 200:
        client.post(
            f"/admin/pages/{world.news.pk}/edit/", form_values(answer) | {"slug": "doi-dia-chi"}
        )
    section = type(world.news).objects.get(pk=world.news.pk)
    assert section.slug == "tin-tuc"
    assert section.get_latest_revision_as_object().slug == "tin-tuc"


@pytest.mark.parametrize("who", ["publisher", "editor", "contributor"])
def test_30_order_of_pages(world, published, client, who):
    other = world.article(title="Tin khác")
    before = list(world.news.get_children().values_list("pk", flat=True))
    login(client, world, who).post(f"/admin/pages/{other.pk}/set_position/?position=0")
    assert list(world.news.get_children().values_list("pk", flat=True)) == before


# 32: behind everything -------------------------------------------------------------------------


@pytest.mark.parametrize("model", [ArticlePage, Page])
def test_32_the_shell(draft, model):
    page = model.objects.get(pk=draft.pk)
    page.live = True
    with pytest.raises(PublicationRefused):
        page.save()
    with pytest.raises(PublicationRefused):
        page.save(update_fields=["live"])


def test_32_the_shell_changes_nothing_that_is_public(published):
    published.title = "Đổi không ai duyệt"
    with pytest.raises(PublicationRefused):
        published.save()


def model_to_values(page):
    """Return what a script would give to build the same page again."""
    names = (
        "title lead unit category triggered_on source author sender_name sender_unit sender_phone"
    )
    return {name: getattr(page, name) for name in names.split()}


def test_32_a_new_page_is_not_born_public(world):
    values = model_to_values(world.article())
    with pytest.raises(PublicationRefused):
        world.news.add_child(instance=ArticlePage(**values | {"slug": "moi", "live": True}))


def test_32_loading_a_fixture(draft, tmp_path):
    from django.core import serializers

    row = json.loads(serializers.serialize("json", [Page.objects.get(pk=draft.pk)]))
    row[0]["fields"]["live"] = True
    fixture = tmp_path / "pages.json"
    fixture.write_text(json.dumps(row))
    with pytest.raises(PublicationRefused):
        call_command("loaddata", str(fixture))


@pytest.mark.postgresql
def test_32_sql_on_postgresql(draft):
    with pytest.raises(DatabaseError), transaction.atomic():
        Page.objects.filter(pk=draft.pk).update(live=True)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = true WHERE id = %s", [draft.pk])
    assert not Page.objects.get(pk=draft.pk).live


@pytest.mark.postgresql
def test_32_the_record_is_append_only_in_sql(published):
    for statement in (
        "UPDATE provision_approvalrecord SET content_hash = ''",
        "DELETE FROM provision_approvalrecord",
        "DELETE FROM provision_provisionevent",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_32_purging_revisions_keeps_our_record(world, published):
    count = ApprovalRecord.objects.count()
    call_command("purge_revisions", stdout=StringIO())
    assert ApprovalRecord.objects.count() == count


# 33: taking off --------------------------------------------------------------------------------

REASON = "Thông tin đã hết giá trị sử dụng"


@pytest.mark.parametrize(
    ("who", "reason"),
    [("superuser", REASON), ("editor", REASON), ("contributor", REASON), ("publisher", "")],
)
def test_33_taking_off_needs_a_publisher_and_a_reason(world, published, client, who, reason):
    login(client, world, who)
    data = {"takedown_reason": reason}
    client.post(f"/admin/pages/{published.pk}/unpublish/", data)
    client.post(f"/admin/pages/{published.pk}/delete/", data)
    for action in ("unpublish", "delete"):
        client.post(f"/admin/bulk/wagtailcore/page/{action}/?id={published.pk}&next=/admin/", data)
        client.post(
            f"/admin/api/main/pages/{published.pk}/action/{action}/",
            {},
            content_type="application/json",
        )
    assert is_public(published, type(client))


def test_33_a_publisher_takes_off_with_a_reason(world, published, client):
    login(client, world, "publisher").post(
        f"/admin/pages/{published.pk}/unpublish/", {"takedown_reason": REASON}
    )
    assert not is_public(published, type(client))
    event = ProvisionEvent.objects.get(page_id=published.pk, kind=EventKind.UNPUBLISHED)
    assert event.detail == REASON
    assert event.actor == world.publisher


def test_33_a_publisher_deletes_with_a_reason(world, published, client):
    login(client, world, "publisher").post(
        f"/admin/pages/{published.pk}/delete/", {"takedown_reason": REASON}
    )
    assert not Page.objects.filter(pk=published.pk).exists()
    event = ProvisionEvent.objects.get(page_id=published.pk, kind=EventKind.DELETED)
    assert event.detail == REASON


def test_33_the_shell_names_who_and_why(world, published):
    with pytest.raises(PublicationRefused):
        published.unpublish()
    with pytest.raises(PublicationRefused), transaction.atomic():
        ArticlePage.objects.get(pk=published.pk).delete()
    with pytest.raises(PublicationRefused), transaction.atomic():
        Page.objects.filter(pk=published.pk).delete()
    with acting(user=world.publisher, reason=REASON):
        ArticlePage.objects.get(pk=published.pk).unpublish()
    assert not Page.objects.get(pk=published.pk).live


def test_a_refusal_tells_every_reason_and_leaves_a_trace(world, draft, client):
    login(client, world, "superuser")
    answer = client.post(
        f"/admin/api/main/pages/{draft.pk}/action/publish/", {}, content_type="application/json"
    )
    assert answer.status_code == 403
    assert answer.json()["detail"].count("\n") == 2
    assert refusals(draft.pk).get().actor == world.superuser
    page = ArticlePage.objects.get(pk=draft.pk)
    page.live, page.live_revision = True, page.latest_revision
    with pytest.raises(PublicationRefused) as refused:
        page.save()
    assert len(refused.value.reasons) == 3
    login(client, world, "publisher")
    client.post(f"/admin/pages/{world.publish(draft).pk}/unpublish/", {"takedown_reason": ""})
    trace = refusals(draft.pk).latest("pk")
    assert trace.actor == world.publisher
    assert trace.data == {"attempt": "unpublish"}
