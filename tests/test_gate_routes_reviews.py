"""Known routes to the public 13 to 21: reviews that are none, and workflows bent.

The numbers are those of the table of routes in ``docs/gate.md``.
"""

import datetime

import pytest
from django.urls import reverse
from wagtail.models import Page, Revision, Task, TaskState, Workflow

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.provision.models import PublicationTask
from tests.admin_forms import edit_values, form_values
from tests.gate_routes import draft, is_public, login
from tests.portal_world import STANDARD_POINTS

__all__ = ["draft"]

pytestmark = pytest.mark.django_db


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
