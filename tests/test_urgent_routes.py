"""The urgent track: the way that works, and every way around it that was thought of."""

import datetime

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.provision.commitments import load_commitments
from portal.provision.digest import content_digest
from portal.provision.enums import Decision, EventKind, Step
from portal.provision.models import ApprovalRecord, Category, ProvisionEvent, Rule
from portal.provision.notices.models import Notice
from portal.provision.publicness import reasons_against_revision
from portal.provision.urgent.enums import Verdict
from portal.provision.urgent.models import Duty, UrgentPublication
from portal.provision.urgent.services import publish_urgently, review
from portal.provision.work import work_of
from tests.portal_world import STANDARD_POINTS

pytestmark = pytest.mark.django_db
REASON = "Thủ đoạn đang lan rộng trong đêm."


@pytest.fixture
def category(world):
    """A category whose information is wanted at once."""
    found = Category.objects.create(code="thu-khan", title_vi="Thông tin khẩn thử")
    Rule.objects.create(
        rule_set=world.rule.rule_set,
        category=found,
        clause="4.5",
        clock_clause="5.6",
        clock="immediate",
        trigger_vi="phát hiện",
    )
    return found


@pytest.fixture
def duty(world):
    load_commitments()
    now = timezone.now()
    hour = datetime.timedelta(hours=8)
    return Duty.objects.create(user=world.editor, starts_at=now - hour, ends_at=now + hour)


def confirmed(world, category, **fields):
    """Return an urgent page that its unit's leader has approved."""
    page = world.article(category=category, **fields)
    world.submit(page)
    world.approve(page, by="leader")
    return ArticlePage.objects.get(pk=page.pk)


def urgently(world, page, *, by="editor", points=STANDARD_POINTS, reason=REASON):
    return publish_urgently(page=page, user=getattr(world, by), reason=reason, confirmed=points)


def is_live(page):
    return ArticlePage.objects.get(pk=page.pk).live


def test_two_persons_make_it_public_and_the_third_reviews(world, category, duty, client):
    page = confirmed(world, category)
    row = urgently(world, page)
    assert is_live(page)
    assert client.get(f"/tin-tuc/{page.slug}/").status_code == 200
    assert row.confirmed_by == world.leader
    assert row.review_due_on > timezone.localdate()
    assert any(item.key == f"urgent-{row.pk}" for item in work_of(world.publisher))
    review(row=row, user=world.publisher, verdict=Verdict.IN_ORDER)
    assert not UrgentPublication.objects.unreviewed().exists()
    kinds = ProvisionEvent.objects.filter(page_id=page.pk).values_list("kind", flat=True)
    assert {EventKind.URGENT, EventKind.URGENT_REVIEWED} <= set(kinds)


def test_what_the_portal_wrote_needs_another_editor_first(world, category, duty):
    page = world.article(author="second_editor", unit=world.desk, category=category)
    world.submit(page, by="second_editor")
    with pytest.raises(PublicationRefused):
        urgently(world, ArticlePage.objects.get(pk=page.pk))
    from portal.base.roles import Role
    from portal.units.models import Membership

    Membership.objects.create(user=world.publisher, unit=world.desk, role=Role.EDITOR)
    world.approve(page, by="publisher")
    row = urgently(world, ArticlePage.objects.get(pk=page.pk))
    assert is_live(page)
    with pytest.raises(PublicationRefused):
        review(row=row, user=world.publisher, verdict=Verdict.IN_ORDER)
    review(row=row, user=world.second_publisher, verdict=Verdict.IN_ORDER)


# Abuse -------------------------------------------------------------------------------------------


def test_what_is_not_wanted_at_once_goes_the_ordinary_way(world, category, duty):
    page = confirmed(world, world.category)
    with pytest.raises(PublicationRefused):
        urgently(world, page)
    assert not is_live(page)


def test_a_rule_that_came_later_makes_nothing_urgent(world, category, duty):
    page = confirmed(world, category, triggered_on=datetime.date(2026, 11, 16))
    Rule.objects.filter(category=category).update(clock="proactive")
    with pytest.raises(PublicationRefused):
        urgently(world, page)


@pytest.mark.parametrize(
    "who",
    ["second_editor", "publisher", "leader", "contributor", "superuser", "administrator"],
)
def test_only_the_editor_on_duty_publishes(world, category, duty, who):
    page = confirmed(world, category)
    with pytest.raises(PublicationRefused):
        urgently(world, page, by=who)
    assert not is_live(page)


def test_a_duty_that_is_over_counts_no_more(world, category, duty):
    page = confirmed(world, category)
    now = timezone.now()
    hour = datetime.timedelta(hours=1)
    Duty.objects.update(starts_at=now - 2 * hour, ends_at=now - hour)
    with pytest.raises(PublicationRefused):
        urgently(world, page)


def test_without_the_leader_nothing_is_urgent(world, category, duty):
    page = world.article(category=category)
    world.submit(page)
    with pytest.raises(PublicationRefused):
        urgently(world, ArticlePage.objects.get(pk=page.pk))


def test_the_editor_on_duty_does_not_publish_the_own_words(world, category, duty):
    page = world.article(category=category)
    page.title = "Sửa bởi trực ban"
    page.save_revision(user=world.editor)
    world.submit(page)
    world.approve(page, by="leader")
    with pytest.raises(PublicationRefused):
        urgently(world, ArticlePage.objects.get(pk=page.pk))


def test_an_editor_on_duty_of_the_supplying_unit_stands_back(world, category, duty):
    from portal.base.roles import Role
    from portal.units.models import Membership

    Membership.objects.create(user=world.editor, unit=world.unit, role=Role.CONTRIBUTOR)
    page = confirmed(world, category)
    with pytest.raises(PublicationRefused):
        urgently(world, page)


@pytest.mark.parametrize("points", [(), STANDARD_POINTS[:2]])
def test_the_verifiers_points_hold_here_too(world, category, duty, points):
    page = confirmed(world, category)
    with pytest.raises(PublicationRefused):
        urgently(world, page, points=points)
    assert not is_live(page)


def test_a_reason_is_asked_for(world, category, duty):
    with pytest.raises(PublicationRefused):
        urgently(world, confirmed(world, category), reason="gấp")


def test_the_leak_guard_holds_here_too(world, category, duty):
    from portal.provision.leaks.models import PublishedContact

    contact = PublishedContact.objects.create(value="0912 345 678", reaches="Trực ban")
    page = confirmed(world, category, lead="Gọi 0912 345 678.")
    contact.delete()
    with pytest.raises(PublicationRefused):
        urgently(world, page)
    assert not is_live(page)


def test_a_record_that_calls_itself_urgent_opens_nothing(world, category, duty):
    page = confirmed(world, world.category)
    revision = page.latest_revision
    ApprovalRecord.objects.create(
        page_id=page.pk,
        revision_id=revision.pk,
        content_hash=content_digest(revision.content),
        title=page.title,
        step=Step.PUBLICATION,
        decision=Decision.APPROVED,
        decided_by=world.editor,
        decided_by_name="x",
        evidence={"urgent": "tự nhận", "checklist": list(STANDARD_POINTS)},
    )
    assert reasons_against_revision(page, revision)
    with pytest.raises(PublicationRefused):
        revision.publish(user=world.editor, skip_permission_checks=True)
    assert not is_live(page)


def test_the_publishers_button_does_not_become_urgent_by_sent_data(world, category, duty, client):
    page = confirmed(world, category)
    state = page.current_workflow_task_state
    client.force_login(world.editor)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    points = dict.fromkeys(STANDARD_POINTS, "on")
    client.post(address, points | {"urgent": "1", "evidence": '{"urgent": 1}'})
    assert not is_live(page)


@pytest.mark.postgresql
def test_the_database_still_asks_for_the_record(world, category, duty):
    page = confirmed(world, category)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE wagtailcore_page SET live = true, live_revision_id = %s WHERE id = %s",
            [page.latest_revision_id, page.pk],
        )
    urgently(world, page)
    assert is_live(page)


# The review --------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["editor", "leader", "second_editor", "contributor", "superuser"])
def test_only_a_third_person_who_publishes_reviews(world, category, duty, who):
    row = urgently(world, confirmed(world, category))
    with pytest.raises(PublicationRefused):
        review(row=row, user=getattr(world, who), verdict=Verdict.IN_ORDER)


def test_the_database_wants_a_third_person(world, category, duty):
    row = urgently(world, confirmed(world, category))
    with pytest.raises(IntegrityError), transaction.atomic():
        UrgentPublication.objects.filter(pk=row.pk).update(
            reviewed_by=world.editor, reviewed_at=timezone.now(), verdict=Verdict.IN_ORDER
        )


def test_a_fault_is_named(world, category, duty):
    row = urgently(world, confirmed(world, category))
    with pytest.raises(PublicationRefused):
        review(row=row, user=world.publisher, verdict=Verdict.CORRECT)
    review(row=row, user=world.publisher, verdict=Verdict.CORRECT, note="Sửa số liệu ở đoạn hai.")
    assert Notice.objects.of(world.editor).filter(text__contains="Cần đính chính").exists()


def test_it_stands_on_the_desks_start_page_until_it_is_reviewed(world, category, duty, client):
    page = confirmed(world, category)
    row = urgently(world, page)
    heading = "Đăng khẩn, chưa hậu kiểm"
    for name in ("second_editor", "publisher", "supervisor"):
        client.force_login(getattr(world, name))
        assert heading in client.get("/admin/").content.decode()
    client.force_login(world.contributor)
    assert heading not in client.get("/admin/").content.decode()
    client.force_login(world.publisher)
    address = reverse("urgent_review", args=[row.pk])
    assert client.post(address, {"verdict": "in_order", "note": ""}).status_code == 302
    assert heading not in client.get("/admin/").content.decode()
    assert page.title in client.get(reverse("urgent_report")).content.decode()


def test_the_editor_on_duty_publishes_from_the_admin(world, category, duty, client):
    page = confirmed(world, category)
    client.force_login(world.editor)
    address = reverse("urgent_publish", args=[page.pk])
    assert address in client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    answer = client.post(address, {"reason": REASON})
    assert not is_live(page)
    assert set(STANDARD_POINTS) <= set(answer.context["form"].errors)
    client.post(address, dict.fromkeys(STANDARD_POINTS, "on") | {"reason": REASON})
    assert is_live(page)


def test_others_are_told_why_not(world, category, duty, client):
    page = confirmed(world, category)
    client.force_login(world.second_editor)
    answer = client.get(reverse("urgent_publish", args=[page.pk]))
    assert answer.context["form"] is None
    assert answer.context["reasons"]
