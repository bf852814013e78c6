"""The ledger of refusals, and the office's review of one."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from portal.base.gate import PublicationRefused
from portal.provision.appeals.models import Appeal, Outcome
from portal.provision.appeals.reports import time_to_cure
from portal.provision.appeals.services import ask, decide
from portal.provision.commitments import load_commitments
from portal.provision.enums import EventKind, ProvisionStatus
from portal.provision.models import ApprovalRecord, Provision, ProvisionEvent
from portal.provision.notices.models import Notice
from portal.provision.work import work_of

pytestmark = pytest.mark.django_db
REASON = "Thông tin thuộc phạm vi của Bộ theo điểm b."


@pytest.fixture
def refused(world):
    """A page that the editor refused."""
    load_commitments()
    page = world.article()
    world.submit(page)
    world.approve(page, by="leader")
    state = type(page).objects.get(pk=page.pk).current_workflow_task_state
    state.reject(user=world.editor, ground="remit", remedy="Gửi cơ quan có thẩm quyền.", final=True)
    return type(page).objects.get(pk=page.pk)


def record(page):
    return ApprovalRecord.objects.filter(page_id=page.pk).last()


def asked(world, page):
    return ask(record=record(page), user=world.contributor, reason=REASON)


def test_the_office_sets_a_refusal_aside_and_the_unit_submits_again(world, refused):
    appeal = asked(world, refused)
    assert any(item.key == f"appeal-{appeal.pk}" for item in work_of(world.supervisor))
    decide(
        appeal=appeal,
        user=world.supervisor,
        outcome=Outcome.OVERTURNED,
        grounds="Đúng phạm vi, đề nghị Cổng tiếp nhận.",
    )
    assert Provision.objects.get().status == ProvisionStatus.RETURNED
    assert Notice.objects.of(world.contributor).filter(text__contains=refused.title).exists()
    world.submit(refused)
    assert Provision.objects.get().status == ProvisionStatus.SUBMITTED


def test_the_ledger_says_how_long_the_unit_took_to_mend_it(world, refused, client):
    client.force_login(world.supervisor)
    address = reverse("appeals_refusals")
    [before] = client.get(address).context["object_list"]
    assert time_to_cure(before) == ""
    decide(
        appeal=asked(world, refused),
        user=world.supervisor,
        outcome=Outcome.OVERTURNED,
        grounds="Đúng phạm vi, đề nghị Cổng tiếp nhận.",
    )
    world.submit(refused)
    resubmitted = ProvisionEvent.objects.get(kind=EventKind.RESUBMITTED)
    [row] = client.get(address).context["object_list"]
    assert row.cured_at == resubmitted.at
    row.cured_at = row.decided_at + timedelta(days=3)
    assert time_to_cure(row) == "3\xa0ngày"


def test_a_refusal_that_stands_stays_closed(world, refused):
    decide(
        appeal=asked(world, refused),
        user=world.supervisor,
        outcome=Outcome.UPHELD,
        grounds="Không thuộc phạm vi quản lý của Bộ.",
    )
    assert Provision.objects.get().status == ProvisionStatus.REFUSED


def test_the_office_has_the_time_that_the_portal_promised(world, refused):
    assert asked(world, refused).due_on > refused.latest_revision.created_at.date()


@pytest.mark.parametrize("who", ["stranger", "editor", "supervisor", "superuser"])
def test_only_the_unit_asks(world, refused, who):
    with pytest.raises(PublicationRefused):
        ask(record=record(refused), user=getattr(world, who), reason=REASON)


def test_one_refusal_is_reviewed_once(world, refused):
    asked(world, refused)
    with pytest.raises(PublicationRefused):
        asked(world, refused)


@pytest.mark.parametrize("who", ["editor", "publisher", "contributor", "superuser"])
def test_only_the_office_decides(world, refused, who):
    appeal = asked(world, refused)
    with pytest.raises(PublicationRefused):
        decide(
            appeal=appeal, user=getattr(world, who), outcome=Outcome.UPHELD, grounds="Giữ nguyên."
        )


def test_the_database_wants_somebody_else_to_decide(world, refused):
    appeal = asked(world, refused)
    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.filter(pk=appeal.pk).update(
            decided_by=world.editor,
            decided_at=appeal.asked_at,
            outcome=Outcome.UPHELD,
            grounds="Giữ nguyên quyết định.",
        )


def test_a_reason_is_asked_for_on_both_sides(world, refused):
    with pytest.raises(PublicationRefused):
        ask(record=record(refused), user=world.contributor, reason="sai")
    with pytest.raises(PublicationRefused):
        decide(
            appeal=asked(world, refused),
            user=world.supervisor,
            outcome=Outcome.UPHELD,
            grounds="ok",
        )


def test_it_is_all_done_in_the_admin(world, refused, client):
    client.force_login(world.contributor)
    said = client.get(f"/admin/pages/{refused.pk}/edit/").content.decode()
    address = reverse("appeals_ask", args=[record(refused).pk])
    assert address in said
    assert client.post(address, {"reason": REASON}).status_code == 302
    appeal = Appeal.objects.get()
    page = reverse("appeals_appeal", args=[appeal.pk])
    assert REASON in client.get(page).content.decode()
    client.force_login(world.supervisor)
    client.post(page, {"outcome": "overturned", "grounds": "Đúng phạm vi của Bộ."})
    appeal.refresh_from_db()
    assert appeal.outcome == Outcome.OVERTURNED
    assert refused.title in client.get(reverse("appeals_refusals")).content.decode()
    export = client.get(reverse("appeals_refusals"), {"export": "csv"})
    assert "Gửi cơ quan có thẩm quyền." in b"".join(export.streaming_content).decode()
    client.force_login(world.stranger)
    assert client.get(page).status_code == 404
    assert client.get(address).status_code == 404
    assert refused.title not in client.get(reverse("appeals_refusals")).content.decode()


def test_the_ledger_leads_to_the_review_that_was_asked_for(world, refused, client):
    address = reverse("appeals_appeal", args=[asked(world, refused).pk])
    client.force_login(world.supervisor)

    assert address in client.get(reverse("appeals_refusals")).content.decode()
