"""Every known route to the public, tried as it is: by its request, its command, its call.

The numbers are those of the table of routes in ``docs/gate.md``.
"""

import datetime
import json
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page, PageViewRestriction, Revision, Task, TaskState, Workflow

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.provision.context import acting
from portal.provision.enums import EventKind
from portal.provision.models import ApprovalRecord, ProvisionEvent, PublicationTask
from tests.admin_forms import edit_values, form_values
from tests.portal_world import STANDARD_POINTS

pytestmark = pytest.mark.django_db

POWERFUL = ("superuser", "publisher")


@pytest.fixture
def draft(world):
    return world.article()


def login(client, world, name):
    client.force_login(getattr(world, name))
    return client


def is_public(page, client_class):
    """Return whether an anonymous reader gets the page, and the row says so."""
    stored = ArticlePage.objects.get(pk=page.pk)
    answer = client_class().get(f"/tin-tuc/{stored.slug}/")
    assert stored.live == (answer.status_code == 200)
    return stored.live


def refusals(page_id=None):
    events = ProvisionEvent.objects.filter(kind=EventKind.GATE_REFUSED)
    return events.filter(page_id=page_id) if page_id else events


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


# 13 to 16: approvals that are none -------------------------------------------------------------


def decide(client, page, action, **values):
    """Decide through the admin's own address for workflow actions."""
    state = ArticlePage.objects.get(pk=page.pk).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    answer = client.post(address, dict.fromkeys(STANDARD_POINTS, "on") | values)
    assert answer.status_code in (302, 403)
    return answer


def test_13_approving_ones_own_submission(world, client):
    page = world.article(author="editor", unit=world.desk)
    world.submit(page, by="editor")
    login(client, world, "editor")
    decide(client, page, "approve")
    state = ArticlePage.objects.get(pk=page.pk).current_workflow_task_state
    assert state.status == TaskState.STATUS_IN_PROGRESS
    with pytest.raises(PublicationRefused):
        state.approve(user=world.editor)


def test_13_superuser_approves_nothing(world, draft, client):
    world.submit(draft)
    login(client, world, "superuser")
    decide(client, draft, "approve")
    state = ArticlePage.objects.get(pk=draft.pk).current_workflow_task_state
    assert state.step == "unit_leader"
    with pytest.raises(PublicationRefused):
        state.approve(user=world.superuser)


def test_13_one_person_does_not_verify_and_publish(world, draft):
    from portal.units.models import Membership

    Membership.objects.create(
        user=world.editor,
        unit=world.desk,
        role="publisher",
        valid_from=datetime.date(2020, 1, 1),
    )
    world.submit(draft)
    world.approve(draft, by="leader")
    world.approve(draft, by="editor")
    with pytest.raises(PublicationRefused):
        world.approve(draft, by="editor")


def test_14_a_newer_version_than_the_one_reviewed(world, draft, client):
    world.submit(draft)
    for person in ("leader", "editor"):
        world.approve(draft, by=person)
    page = ArticlePage.objects.get(pk=draft.pk)
    page.title = "Chưa ai xem"
    newer = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        user=world.contributor,
        content=page.serializable_data(),
        object_str="Chưa ai xem",
    )
    Page.objects.filter(pk=page.pk).update(latest_revision=newer)
    with pytest.raises(PublicationRefused):
        world.approve(draft, by="publisher")
    assert not is_public(draft, type(client))


def test_15_autosave_does_not_rewrite_a_version_under_review(world, draft, client):
    world.submit(draft)
    revision = draft.revisions.get()
    before = revision.content
    login(client, world, "contributor")
    values = edit_values(client, draft, title="Viết đè", overwrite_revision_id=str(revision.pk))
    client.post(f"/admin/pages/{draft.pk}/edit/", values, headers={"accept": "application/json"})
    page = ArticlePage.objects.get(pk=draft.pk)
    with pytest.raises(PublicationRefused):
        page.save_revision(user=world.contributor, overwrite_revision=revision)
    revision.refresh_from_db()
    assert revision.content == before


def test_15_a_version_rewritten_behind_the_gate_is_not_approved_further(world, draft, client):
    world.submit(draft)
    world.approve(draft, by="leader")
    revision = draft.revisions.get()
    revision.content = revision.content | {"title": "Viết đè"}
    revision.save()
    for person in ("editor", "publisher"):
        with pytest.raises(PublicationRefused):
            world.approve(draft, by=person)
    assert not is_public(draft, type(client))


def test_16_disabling_a_step_publishes_nothing(world, draft, client):
    world.submit(draft)
    world.approve(draft, by="leader")
    world.approve(draft, by="editor")
    task = PublicationTask.objects.get()
    login(client, world, "superuser").post(f"/admin/workflows/tasks/disable/{task.pk}/")
    assert not is_public(draft, type(client))
    with pytest.raises(PublicationRefused):
        Task.objects.get(pk=task.pk).specific.deactivate(user=world.superuser)


# 17 to 21: workflows bent ----------------------------------------------------------------------


def test_17_a_workflow_without_steps(world, draft, client):
    empty = Workflow.objects.create(name="Rỗng")
    with pytest.raises(PublicationRefused):
        empty.start(draft, world.superuser)
    assert not is_public(draft, type(client))


def test_18_a_section_without_workflow(world, draft, client):
    from wagtail.models import WorkflowPage

    WorkflowPage.objects.all().delete()
    login(client, world, "superuser")
    values = edit_values(client, draft, **{"action-publish": "1"})
    client.post(f"/admin/pages/{draft.pk}/edit/", values)
    assert not is_public(draft, type(client))


def test_19_publishing_under_review(world, draft, client):
    state = world.submit(draft)
    login(client, world, "superuser")
    values = edit_values(client, draft, **{"action-publish": "1"})
    client.post(f"/admin/pages/{draft.pk}/edit/", values)
    with pytest.raises(PublicationRefused):
        draft.get_latest_revision().publish(user=world.superuser, skip_permission_checks=True)
    assert not is_public(draft, type(client))
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def test_20_approvals_do_not_outlive_a_cancelled_review_with_changes(world, draft, client):
    state = world.submit(draft)
    world.approve(draft, by="leader")
    world.approve(draft, by="editor")
    state.refresh_from_db()
    state.cancel(user=world.contributor)
    page = ArticlePage.objects.get(pk=draft.pk)
    page.title = "Đổi sau khi duyệt"
    page.save_revision(user=world.contributor)
    world.submit(page)
    assert ArticlePage.objects.get(pk=page.pk).current_workflow_task_state.step == "unit_leader"
    with pytest.raises(PublicationRefused):
        world.approve(page, by="publisher")


def test_21_reverting_to_an_old_version(world, published, client):
    first = published.live_revision
    published.title = "Bản hai"
    published.save_revision(user=world.contributor)
    published = world.publish(published)
    login(client, world, "superuser")
    address = f"/admin/pages/{published.pk}/revisions/{first.pk}/revert/"
    values = form_values(client.get(address)) | {"action-publish": "1"}
    client.post(f"/admin/pages/{published.pk}/edit/", values | {"revision": str(first.pk)})
    assert ArticlePage.objects.get(pk=published.pk).title == "Bản hai"


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
