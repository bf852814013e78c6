"""What should have come and did not: found, asked for, dismissed."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from portal.provision.coverage.enums import CoverageStatus
from portal.provision.coverage.models import CoveredEvent
from portal.provision.models import Category, Rule
from portal.provision.obligations import open_obligation
from portal.provision.requests import services as requests
from portal.provision.requests.models import InformationRequest, UnitRequest
from portal.provision.silence import detectors, services
from portal.provision.silence.models import Dismissal
from portal.units.tests.factories import FocalPointFactory

pytestmark = pytest.mark.django_db

REASON = "Đã trao đổi qua điện thoại."
TODAY = datetime.date(2026, 11, 26)


def held(world, day, status=CoverageStatus.ANNOUNCED, **values):
    starts_at = timezone.make_aware(datetime.datetime.combine(day, datetime.time(9)))
    values.setdefault("unit", world.unit)
    return CoveredEvent.objects.create(
        title="Lễ phát động",
        about="Nội dung",
        starts_at=starts_at,
        place="Sân",
        host="Đơn vị",
        contact_name="Một người",
        contact_phone="0900",
        category=world.category,
        announced_by=world.contributor,
        status=status,
        **values,
    )


def task(world):
    return open_obligation(
        unit=world.unit,
        category=world.category,
        title="Lễ phát động",
        triggered_on=TODAY,
        content_object=world.unit,
    )


def test_a_long_list_shows_the_first_of_each_kind_and_the_way_to_the_rest(world, client):
    for _number in range(25):
        held(world, timezone.localdate() - datetime.timedelta(days=10))
    client.force_login(world.supervisor)
    address = reverse("silence_list")
    shown = client.get(address).content.decode()
    assert shown.count("Lễ phát động") == 20
    assert "(20+)" in shown
    assert '<a href="?loai=event">và còn nữa</a>' in shown
    assert client.get(address, {"loai": "event"}).content.decode().count("Lễ phát động") == 25


def test_of_what_grows_the_longest_are_read_and_no_dismissed_one_takes_a_place(world):
    today = timezone.localdate()
    events = [held(world, today - datetime.timedelta(days=10 + number)) for number in range(6)]
    services.dismiss(key=f"event-{events[-1].pk}", user=world.supervisor, reason=REASON)
    [section] = services.sections(code="event", most=2)
    assert [line.silence.key for line in section.shown] == [
        f"event-{event.pk}" for event in (events[4], events[3])
    ]
    assert (section.is_cut, len(section.lines)) == (True, 3)
    [whole] = services.sections(code="event", most=5)
    assert (whole.is_cut, len(whole.lines)) == (False, 5)


def test_of_one_unit_its_own_silences_are_read(world):
    long_ago = timezone.localdate() - datetime.timedelta(days=30)
    for _number in range(4):
        held(world, long_ago, unit=world.other_unit)
    own = held(world, long_ago + datetime.timedelta(days=5))
    [section] = services.sections(code="event", unit=world.unit, most=2)
    assert [line.silence.key for line in section.lines] == [f"event-{own.pk}"]


@pytest.mark.parametrize(
    ("days_ago", "silent"), [(0, False), (1, False), (2, True), (30, True)], ids=str
)
def test_an_event_is_silent_when_the_term_is_over(world, days_ago, silent):
    event = held(world, TODAY - datetime.timedelta(days=days_ago))
    found = [each.url for each in detectors.events_passed(TODAY)]
    assert found == ([event.get_absolute_url()] if silent else [])


@pytest.mark.parametrize(
    ("status", "found_by"),
    [
        (CoverageStatus.ANNOUNCED, "event"),
        (CoverageStatus.DECLINED, "declined"),
        (CoverageStatus.POSTPONED, None),
        (CoverageStatus.CANCELLED, None),
    ],
)
def test_what_takes_place_alone_is_missed(world, status, found_by):
    reason = {"reason": REASON} if status != CoverageStatus.ANNOUNCED else {}
    tasks = {"task": task(world)} if status == CoverageStatus.DECLINED else {}
    held(world, TODAY - datetime.timedelta(days=10), status, **reason, **tasks)
    found = {
        code
        for code, find in (
            ("event", detectors.events_passed),
            ("declined", detectors.declined_not_written),
        )
        if list(find(TODAY))
    }
    assert found == ({found_by} if found_by else set())


def test_a_story_that_has_come_ends_the_silence(world):
    row = task(world)
    held(
        world,
        TODAY - datetime.timedelta(days=10),
        CoverageStatus.DECLINED,
        reason=REASON,
        task=row,
    )
    row.status = "submitted"
    row.save()
    assert not list(detectors.declined_not_written(TODAY))


def test_a_unit_without_focal_point_is_found(world):
    FocalPointFactory(unit=world.unit)
    found = {each.unit for each in detectors.without_focal_point(timezone.localdate())}
    assert world.unit not in found
    assert world.other_unit in found
    assert world.desk not in found


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (datetime.date(2026, 10, 1), False),
        (datetime.date(2026, 10, 14), False),
        (datetime.date(2026, 10, 15), True),
    ],
)
def test_a_quarter_without_results_is_missed_after_the_term(world, today, found):
    category = Category.objects.create(code="ket-qua", title_vi="Kết quả")
    rule = Rule.objects.get(pk=world.rule.pk)
    Rule.objects.create(
        rule_set=rule.rule_set,
        category=category,
        clause="4.6",
        clock="working_days",
        days=2,
        trigger_vi="được duyệt",
    )
    supplied = open_obligation(
        unit=world.other_unit,
        category=category,
        title="Kết quả quý III",
        triggered_on=datetime.date(2026, 9, 30),
        content_object=world.unit,
    )
    supplied.status = "submitted"
    supplied.save()
    silences = list(detectors.without_results(today))
    assert {each.unit for each in silences} == ({world.unit} if found else set())
    assert all("3/2026" in each.text for each in silences)


def test_an_overdue_request_is_missed(world):
    request = requests.ask(
        user=world.editor,
        units=[world.unit],
        title="Số liệu",
        details="Chi tiết",
        why="Vì sao",
        category=world.category,
    )
    row = request.rows.get()
    assert not list(detectors.overdue_requests(row.due_on))
    [silence] = detectors.overdue_requests(row.due_on + datetime.timedelta(days=1))
    assert silence.url == row.get_absolute_url()


# The list -----------------------------------------------------------------------------------------


@pytest.fixture
def missed(world):
    return held(world, timezone.localdate() - datetime.timedelta(days=20))


def test_one_click_leads_into_a_request_that_is_filled_in(world, client, missed):
    client.force_login(world.supervisor)
    [line] = services.sections(code="event")[0].lines
    answer = client.get(line.silence.request_address)
    assert missed.title in answer.text
    assert f'value="event-{missed.pk}"' in answer.text
    assert [int(key) for key in answer.context["form"]["units"].value()] == [world.unit.pk]


def test_what_was_asked_for_says_so(world, client, missed):
    requests.ask(
        user=world.supervisor,
        units=[world.unit],
        title="Bài",
        details="Chi tiết",
        why="Vì sao",
        category=world.category,
        follows=f"event-{missed.pk}",
    )
    [line] = services.sections(code="event")[0].lines
    assert line.request == UnitRequest.objects.get()


def test_several_units_are_asked_at_once_for_the_same(world, client):
    [section] = [each for each in services.sections() if each.detector.code == "focal"]
    address = section.ask_all_address
    client.force_login(world.supervisor)
    form = client.get(address).context["form"]
    assert {world.unit.pk, world.other_unit.pk} <= {int(key) for key in form["units"].value()}
    assert not InformationRequest.objects.exists()


def test_a_dismissed_line_is_gone_and_its_reason_kept(world, client, missed):
    client.force_login(world.supervisor)
    address = f"{reverse('silence_dismiss')}?key=event-{missed.pk}"
    assert "Lý do" in client.post(address, {"reason": ""}).text
    assert not Dismissal.objects.exists()
    client.post(address, {"reason": REASON})
    assert not services.sections(code="event")[0].lines
    html = client.get(reverse("silence_list")).text
    assert REASON in html
    assert client.post(address, {"reason": REASON}).status_code == 200
    assert Dismissal.objects.count() == 1


@pytest.mark.parametrize("person", ["contributor", "leader", "stranger", "translator"])
def test_the_list_is_for_the_desk_and_the_office(world, client, missed, person):
    client.force_login(getattr(world, person))
    assert client.get(reverse("silence_list")).status_code in (302, 403)
    with pytest.raises(ValidationError):
        services.dismiss(key=f"event-{missed.pk}", user=getattr(world, person), reason=REASON)
