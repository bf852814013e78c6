"""The calendar or a rule changes: open clocks follow, closed ones stay, people are told."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from portal.provision import obligations
from portal.provision.enums import EventKind, ProvisionStatus, Waiting
from portal.provision.hops import pass_on
from portal.provision.models import Provision, Rule, RuleSet
from portal.provision.notices.models import Notice
from portal.provision.tests.rule_factories import rule_set_text
from portal.workdays.announcements import calendar_changes
from portal.workdays.loading import load_calendar
from portal.workdays.models import CalendarDay
from portal.workdays.tests.factories import make_calendar_day
from tests.portal_world import TRIGGERED_ON

pytestmark = pytest.mark.django_db
NEXT_DAY = TRIGGERED_ON + timedelta(days=1)
DUE_ON = date(2026, 11, 18)


def owe(world, **values):
    return obligations.open_obligation(
        **{
            "unit": world.unit,
            "category": world.category,
            "title": "Kết quả chuyên đề",
            "triggered_on": TRIGGERED_ON,
            "content_object": world.unit,
        }
        | values
    )


def changes_of(provision):
    return list(provision.events.filter(kind=EventKind.DUE_CHANGED))


@pytest.mark.parametrize(
    ("day", "kind", "due_on"),
    [
        ("2026-11-16", "holiday", DUE_ON),  # the trigger day itself is never counted
        ("2026-11-17", "holiday", date(2026, 11, 19)),
        ("2026-11-18", "in_lieu", date(2026, 11, 19)),
        ("2026-11-19", "holiday", DUE_ON),  # after the due day
        ("2026-11-17", "ordinary", DUE_ON),
        ("2026-11-22", "make_up_working", DUE_ON),
    ],
)
def test_each_change_of_the_calendar_moves_what_it_touches(world, day, kind, due_on):
    provision = owe(world)
    make_calendar_day(day, kind=kind)
    provision.refresh_from_db()
    assert provision.due_on == due_on
    assert bool(changes_of(provision)) == (due_on != DUE_ON)


def test_a_make_up_saturday_brings_a_date_forward(world):
    friday = date(2026, 11, 20)
    provision = owe(world, triggered_on=friday)
    assert provision.due_on == date(2026, 11, 24)
    make_calendar_day("2026-11-21", kind="make_up_working")
    provision.refresh_from_db()
    assert provision.due_on == date(2026, 11, 23)


def test_old_and_new_are_logged_and_the_working_follows(world):
    provision = owe(world)
    make_calendar_day("2026-11-17", notice="Thông báo 99/TB")
    provision.refresh_from_db()
    (event,) = changes_of(provision)
    assert event.data == {"old": "2026-11-18", "new": "2026-11-19"}
    assert "17/11/2026" in event.detail
    assert provision.due_working["due_on"] == "2026-11-19"
    assert any("99/TB" in row["why_vi"] for row in provision.due_working["days"])


def test_undoing_the_change_brings_the_date_back_with_a_second_entry(world):
    provision = owe(world)
    row = make_calendar_day("2026-11-17")
    row.kind = "ordinary"
    row.save()
    provision.refresh_from_db()
    assert provision.due_on == DUE_ON
    assert len(changes_of(provision)) == 2


def test_a_day_that_is_entered_elsewhere_frees_the_first_one(world):
    provision = owe(world)
    make_calendar_day("2026-11-17")
    row = CalendarDay.objects.get(date=NEXT_DAY)
    row.date = date(2026, 12, 1)
    row.save()
    provision.refresh_from_db()
    assert provision.due_on == DUE_ON


@pytest.mark.parametrize(
    "status",
    [
        ProvisionStatus.PUBLISHED,
        ProvisionStatus.REFUSED,
        ProvisionStatus.WITHDRAWN,
        ProvisionStatus.CANCELLED,
    ],
)
def test_what_is_closed_never_changes(world, status):
    provision = owe(world)
    Provision.objects.filter(pk=provision.pk).update(status=status)
    make_calendar_day("2026-11-17")
    provision.refresh_from_db()
    assert provision.due_on == DUE_ON
    assert changes_of(provision) == []


def test_a_day_that_the_portal_set_follows_no_count(world):
    provision = owe(world, due_on=date(2026, 11, 25))
    make_calendar_day("2026-11-17")
    provision.refresh_from_db()
    assert provision.due_on == date(2026, 11, 25)


def test_the_people_of_the_unit_are_told_once_however_many_dates_move(world):
    owe(world), owe(world, title="Kết quả khác")
    make_calendar_day("2026-11-17")
    for name in ("contributor", "colleague", "leader"):
        (notice,) = Notice.objects.of(getattr(world, name))
        assert notice.text.startswith("2 thời hạn")
    assert not Notice.objects.of(world.stranger).exists()


def test_one_date_is_told_with_its_title_and_both_days(world):
    owe(world)
    make_calendar_day("2026-11-17")
    (notice,) = Notice.objects.of(world.leader)
    for told in ("Kết quả chuyên đề", "18/11/2026", "19/11/2026"):
        assert told in notice.text


def test_two_days_in_one_change_are_one_move(world):
    provision = owe(world)
    with calendar_changes.one_change() as change:
        make_calendar_day("2026-11-17")
        make_calendar_day("2026-11-18")
    assert len(change.consequences) == 1
    (event,) = changes_of(provision)
    assert event.data["new"] == "2026-11-20"


def test_a_trial_tells_what_would_move_and_leaves_no_trace(world):
    provision = owe(world)
    with calendar_changes.one_change(trial=True) as change:
        make_calendar_day("2026-11-17")
    assert [str(move) for move in change.consequences] == [
        "Kết quả chuyên đề (A05): 18/11/2026 → 19/11/2026"
    ]
    provision.refresh_from_db()
    assert provision.due_on == DUE_ON
    assert not CalendarDay.objects.filter(date=NEXT_DAY).exists()
    assert changes_of(provision) == []
    assert not Notice.objects.exists()


def test_a_count_over_many_obligations_reads_the_calendar_once_each_kind(
    world, django_assert_max_num_queries
):
    for number in range(30):
        owe(world, title=f"Tin {number}")
    with django_assert_max_num_queries(25):
        make_calendar_day("2026-11-17")
    assert Provision.objects.filter(due_on=date(2026, 11, 19)).count() == 30


# The admin and the commands --------------------------------------------------------------------


@pytest.fixture
def form():
    return {
        "date": "17/11/2026",
        "kind": "holiday",
        "name_vi": "Ngày nghỉ thử",
        "notice": "Thông báo 99/TB",
        "confirmed": "on",
    }


def test_the_calendar_asks_before_it_moves_anything(world, client, form):
    provision = owe(world)
    client.force_login(world.supervisor)
    shown = client.post(reverse("calendar_days:add"), form).content.decode()
    assert "1 thời hạn đang mở sẽ dời" in shown
    assert "18/11/2026 → 19/11/2026" in shown
    assert 'value="Thông báo 99/TB"' in shown
    assert not CalendarDay.objects.filter(date=NEXT_DAY).exists()

    client.post(reverse("calendar_days:add"), form | {"consequences_seen": "1"})
    provision.refresh_from_db()
    assert provision.due_on == date(2026, 11, 19)
    assert changes_of(provision)[0].actor == world.supervisor


def test_what_was_confirmed_for_another_number_is_shown_again(world, client, form):
    owe(world), owe(world)
    client.force_login(world.supervisor)
    shown = client.post(reverse("calendar_days:add"), form | {"consequences_seen": "1"})
    assert "2 thời hạn đang mở sẽ dời" in shown.content.decode()


def test_a_change_that_moves_nothing_is_saved_at_once(world, client, form):
    client.force_login(world.supervisor)
    assert client.post(reverse("calendar_days:add"), form).status_code == 302


def test_editing_asks_too(world, client, form):
    row = make_calendar_day("2026-11-17")
    owe(world)
    client.force_login(world.supervisor)
    address = reverse("calendar_days:edit", args=[row.pk])
    shown = client.post(address, form | {"kind": "ordinary"})
    assert "19/11/2026 → 18/11/2026" in shown.content.decode()
    row.refresh_from_db()
    assert row.kind == "holiday"


def test_the_loading_command_can_be_tried(world, capsys):
    provision = owe(world, triggered_on=date(2026, 12, 31))
    assert provision.due_on == date(2027, 1, 4)
    call_command("load_calendar", dry_run=True)
    said = capsys.readouterr().out
    assert "Số thời hạn thay đổi: 1." in said
    assert not CalendarDay.objects.exists()
    load_calendar()
    provision.refresh_from_db()
    assert provision.due_on == date(2027, 1, 5)


# Rules -----------------------------------------------------------------------------------------


def rule_file(folder, **values):
    path = folder / "thu.toml"
    head = {"code": "thu-nghiem", "citation": "Bộ quy tắc thử nghiệm"}
    head |= {"title_vi": "Bộ quy tắc thử nghiệm", "valid_from": date(2019, 1, 1)}
    rule = {
        "category": "thu-nghiem",
        "title_vi": "Thông tin thử nghiệm",
        "clause": "4.5",
        "clock_clause": "5.6",
        "clock": "working_days",
        "days": 2,
        "trigger_vi": "được duyệt",
    }
    for name in [name for name in values if name in head]:
        head[name] = values.pop(name)
    path.write_text(rule_set_text(rule | values, **head), encoding="utf-8")
    return path


def test_a_corrected_rule_moves_what_is_open_under_it(world, tmp_path):
    provision = owe(world)
    call_command("load_rules", rule_file(tmp_path, days=3))
    provision.refresh_from_db()
    assert provision.due_on == date(2026, 11, 19)
    assert changes_of(provision)[0].data["old"] == "2026-11-18"
    assert Notice.objects.of(world.contributor).exists()


def test_a_rule_under_which_something_was_closed_is_not_rewritten(world, tmp_path):
    closed, still_open = owe(world), owe(world)
    obligations.cancel(closed, detail="Thử")
    with pytest.raises(CommandError, match="thu-nghiem"):
        call_command("load_rules", rule_file(tmp_path, days=3))
    still_open.refresh_from_db()
    assert still_open.due_on == DUE_ON


def test_a_rule_set_that_is_loaded_late_takes_over_what_started_after_its_first_day(
    world, tmp_path
):
    before, after = owe(world, triggered_on=date(2026, 10, 30)), owe(world)
    path = rule_file(tmp_path, code="moi", valid_from=date(2026, 11, 1), days=5)
    call_command("load_rules", path)
    before.refresh_from_db(), after.refresh_from_db()
    assert before.rule == world.rule
    assert after.rule == Rule.objects.get(rule_set__code="moi")
    assert after.due_on == date(2026, 11, 23)


def test_the_rules_can_be_tried(world, tmp_path, capsys):
    provision = owe(world)
    call_command(
        "load_rules",
        rule_file(tmp_path, code="moi", days=5, valid_from=date(2020, 1, 1)),
        dry_run=True,
    )
    assert "Số thời hạn thay đổi: 1." in capsys.readouterr().out
    assert not RuleSet.objects.filter(code="moi").exists()
    provision.refresh_from_db()
    assert provision.due_on == DUE_ON


def test_the_desk_is_told_of_what_it_owes_and_of_what_lies_with_it(world):
    owe(world, title="Việc của đơn vị")
    owe(world, title="Việc của Ban biên tập", unit=world.desk)
    pass_on(provision=owe(world, title="Bài chờ thẩm định"), holder=Waiting.DESK)
    make_calendar_day("2026-11-17")
    for name in ("editor", "publisher"):
        (notice,) = Notice.objects.of(getattr(world, name))
        assert notice.text.startswith("2 thời hạn")


def test_a_notice_of_several_dates_leads_to_what_moved(world, client):
    owe(world, title="Việc thứ nhất"), owe(world, title="Việc thứ hai")
    make_calendar_day("2026-11-17")
    (notice,) = Notice.objects.of(world.leader)
    client.force_login(world.leader)
    page = client.get(notice.url).content.decode()
    for told in ("Việc thứ nhất", "Việc thứ hai", "18/11/2026 sang 19/11/2026"):
        assert told in page
    assert "Bắt đầu tính thời hạn" not in page.split('id="listing-results"')[1]
