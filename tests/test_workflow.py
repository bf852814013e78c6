"""The steps of the workflow: who may decide, what a no needs, what stays frozen."""

import datetime

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.base.models import PortalDocument
from portal.provision.enums import Decision, ProvisionStatus, Step
from portal.provision.models import ApprovalRecord, Provision
from portal.provision.models.append_only import AppendOnlyError
from portal.units.models import Membership
from tests.admin_forms import edit_values

pytestmark = pytest.mark.django_db
REMEDY = "Nêu rõ nguồn số liệu ở đoạn thứ hai."


@pytest.fixture
def submitted(world):
    page = world.article()
    world.submit(page)
    return page


def state_of(page):
    return ArticlePage.objects.get(pk=page.pk).current_workflow_task_state


def action_address(page, action):
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state_of(page).pk])


# A submission ----------------------------------------------------------------------------------


def test_submitting_opens_the_row_with_its_clock_and_why(world, submitted):
    provision = Provision.objects.get()
    assert provision.unit == world.unit
    assert provision.rule == world.rule
    assert provision.due_on == datetime.date(2026, 11, 18)
    assert [day["date"] for day in provision.due_working["days"] if day["number"]] == [
        "2026-11-17",
        "2026-11-18",
    ]
    assert provision.received_at is not None
    kinds = provision.events.values_list("kind", flat=True)
    assert list(kinds) == ["opened", "received"]


@pytest.mark.parametrize(
    "field", ["sender_name", "sender_phone", "sender_unit", "source", "category", "triggered_on"]
)
def test_a_submission_lacking_what_dieu_3_asks_for_is_refused_by_name(world, field):
    empty = None if field in ("category", "triggered_on") else ""
    page = world.article(**{field: empty})
    with pytest.raises(PublicationRefused) as refused:
        world.submit(page)
    label = str(ArticlePage._meta.get_field(field).verbose_name)
    assert any(label in reason for reason in refused.value.reasons)
    assert not Provision.objects.exists()


@pytest.mark.parametrize("field", ["declared_public", "declared_accurate", "declared_copyright"])
def test_a_submission_without_a_declaration_keeps_what_was_typed(world, client, field):
    page = world.article(**{field: False})
    client.force_login(world.contributor)
    values = edit_values(client, page, title="Tiêu đề vừa gõ", **{"action-submit": "1"})
    answer = client.post(f"/admin/pages/{page.pk}/edit/", values)
    assert answer.status_code == 200
    assert "Tiêu đề vừa gõ" in answer.content.decode()
    assert state_of(page) is None


def test_a_page_under_review_is_frozen_for_everybody(world, submitted, client):
    for name in ("contributor", "leader", "editor", "superuser"):
        client.force_login(getattr(world, name))
        answer = client.get(f"/admin/pages/{submitted.pk}/edit/")
        if answer.status_code == 200:
            client.post(
                f"/admin/pages/{submitted.pk}/edit/",
                edit_values(client, submitted, title=f"Sửa bởi {name}"),
            )
    page = ArticlePage.objects.get(pk=submitted.pk)
    assert page.revisions.count() == 1
    with pytest.raises(PublicationRefused):
        page.save_revision(user=world.superuser)


# Deciding --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["contributor", "colleague", "other_leader", "editor", "publisher", "superuser"]
)
def test_only_a_leader_of_the_own_unit_decides_the_first_step(world, submitted, client, name):
    client.force_login(getattr(world, name))
    answer = client.post(action_address(submitted, "approve"), {})
    assert answer.status_code in (302, 403)
    assert state_of(submitted).step == Step.UNIT_LEADER
    with pytest.raises(PublicationRefused):
        state_of(submitted).approve(user=getattr(world, name))


def test_a_membership_that_ended_yesterday_decides_nothing(world, submitted):
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    Membership.objects.filter(user=world.leader).update(valid_to=yesterday)
    with pytest.raises(PublicationRefused):
        state_of(submitted).approve(user=world.leader)


def test_an_editor_who_belongs_to_the_supplying_unit_does_not_verify(world, submitted):
    Membership.objects.create(
        user=world.editor,
        unit=world.unit,
        role="contributor",
        valid_from=datetime.date(2020, 1, 1),
    )
    world.approve(submitted, by="leader")
    with pytest.raises(PublicationRefused):
        world.approve(submitted, by="editor")
    world.approve(submitted, by="second_editor")


@pytest.mark.parametrize(
    ("ground", "remedy"), [("", REMEDY), ("quality", ""), ("quality", "  "), ("khong-co", REMEDY)]
)
@pytest.mark.parametrize("action", ["return", "refuse"])
def test_a_no_without_ground_or_remedy_is_refused_by_every_route(
    world, submitted, client, action, ground, remedy
):
    client.force_login(world.leader)
    client.post(action_address(submitted, action), {"ground": ground, "remedy": remedy})
    assert state_of(submitted).status == TaskState.STATUS_IN_PROGRESS
    task = state_of(submitted).task.specific
    with pytest.raises(PublicationRefused):
        task.on_action(
            state_of(submitted), world.leader, action, ground=ground, remedy=remedy, odd="x"
        )
    with pytest.raises(PublicationRefused):
        state_of(submitted).reject(user=world.leader, ground=ground, remedy=remedy)
    assert not ApprovalRecord.objects.exists()


def test_a_return_is_kept_with_ground_and_remedy_and_shown_to_the_unit(world, submitted, client):
    client.force_login(world.leader)
    client.post(action_address(submitted, "return"), {"ground": "quality", "remedy": REMEDY})
    record = ApprovalRecord.objects.get()
    assert (record.decision, record.ground, record.remedy) == ("returned", "quality", REMEDY)
    assert Provision.objects.get().status == ProvisionStatus.RETURNED
    client.force_login(world.contributor)
    assert REMEDY in client.get(f"/admin/pages/{submitted.pk}/edit/").content.decode()


def test_a_refusal_ends_the_review_and_can_be_mended_and_submitted_again(world, submitted):
    state_of(submitted).reject(user=world.leader, ground="remit", remedy=REMEDY, final=True)
    assert Provision.objects.get().status == ProvisionStatus.REFUSED
    assert state_of(submitted) is None
    world.submit(submitted)
    assert Provision.objects.get().status == ProvisionStatus.SUBMITTED
    assert state_of(submitted).step == Step.UNIT_LEADER


def test_a_reviewer_does_not_cancel_instead_of_saying_why(world, submitted):
    state = ArticlePage.objects.get(pk=submitted.pk).current_workflow_state
    with pytest.raises(PublicationRefused):
        state.cancel(user=world.leader)


def test_after_mending_every_step_is_asked_again(world, submitted):
    world.approve(submitted, by="leader")
    state_of(submitted).reject(user=world.editor, ground="quality", remedy=REMEDY)
    page = ArticlePage.objects.get(pk=submitted.pk)
    page.lead = "Đã sửa theo yêu cầu."
    page.save_revision(user=world.contributor)
    page.current_workflow_state.resume(user=world.contributor)
    assert state_of(page).step == Step.UNIT_LEADER
    for person in ("leader", "editor", "publisher"):
        world.approve(page, by=person)
    assert ArticlePage.objects.get(pk=page.pk).lead == "Đã sửa theo yêu cầu."
    assert Provision.objects.get().status == ProvisionStatus.PUBLISHED


def test_a_step_is_decided_once_though_it_looked_undecided_to_both(world, submitted):
    state = state_of(submitted)
    world.approve(submitted, by="leader")
    with pytest.raises(PublicationRefused, match="đã được quyết định"):
        state.approve(user=world.leader)
    assert ApprovalRecord.objects.filter(page_id=submitted.pk).count() == 1
    assert state.workflow_state.task_states.count() == 2


# The leader's signature on paper ---------------------------------------------------------------


def signed(world, **changes):
    scan = PortalDocument.objects.create(
        title="Phê duyệt", source="Đơn vị", unit=world.unit, file="phe-duyet.pdf"
    )
    return {
        "approver_name": "Đại diện lãnh đạo",
        "approver_position": "Cục trưởng",
        "approved_on": datetime.date(2026, 11, 16),
        "approval_reference": "12/PD-A05",
        "approval_scan": scan,
    } | changes


@pytest.fixture
def _unchecked_files(monkeypatch):
    monkeypatch.setattr(PortalDocument, "save", super(PortalDocument, PortalDocument).save)


@pytest.mark.usefixtures("_unchecked_files")
def test_a_signed_approval_stands_for_the_leaders_step(world):
    page = world.article(**signed(world))
    world.submit(page)
    assert state_of(page).step == Step.VERIFICATION
    record = ApprovalRecord.objects.get()
    assert (record.step, record.decision) == (Step.UNIT_LEADER, Decision.APPROVED)
    assert record.evidence["approval_reference"] == "12/PD-A05"
    for person in ("editor", "publisher"):
        world.approve(page, by=person)
    assert ArticlePage.objects.get(pk=page.pk).live


@pytest.mark.usefixtures("_unchecked_files")
@pytest.mark.parametrize("missing", ["approver_name", "approval_reference", "approval_scan"])
def test_an_incomplete_signed_approval_stands_for_nothing(world, missing):
    page = world.article(**signed(world, **{missing: None if missing.endswith("scan") else ""}))
    world.submit(page)
    assert state_of(page).step == Step.UNIT_LEADER


# The Portal's own content, and the record ------------------------------------------------------


def test_what_the_desk_writes_needs_two_other_people(world):
    page = world.article(author="editor", unit=world.desk)
    world.submit(page, by="editor")
    assert state_of(page).step == Step.VERIFICATION
    with pytest.raises(PublicationRefused):
        world.approve(page, by="editor")
    world.approve(page, by="second_editor")
    world.approve(page, by="publisher")
    assert ArticlePage.objects.get(pk=page.pk).live


def test_the_record_of_approvals_is_append_only(world, submitted):
    world.approve(submitted, by="leader")
    record = ApprovalRecord.objects.get()
    record.comment = "Sửa lại"
    for attempt in (
        record.save,
        record.delete,
        ApprovalRecord.objects.all().delete,
        lambda: ApprovalRecord.objects.update(comment=""),
    ):
        with pytest.raises(AppendOnlyError):
            attempt()


@pytest.mark.usefixtures("_unchecked_files")
def test_a_copy_does_not_inherit_the_signature(world):
    page = world.article(**signed(world))
    copy = page.copy(to=world.news, update_attrs={"slug": "ban-chep"}, keep_live=False)
    assert ArticlePage.objects.get(pk=copy.pk).signed_approval is None


def test_a_time_that_is_past_is_not_taken_for_now(world, submitted, client):
    world.approve(submitted, by="leader")
    world.approve(submitted, by="editor")
    client.force_login(world.publisher)
    client.post(action_address(submitted, "approve"), {"publish_at": "01/01/2020 08:00"})
    assert not ArticlePage.objects.get(pk=submitted.pk).live
