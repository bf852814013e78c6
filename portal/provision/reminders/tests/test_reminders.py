"""Reminders: the right people, on the right working day, once, in one digest."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from portal.provision import obligations
from portal.provision.hops import pass_on
from portal.provision.models import Provision
from portal.provision.notices.models import Notice
from portal.provision.reminders.loading import load_reminder_steps
from portal.provision.reminders.models import Digest, ReminderSent, ReminderStep
from portal.provision.reminders.schedule import Schedule
from portal.provision.reminders.services import send_reminders
from portal.workdays.loading import load_calendar
from tests.portal_world import TRIGGERED_ON

pytestmark = pytest.mark.django_db
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
DUE_ON = date(2026, 11, 18)  # a Wednesday


def morning(day):
    return datetime(day.year, day.month, day.day, 7, tzinfo=HANOI)


@pytest.fixture(autouse=True)
def steps():
    load_reminder_steps()


@pytest.fixture
def owed(world):
    return owe(world)


def owe(world, title="Kết quả chuyên đề"):
    return obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title=title,
        triggered_on=TRIGGERED_ON,
        content_object=world.unit,
    )


def run(day):
    return {digest.user.username for digest in send_reminders(now=morning(day))}


WRITERS = {"contributor", "colleague"}


@pytest.mark.parametrize(
    ("day", "offsets"),
    [
        (date(2026, 11, 16), []),
        (date(2026, 11, 17), [-1]),
        (date(2026, 11, 18), [-1, 0]),
        (date(2026, 11, 19), [-1, 0, 1]),
        (date(2026, 11, 22), [-1, 0, 1]),
        (date(2026, 11, 23), [-1, 0, 1, 3]),
        (date(2026, 11, 25), [-1, 0, 1, 3, 5]),
        (date(2026, 12, 1), [-1, 0, 1, 3, 5]),
        (date(2026, 12, 2), [-1, 0, 1, 3, 5, 5]),
        (date(2026, 12, 9), [-1, 0, 1, 3, 5, 5, 5]),
    ],
)
def test_the_steps_of_a_day(day, offsets):
    schedule = Schedule(ReminderStep.objects.all(), today=day, earliest=DUE_ON)
    assert [step.offset for step, _occurrence in schedule.reached(DUE_ON)] == offsets


@pytest.mark.parametrize(
    ("due_on", "day"),
    [
        (date(2026, 1, 5), date(2025, 12, 31)),  # over New Year, the swapped Friday, a weekend
        (date(2026, 1, 12), date(2026, 1, 10)),  # the day before is a make-up Saturday
    ],
)
def test_the_day_before_is_the_working_day_before(due_on, day):
    load_calendar()
    steps = ReminderStep.objects.filter(offset=-1)
    assert Schedule(steps, today=day, earliest=day).reached(due_on)
    too_early = day - timedelta(days=1)
    assert not Schedule(steps, today=too_early, earliest=too_early).reached(due_on)


def test_who_is_told_on_which_day(world, owed):
    told = {}
    for number in range(25):
        day = date(2026, 11, 14) + timedelta(days=number)
        if names := run(day):
            told[day] = names
    assert told == {
        date(2026, 11, 17): WRITERS,
        date(2026, 11, 18): WRITERS,
        date(2026, 11, 19): WRITERS,
        date(2026, 11, 23): WRITERS,
        date(2026, 11, 25): {"leader"},
        date(2026, 12, 2): {"leader"},
    }


def test_a_second_run_on_the_same_day_sends_nothing(owed):
    assert run(DUE_ON) == WRITERS
    assert run(DUE_ON) == set()


def test_missed_runs_are_made_up_for_in_one_line(world, owed):
    assert run(date(2026, 11, 23)) == WRITERS
    assert ReminderSent.objects.filter(user=world.contributor).count() == 4
    (notice,) = Notice.objects.of(world.contributor)
    assert notice.text == "1 việc đang chờ bạn, 1 việc quá hạn."


def test_one_digest_has_everything(world, owed, django_capture_on_commit_callbacks):
    owe(world, "Kết quả thứ hai")
    with django_capture_on_commit_callbacks(execute=True):
        run(DUE_ON)
    assert Digest.objects.count() == 2
    (message,) = [each for each in mail.outbox if each.to == [world.contributor.email]]
    assert message.subject == "Cổng TTĐT: 2 việc đang chờ bạn"
    for told in ("Kết quả chuyên đề", "Kết quả thứ hai", "hạn ngày 18/11/2026", "/admin/work/"):
        assert told in message.body


def test_no_title_stands_in_a_subject(world, django_capture_on_commit_callbacks):
    owe(world, "Truy nã Nguyễn Văn Kín")
    with django_capture_on_commit_callbacks(execute=True):
        run(DUE_ON)
    assert mail.outbox
    assert not [message for message in mail.outbox if "Kín" in message.subject]


def test_nothing_is_mailed_for_what_is_rolled_back(owed):
    with transaction.atomic():
        send_reminders(now=morning(DUE_ON))
        transaction.set_rollback(True)
    assert mail.outbox == []
    assert run(DUE_ON) == WRITERS


def test_a_person_without_an_address_reads_it_in_the_admin(world, owed):
    world.contributor.email = ""
    world.contributor.save()
    run(DUE_ON)
    assert Notice.objects.of(world.contributor).exists()


def test_what_is_supplied_is_not_urged_any_more(world, owed):
    run(DUE_ON)
    obligations.cancel(owed, detail="Thử")
    assert run(DUE_ON + timedelta(days=1)) == set()


def test_the_holder_of_the_day_is_reminded(world, owed):
    pass_on(provision=owed, holder="leader")
    assert run(DUE_ON) == {"leader"}
    pass_on(provision=owed, holder="desk")
    assert run(DUE_ON + timedelta(days=1)) == {
        "editor",
        "second_editor",
        "publisher",
        "second_publisher",
    }


def test_what_the_desk_leaves_lying_is_told_to_the_office(world, owed):
    pass_on(provision=owed, holder="desk")
    assert "supervisor" in run(date(2026, 11, 25))


def test_a_new_due_day_has_reminders_of_its_own(world, owed):
    run(DUE_ON)
    Provision.objects.filter(pk=owed.pk).update(due_on=date(2026, 11, 25))
    assert run(date(2026, 11, 19)) == set()
    assert run(date(2026, 11, 24)) == WRITERS


def test_the_database_takes_no_reminder_twice(world, owed):
    run(DUE_ON)
    sent = ReminderSent.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        ReminderSent.objects.create(
            digest=sent.digest,
            user=sent.user,
            key=sent.key,
            due_on=sent.due_on,
            step=sent.step,
            occurrence=sent.occurrence,
        )


def test_a_run_that_was_quicker_wins(world, owed):
    Digest.objects.create(user=world.contributor, day=DUE_ON)
    assert run(DUE_ON) == {"colleague"}
    assert run(DUE_ON + timedelta(days=1)) == WRITERS


def test_a_new_schedule_takes_over_from_its_day(world, owed):
    ReminderStep.objects.update(valid_to=date(2026, 11, 17))
    ReminderStep.objects.create(offset=2, valid_from=date(2026, 11, 18), basis="Thử")
    assert run(DUE_ON) == set()
    assert run(date(2026, 11, 20)) == WRITERS


def test_a_run_over_much_work_asks_little(world, django_assert_max_num_queries):
    for number in range(40):
        owe(world, f"Tin {number}")
    with django_assert_max_num_queries(30):
        run(DUE_ON)


def test_the_command_says_what_it_sent(world, owed, capsys):
    Provision.objects.filter(pk=owed.pk).update(due_on=timezone.localdate())
    call_command("send_reminders")
    assert "2" in capsys.readouterr().out


def test_my_work_lists_what_waits_for_me(world, client, owed):
    client.force_login(world.contributor)
    assert "Kết quả chuyên đề" in client.get("/admin/work/").content.decode()
    client.force_login(world.stranger)
    assert "Kết quả chuyên đề" not in client.get("/admin/work/").content.decode()
