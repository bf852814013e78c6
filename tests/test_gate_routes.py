"""Known routes to the public 1 to 12, tried as they are: buttons, copies, aliases, schedules.

The numbers are those of the table of routes in ``docs/gate.md``.
"""

import datetime
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page, Revision

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.provision.enums import EventKind
from portal.provision.models import ApprovalRecord, ProvisionEvent
from tests.admin_forms import edit_values, form_values
from tests.gate_routes import draft, is_public, login, refusals

__all__ = ["draft"]

pytestmark = pytest.mark.django_db

POWERFUL = ("superuser", "publisher")


# The way that works ----------------------------------------------------------------------------


def test_three_approvals_make_a_page_public(world, draft, client):
    page = world.publish(draft)
    assert is_public(page, type(client))
    steps = ApprovalRecord.objects.filter(page_id=page.pk).values_list("step", flat=True)
    assert list(steps) == ["unit_leader", "verification", "publication"]


def test_a_publisher_sets_a_time_and_the_job_publishes_then(world, draft, client):
    world.submit(draft)
    world.approve(draft, by="leader")
    world.approve(draft, by="editor")
    later = timezone.now() + datetime.timedelta(hours=3)
    world.approve(draft, by="publisher", publish_at=later)
    assert not is_public(draft, type(client))
    call_command("publish_scheduled")
    assert not is_public(draft, type(client))
    Revision.objects.filter(approved_go_live_at=later).update(
        approved_go_live_at=timezone.now() - datetime.timedelta(minutes=1)
    )
    call_command("publish_scheduled")
    assert is_public(draft, type(client))


def test_an_alias_of_an_approved_page_is_public_and_follows_it(world, published, client):
    alias = published.create_alias(parent=world.news, update_slug="ban-sao")
    assert is_public(alias, type(client))
    published.title = "Tiêu đề mới"
    published.save_revision(user=world.contributor)
    world.publish(published)
    alias.refresh_from_db()
    assert alias.title == "Tiêu đề mới"
    assert alias.live


def test_a_translation_is_approved_on_its_own(world, published, client):
    english = published.copy_for_translation(world.home_en.locale, copy_parents=False)
    english.title = "Test article"
    english.save_revision(user=world.translator)
    assert not ArticlePage.objects.get(pk=english.pk).live
    english = world.publish(english)
    assert english.live
    # A language is served once its home page is public.
    world.publish_sections()
    assert client.get(f"/en/news/{english.slug}/").status_code == 200


# 1 to 5: buttons, bulk, API, copying -----------------------------------------------------------


@pytest.mark.parametrize("who", POWERFUL)
def test_01_publish_button_of_the_editor(world, draft, client, who):
    login(client, world, who)
    values = edit_values(client, draft, **{"action-publish": "1"})
    client.post(f"/admin/pages/{draft.pk}/edit/", values)
    assert not is_public(draft, type(client))


@pytest.mark.parametrize("who", POWERFUL)
def test_02_create_and_publish(world, client, who):
    login(client, world, who)
    address = f"/admin/pages/add/news/articlepage/{world.news.pk}/"
    values = form_values(client.get(address)) | {
        "title": "Tin đăng thẳng",
        "slug": "tin-dang-thang",
        "lead": "Tóm tắt",
        "unit": world.unit.pk,
        "category": world.category.pk,
        "triggered_on": "16/11/2026",
        "source": "Nguồn",
        "author": "Tác giả",
        "sender_name": "Người gửi",
        "sender_unit": "Đơn vị",
        "sender_phone": "0900000123",
        "action-publish": "1",
    }
    client.post(address, values)
    page = ArticlePage.objects.filter(slug="tin-dang-thang").first()
    assert page is not None
    assert not is_public(page, type(client))


@pytest.mark.parametrize("who", POWERFUL)
def test_03_bulk_publish(world, draft, client, who):
    login(client, world, who)
    client.post(
        f"/admin/bulk/wagtailcore/page/publish/?id={draft.pk}&next=/admin/",
        {"include_descendants": "on"},
    )
    client.post(
        f"/admin/bulk/wagtailcore/page/publish/?id={world.news.pk}&next=/admin/",
        {"include_descendants": "on"},
    )
    assert not is_public(draft, type(client))


@pytest.mark.parametrize("who", POWERFUL)
def test_04_admin_api_action(world, draft, client, who):
    login(client, world, who)
    answer = client.post(
        f"/admin/api/main/pages/{draft.pk}/action/publish/", {}, content_type="application/json"
    )
    assert answer.status_code == 403
    assert not is_public(draft, type(client))


@pytest.mark.parametrize("who", POWERFUL)
def test_05_copy_and_publish(world, published, client, who):
    login(client, world, who)
    values = {
        "new_title": "Bản chép",
        "new_slug": "ban-chep",
        "new_parent_page": world.news.pk,
        "publish_copies": "on",
    }
    client.post(f"/admin/pages/{published.pk}/copy/", values)
    client.post(
        f"/admin/api/main/pages/{published.pk}/action/copy/",
        json.dumps({"destination_page_id": world.news.pk, "slug": "ban-chep-2"}),
        content_type="application/json",
    )
    assert not ArticlePage.objects.filter(slug__startswith="ban-chep", live=True).exists()


def test_05_copy_as_a_draft_works(world, published):
    copy = published.copy(to=world.news, update_attrs={"slug": "ban-chep"}, keep_live=False)
    assert not copy.live


# 6 to 9: aliases -------------------------------------------------------------------------------


def test_06_alias_of_a_draft_is_not_public_and_cannot_become_so(world, draft):
    alias = draft.create_alias(parent=world.news, update_slug="ban-sao")
    assert not alias.live
    alias.live = True
    with pytest.raises(PublicationRefused):
        alias.save()


def test_06_alias_with_other_words_than_its_source(world, published):
    alias = published.create_alias(parent=world.news, update_slug="ban-sao")
    alias.title = "Không ai duyệt"
    with pytest.raises(PublicationRefused):
        alias.save()


def test_07_aliases_cannot_be_fed_unapproved_content(world, published):
    alias = published.create_alias(parent=world.news, update_slug="ban-sao")
    published.title = "Không ai duyệt"
    with pytest.raises(PublicationRefused):
        published.update_aliases()
    alias.refresh_from_db()
    assert alias.title != "Không ai duyệt"


def test_08_alias_in_another_language(world, published):
    with pytest.raises(PublicationRefused) as refused:
        published.copy_for_translation(world.home_en.locale, alias=True)
    assert len(refused.value.reasons) == 1
    assert not ArticlePage.objects.filter(locale=world.home_en.locale, live=True).exists()


def test_09_converting_a_public_alias(world, published, client):
    alias = published.create_alias(parent=world.news, update_slug="ban-sao")
    with pytest.raises(PublicationRefused), transaction.atomic():
        ConvertAliasPageAction(alias, user=world.superuser).execute(skip_permission_checks=True)
    login(client, world, "superuser").post(f"/admin/pages/{alias.pk}/convert_alias/")
    alias.refresh_from_db()
    assert alias.alias_of_id == published.pk


# 10 to 12: moving, schedules -------------------------------------------------------------------


@pytest.mark.parametrize("who", ["superuser", "editor", "contributor"])
def test_10_moving_a_public_page(world, published, client, who):
    login(client, world, who)
    target = world.home.pk
    client.post(
        f"/admin/pages/{published.pk}/move/{target}/confirm/",
        {"takedown_reason": "Chuyển sang mục khác cho đúng"},
    )
    client.post(
        f"/admin/api/main/pages/{published.pk}/action/move/",
        json.dumps({"destination_page_id": target}),
        content_type="application/json",
    )
    assert Page.objects.get(pk=published.pk).get_parent().pk == world.news.pk
    with pytest.raises(PublicationRefused):
        published.move(world.home, pos="last-child")


def test_11_schedule_without_approval(world, client):
    unapproved, approved = world.article(title="Chưa duyệt"), world.article(title="Đã duyệt")
    past = timezone.now() - datetime.timedelta(minutes=5)
    unapproved.revisions.update(approved_go_live_at=past)
    world.submit(approved)
    for person in ("leader", "editor"):
        world.approve(approved, by=person)
    soon = timezone.now() + datetime.timedelta(hours=1)
    world.approve(approved, by="publisher", publish_at=soon)
    approved.revisions.update(approved_go_live_at=past)
    with pytest.raises(CommandError):
        call_command("publish_scheduled", stderr=StringIO())
    assert not is_public(unapproved, type(client))
    assert is_public(approved, type(client))
    assert refusals(unapproved.pk).count() == 1


def test_12_expiry_that_was_approved_takes_the_page_off_and_is_recorded(world, client):
    page = world.article(expire_at=timezone.now() + datetime.timedelta(days=1))
    page = world.publish(page)
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(hours=1))
    call_command("publish_scheduled")
    assert not is_public(page, type(client))
    assert ProvisionEvent.objects.filter(page_id=page.pk, kind=EventKind.EXPIRED).exists()
