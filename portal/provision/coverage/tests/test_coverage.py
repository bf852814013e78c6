"""Announced events: the Portal attends, or the unit writes; moved, postponed, cancelled."""

import itertools

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from portal.base.uploads import check_document
from portal.provision.coverage import services
from portal.provision.coverage.enums import (
    ASSIGNMENT_TRANSITIONS,
    TRANSITIONS,
    AssignmentStatus,
    CoverageStatus,
)
from portal.provision.coverage.models import Assignment, CoveredEvent
from portal.provision.coverage.services.writing import story_due
from portal.provision.enums import Channel, EventKind, ProvisionStatus
from portal.provision.models import Provision
from portal.provision.notices.models import Notice
from portal.provision.work import work_of
from portal.units.models import Membership

from .conftest import REASON, in_days

pytestmark = pytest.mark.django_db


def act(world, event, name, person):
    values = {"event": event, "user": getattr(world, person)}
    if TRANSITIONS[name].needs_reason:
        values["reason"] = REASON
    if name == "assign":
        values["reporters"] = [world.second_editor]
    if name in ("move", "resume"):
        values |= {"starts_at": in_days(9), "place": "Hội trường B"}
    return getattr(services, name)(**values)


#: How an event comes into each state.
WAYS = {
    CoverageStatus.ANNOUNCED: [],
    CoverageStatus.ASSIGNED: [("assign", "editor")],
    CoverageStatus.DECLINED: [("decline", "editor")],
    CoverageStatus.POSTPONED: [("postpone", "contributor")],
    CoverageStatus.CANCELLED: [("cancel", "contributor")],
}
CASES = list(itertools.product(TRANSITIONS, CoverageStatus))


@pytest.mark.parametrize(("name", "status"), CASES, ids=[f"{n}-{s}" for n, s in CASES])
def test_each_action_leads_from_where_to_where_the_table_says(world, event, name, status):
    for step, person in WAYS[status]:
        event = act(world, event, step, person)
    transition = TRANSITIONS[name]
    person = "editor" if "desk" in transition.sides else "contributor"
    if status in transition.sources:
        assert act(world, event, name, person).state == (transition.target or status)
    else:
        with pytest.raises(ValidationError):
            act(world, event, name, person)
        assert CoveredEvent.objects.get(pk=event.pk).state == status


@pytest.mark.parametrize("name", TRANSITIONS)
def test_another_unit_does_nothing_with_it(world, event, name):
    for step, person in WAYS[sorted(TRANSITIONS[name].sources)[0]]:
        event = act(world, event, step, person)
    with pytest.raises(ValidationError):
        act(world, event, name, "stranger")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"starts_at": in_days(-1)}, "đã qua"),
        ({"ends_at": in_days(4)}, "Kết thúc"),
        ({"wants_reporter": False}, "phóng viên"),
    ],
)
def test_an_announcement_is_refused_with_its_reason(announce, values, said):
    with pytest.raises(ValidationError, match=said):
        announce(**values)
    assert not CoveredEvent.objects.exists()


def test_a_unit_announces_its_own_events_only_and_the_desk_for_any(world, announce):
    with pytest.raises(ValidationError, match="đơn vị mình"):
        announce(user=world.stranger)
    assert announce(user=world.editor).unit == world.unit


# Attend or write ----------------------------------------------------------------------------------


def test_when_the_portal_cannot_attend_the_units_task_opens_by_itself(world, event):
    Notice.objects.all().delete()
    event = services.decline(event=event, user=world.editor, reason=REASON)
    task = event.task
    assert task.unit == world.unit
    assert task.status == ProvisionStatus.AWAITED
    assert task.triggered_on == event.day
    assert task.due_on == story_due(event).on
    assert task.due_on > event.day
    assert task.due_working["fallback"]
    assert task.content_object == event
    told = set(Notice.objects.values_list("user__username", flat=True))
    assert told == {"contributor", "colleague", "leader"}
    assert f"{task.due_on:%d/%m/%Y}" in Notice.objects.first().text


def test_a_category_with_a_limit_of_its_own_keeps_it_for_the_story(world, announce):
    event = announce(category=world.category)
    event = services.decline(event=event, user=world.editor, reason=REASON)
    assert event.task.due_on > event.day
    assert not event.task.due_working["fallback"]


def test_when_the_portal_attends_the_desk_has_the_task(world, event):
    event = services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    assert event.task.unit == world.desk
    assert event.state == CoverageStatus.ASSIGNED


def test_the_task_changes_hands_and_the_register_keeps_both(world, event):
    first = services.assign(event=event, user=world.editor, reporters=[world.second_editor]).task
    event = services.decline(event=event, user=world.editor, reason=REASON)
    first.refresh_from_db()
    assert first.status == ProvisionStatus.CANCELLED
    assert event.task.unit == world.unit
    assert not event.assignments.filter(status=AssignmentStatus.ASKED).exists()
    event = services.assign(event=event, user=world.editor, photographers=[world.publisher])
    assert Provision.objects.open().get() == event.task
    assert event.task.unit == world.desk


def test_the_units_draft_has_its_provenance_and_what_may_be_published(world, announce):
    files = {
        name: [check_document(ContentFile(name.encode(), name=f"{name}.txt"), name=f"{name}.txt")]
        for name in ("to_publish", "for_work")
    }
    event = announce(**files)
    event = services.decline(event=event, user=world.editor, reason=REASON)
    page = services.draft_story(event=event, user=world.contributor, kind="article")
    assert (page.title, page.lead, page.kind) == (event.title, event.about, "event_report")
    assert (page.unit, page.category, page.triggered_on) == (
        world.unit,
        event.category,
        event.day,
    )
    assert page.channel == Channel.ADMIN
    assert [each.document.title for each in page.attachments.all()] == ["to_publish.txt"]
    event.task.refresh_from_db()
    assert event.task.content_object == page
    assert services.draft_story(event=event, user=world.leader, kind="article") == page


def test_the_portals_own_report_says_so(world, event):
    event = services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    with pytest.raises(ValidationError, match="người khác"):
        services.draft_story(event=event, user=world.contributor, kind="article")
    page = services.draft_story(event=event, user=world.second_editor, kind="article")
    assert page.channel == Channel.COVERAGE
    assert page.unit == world.desk


def test_what_a_unit_announced_is_no_longer_read_by_who_left_the_desk(world, event):
    services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    services.say(event=event, user=world.contributor, text="Cổng vào ở phía Bắc.")
    services.amend(event=event, user=world.contributor, about="Nội dung mới.")
    assert set(Notice.objects.values_list("unit", flat=True)) == {world.unit.pk}
    assert Notice.objects.of(world.second_editor).count() >= 4
    Membership.objects.filter(user=world.second_editor).delete()
    assert not Notice.objects.of(world.second_editor).exists()


# Moved, postponed, cancelled ----------------------------------------------------------------------


def test_the_writing_task_moves_along_and_those_sent_confirm_anew(world, event):
    event = services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    services.confirm(assignment=event.assignments.get(), user=world.second_editor)
    Notice.objects.all().delete()
    event = services.move(
        event=event, user=world.contributor, starts_at=in_days(12), place="Sân B", reason=REASON
    )
    task = Provision.objects.get(pk=event.task_id)
    assert task.triggered_on == event.day
    assert task.due_on == story_due(event).on
    assert task.events.filter(kind=EventKind.DUE_CHANGED).exists()
    assert event.assignments.get().state == AssignmentStatus.ASKED
    assert Notice.objects.filter(user=world.second_editor, text__contains=event.title).exists()


@pytest.mark.parametrize("name", ["postpone", "cancel"])
@pytest.mark.parametrize("first", ["decline", "assign"])
def test_with_the_event_the_task_ends_and_all_are_told(world, event, name, first):
    task = act(world, event, first, "editor").task
    Notice.objects.all().delete()
    event = act(world, CoveredEvent.objects.get(pk=event.pk), name, "contributor")
    task.refresh_from_db()
    assert task.status == ProvisionStatus.CANCELLED
    assert task.events.filter(kind=EventKind.CANCELLED, detail=REASON).exists()
    assert event.task is None
    assert not Assignment.objects.expected().exists()
    told = set(Notice.objects.values_list("user__username", flat=True))
    assert {"leader", "editor", "second_editor"} <= told
    assert "contributor" not in told


def test_a_story_that_has_come_stays_when_the_event_is_called_off(world, event):
    event = services.decline(event=event, user=world.editor, reason=REASON)
    Provision.objects.filter(pk=event.task_id).update(status=ProvisionStatus.SUBMITTED)
    task = event.task
    services.cancel(event=event, user=world.contributor, reason=REASON)
    task.refresh_from_db()
    assert task.status == ProvisionStatus.SUBMITTED


# Assignments --------------------------------------------------------------------------------------

ANSWERS = list(itertools.product(ASSIGNMENT_TRANSITIONS, AssignmentStatus))


@pytest.mark.parametrize(("name", "status"), ANSWERS, ids=[f"{n}-{s}" for n, s in ANSWERS])
def test_an_assignment_follows_its_table(world, event, name, status):
    event = services.assign(
        event=event, user=world.editor, reporters=[world.second_editor, world.publisher]
    )
    assignment = event.assignments.get(user=world.second_editor)
    ended = status in (AssignmentStatus.REJECTED, AssignmentStatus.RELEASED)
    Assignment.objects.filter(pk=assignment.pk).update(
        status=status, reason=REASON if ended else ""
    )
    transition = ASSIGNMENT_TRANSITIONS[name]
    user = world.editor if "desk" in transition.sides else world.second_editor
    values = {"reason": REASON} if transition.needs_reason else {}
    if status in transition.sources:
        changed = getattr(services, name)(assignment=assignment, user=user, **values)
        assert changed.state == transition.target
    else:
        with pytest.raises(ValidationError):
            getattr(services, name)(assignment=assignment, user=user, **values)


def test_nobody_confirms_for_somebody_else(world, event):
    event = services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    for person in (world.editor, world.contributor, world.superuser):
        with pytest.raises(ValidationError):
            services.confirm(assignment=event.assignments.get(), user=person)


def test_where_nobody_is_left_the_desk_decides_anew(world, event):
    event = services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    services.reject(assignment=event.assignments.get(), user=world.second_editor, reason=REASON)
    event.refresh_from_db()
    assert event.state == CoverageStatus.ANNOUNCED
    assert event.task is None
    assert not Provision.objects.open().exists()


def test_whoever_names_themselves_has_confirmed(world, event):
    event = services.assign(event=event, user=world.editor, reporters=[world.editor])
    assert event.assignments.get().state == AssignmentStatus.CONFIRMED


def test_only_editors_and_publishers_are_sent(world, event):
    with pytest.raises(ValidationError, match="biên tập viên"):
        services.assign(event=event, user=world.editor, reporters=[world.contributor])


@pytest.mark.parametrize(
    ("hour", "length", "clashes"),
    [(9, 2, True), (10, 1, True), (11, 1, False), (7, 2, False), (7, 3, True)],
)
def test_the_same_person_at_one_time_twice_is_a_clash(world, announce, hour, length, clashes):
    first = announce(starts_at=in_days(5, 9), ends_at=in_days(5, 11))
    services.assign(event=first, user=world.editor, reporters=[world.second_editor])
    second = announce(
        title="Lễ phát động", starts_at=in_days(5, hour), ends_at=in_days(5, hour + length)
    )
    found = services.clashes_of(world.second_editor, second)
    assert found == ([first] if clashes else [])


# What is left to do -------------------------------------------------------------------------------


def work_titles(user):
    return [item.key for item in work_of(user) if item.key.startswith(("coverage", "assignment"))]


def test_an_undecided_event_is_the_desks_work_and_an_assignment_its_persons(world, event):
    assert work_titles(world.editor) == [f"coverage-{event.pk}"]
    assert work_titles(world.contributor) == []
    event = services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    assignment = event.assignments.get()
    assert work_titles(world.editor) == []
    assert work_titles(world.second_editor) == [f"assignment-{assignment.pk}"]
    services.confirm(assignment=assignment, user=world.second_editor)
    assert work_titles(world.second_editor) == []
