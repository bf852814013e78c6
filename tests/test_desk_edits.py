"""The desk edits for a unit, the unit confirms, and receives what became of it."""

import pytest
from django.urls import reverse

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.provision.edits.models import Receipt
from portal.provision.edits.services import changes_by_desk, edit_for_unit
from portal.provision.enums import EventKind, ProvisionStatus, Step, Waiting
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.provision.notices.models import Notice
from tests.admin_forms import instance_values

pytestmark = pytest.mark.django_db


@pytest.fixture
def verified(world):
    """A page that waits for verification."""
    page = world.article(lead="Tóm tắt còn dài dòng.")
    world.submit(page)
    world.approve(page, by="leader")
    return ArticlePage.objects.get(pk=page.pk)


def edited(world, page, *, by="editor"):
    """Take ``page`` over and submit it with another lead."""
    edit_for_unit(page=page, user=getattr(world, by))
    mine = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    mine.lead = "Tóm tắt ngắn gọn."
    mine.save_revision(user=getattr(world, by))
    world.submit(page, by=by)
    return ArticlePage.objects.get(pk=page.pk)


def test_the_editor_edits_in_the_admin_and_submits(world, verified, client):
    client.force_login(world.editor)
    client.post(reverse("edits_take_over", args=[verified.pk]))
    page = ArticlePage.objects.get(pk=verified.pk)
    assert not page.workflow_in_progress
    mine = page.get_latest_revision_as_object()
    mine.lead = "Tóm tắt ngắn gọn."
    values = instance_values(mine, user=world.editor, parent=world.news)
    answer = client.post(f"/admin/pages/{page.pk}/edit/", values | {"action-submit": "1"})
    assert answer.status_code == 302
    page = ArticlePage.objects.get(pk=page.pk)
    assert page.current_workflow_task_state.specific.step == Step.UNIT_LEADER
    assert not page.locked


def test_the_obligation_stays_received_and_lies_with_the_desk(world, verified):
    due = Provision.objects.get().due_on
    edit_for_unit(page=verified, user=world.editor)
    provision = Provision.objects.get()
    assert provision.status == ProvisionStatus.SUBMITTED
    assert provision.due_on == due
    assert provision.closed_at is None
    assert Hop.objects.open().get().holder == Waiting.DESK


def test_the_units_leader_confirms_with_the_changes_before_the_eyes(world, verified, client):
    page = edited(world, verified)
    assert Hop.objects.open().get().holder == Waiting.LEADER
    state = page.current_workflow_task_state
    client.force_login(world.leader)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    said = client.get(address, headers={"x-requested-with": "XMLHttpRequest"}).json()["html"]
    assert "<del>còn dài dòng.</del>" in said.replace("\n", "")
    assert "<ins>ngắn gọn.</ins>" in said


def test_who_edited_does_not_verify(world, verified):
    page = edited(world, verified)
    world.approve(page, by="leader")
    with pytest.raises(PublicationRefused):
        world.approve(page, by="editor")
    world.approve(page, by="second_editor")
    world.approve(page, by="publisher")
    assert ArticlePage.objects.get(pk=page.pk).lead == "Tóm tắt ngắn gọn."


def test_the_unit_objects_by_returning_it(world, verified):
    page = edited(world, verified)
    page.current_workflow_task_state.specific.reject(
        user=world.leader, ground="quality", remedy="Giữ nguyên tóm tắt của đơn vị."
    )
    assert Provision.objects.get().status == ProvisionStatus.RETURNED


@pytest.mark.parametrize("who", ["contributor", "leader", "publisher", "superuser", "stranger"])
def test_nobody_but_the_verifier_takes_a_page_over(world, verified, who):
    with pytest.raises(PublicationRefused):
        edit_for_unit(page=verified, user=getattr(world, who))
    assert ArticlePage.objects.get(pk=verified.pk).workflow_in_progress


def test_a_page_that_waits_for_its_leader_is_not_taken_over(world):
    page = world.article()
    world.submit(page)
    with pytest.raises(PublicationRefused):
        edit_for_unit(page=ArticlePage.objects.get(pk=page.pk), user=world.editor)


def test_the_receipt_tells_the_unit_what_the_desk_changed(world, verified, client):
    page = edited(world, verified)
    world.approve(page, by="leader")
    world.approve(page, by="second_editor")
    world.approve(page, by="publisher")
    receipt = Receipt.objects.get()
    assert receipt.address.endswith(f"/tin-tuc/{page.slug}/")
    assert Notice.objects.of(world.contributor).filter(text__contains=page.title).exists()
    client.force_login(world.contributor)
    said = client.get(reverse("edits_receipt", args=[receipt.pk])).content.decode()
    assert "<ins>ngắn gọn.</ins>" in said
    assert page.title in client.get(reverse("edits_receipts")).content.decode()
    client.force_login(world.stranger)
    assert client.get(reverse("edits_receipt", args=[receipt.pk])).status_code == 404
    assert page.title not in client.get(reverse("edits_receipts")).content.decode()


def test_what_was_published_as_submitted_has_a_receipt_without_changes(world):
    page = world.publish(world.article())
    receipt = Receipt.objects.get()
    assert receipt.changes == []
    assert receipt.revision_id == receipt.submitted_revision_id == page.live_revision_id


def test_what_the_portal_wrote_has_no_receipt(world):
    page = world.article(author="editor", unit=world.desk)
    world.submit(page, by="editor")
    world.approve(page, by="second_editor")
    world.approve(page, by="publisher")
    assert not Receipt.objects.exists()


def test_a_second_version_tells_only_of_its_own_changes(world, verified):
    page = edited(world, verified)
    for name in ("leader", "second_editor", "publisher"):
        world.approve(page, by=name)
    page = ArticlePage.objects.get(pk=page.pk)
    page.title = "Tiêu đề mới"
    page.save_revision(user=world.contributor)
    world.publish(page)
    assert Receipt.objects.first().changes == []
    assert ProvisionEvent.objects.filter(kind=EventKind.DESK_EDITS).count() == 1
    fresh = ArticlePage.objects.get(pk=page.pk)
    assert changes_by_desk(fresh, fresh.latest_revision) == []
