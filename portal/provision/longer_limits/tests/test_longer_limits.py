"""Five days into ten: asked for by the unit with its reason, granted by a publisher in time."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from portal.provision import obligations
from portal.provision.enums import EventKind
from portal.provision.longer_limits.models import Extension
from portal.provision.longer_limits.services import ask_for_extension, decide_extension
from portal.provision.models import Provision
from portal.provision.notices.models import Notice
from portal.provision.work import work_of
from portal.workdays.tests.factories import make_calendar_day

pytestmark = pytest.mark.django_db
REASON = "Cần số liệu của Công an Hà Nội."
LAST_DAY = date(2026, 11, 23)


@pytest.fixture
def owed(world):
    world.rule.days, world.rule.extended_days = 5, 10
    world.rule.save()
    return obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Trả lời câu hỏi",
        triggered_on=date(2026, 11, 16),
        content_object=world.unit,
    )


def ask(world, owed, **values):
    return ask_for_extension(
        **{
            "provision": owed,
            "user": world.contributor,
            "reason": REASON,
            "co_units": [world.other_unit],
            "day": date(2026, 11, 20),
        }
        | values
    )


def test_granted_in_time_it_moves_the_date_and_says_why(world, owed):
    assert owed.due_on == LAST_DAY
    extension = ask(world, owed)
    decide_extension(extension=extension, user=world.publisher, granted=True, day=LAST_DAY)
    owed.refresh_from_db()
    assert owed.due_on == date(2026, 11, 30)
    assert owed.due_working["extended"]
    event = owed.events.get(kind=EventKind.DUE_CHANGED)
    assert event.data == {"old": "2026-11-23", "new": "2026-11-30"}
    assert "CA-01" in event.detail
    assert REASON in event.detail
    assert Notice.objects.of(world.contributor).filter(text__contains="30/11/2026").exists()


def test_an_extended_clock_follows_the_calendar_as_extended(world, owed):
    decide_extension(extension=ask(world, owed), user=world.publisher, granted=True, day=LAST_DAY)
    make_calendar_day("2026-11-24")
    owed.refresh_from_db()
    assert owed.due_on == date(2026, 12, 1)


def test_declined_the_date_stays_and_the_unit_reads_why(world, owed):
    extension = ask(world, owed)
    decide_extension(
        extension=extension, user=world.publisher, granted=False, answer="Đơn vị tự trả lời được."
    )
    owed.refresh_from_db()
    assert owed.due_on == LAST_DAY
    assert Notice.objects.of(world.contributor).filter(text__contains="tự trả lời được").exists()
    assert ask(world, owed)  # with a better reason it may ask again


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"reason": "ngắn"}, "Lý do"),
        ({"co_units": []}, "ít nhất một"),
        ({"user": "stranger"}, "Chỉ đơn vị"),
        ({"user": "publisher"}, "Chỉ đơn vị"),
        ({"day": date(2026, 11, 24)}, "đã hết ngày 23/11/2026"),
    ],
)
def test_asking_is_refused(world, owed, values, said):
    if "user" in values:
        values = {"user": getattr(world, values["user"])}
    with pytest.raises(ValidationError, match=said):
        ask(world, owed, **values)


def test_every_reason_is_told_at_once(world, owed):
    with pytest.raises(ValidationError) as refused:
        ask(world, owed, reason="", co_units=[world.unit], day=date(2026, 12, 1))
    assert len(refused.value.messages) == 3


def test_a_rule_without_a_longer_limit_cannot_be_extended(world, owed):
    world.rule.extended_days = None
    world.rule.save()
    owed.refresh_from_db()
    with pytest.raises(ValidationError, match="không có thời hạn dài hơn"):
        ask(world, owed)


def test_what_was_supplied_cannot_be_extended(world, owed):
    obligations.receive(owed)
    with pytest.raises(ValidationError, match="đã được cung cấp"):
        ask(world, owed)


def test_it_is_asked_once(world, owed):
    ask(world, owed)
    with pytest.raises(ValidationError, match="đang chờ"):
        ask(world, owed)


@pytest.mark.parametrize(
    ("name", "day", "said"),
    [
        ("editor", LAST_DAY, "người xuất bản"),
        ("leader", LAST_DAY, "người xuất bản"),
        ("publisher", date(2026, 11, 24), "đã hết"),
    ],
)
def test_granting_is_refused(world, owed, name, day, said):
    extension = ask(world, owed)
    with pytest.raises(ValidationError, match=said):
        decide_extension(extension=extension, user=getattr(world, name), granted=True, day=day)
    assert Provision.objects.get(pk=owed.pk).due_on == LAST_DAY


def test_declining_needs_an_answer(world, owed):
    with pytest.raises(ValidationError, match="Trả lời"):
        decide_extension(extension=ask(world, owed), user=world.publisher, granted=False)


def test_a_request_is_the_publishers_work(world, owed):
    ask(world, owed)
    kinds = {item.kind for item in work_of(world.publisher)}
    assert kinds == {"Đề nghị gia hạn"}
    assert work_of(world.editor) == []


def test_both_forms_in_the_admin(world, client, owed, monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *given: date(2026, 11, 20))
    client.force_login(world.contributor)
    row = client.get(reverse("provision_register_row", args=[owed.pk])).content.decode()
    address = reverse("longer_limits_ask", args=[owed.pk])
    assert address in row
    shown = client.post(address, {"reason": "ngắn", "co_units": [world.other_unit.pk]})
    assert "Lý do" in shown.content.decode()
    assert "ngắn" in shown.content.decode()
    client.post(address, {"reason": REASON, "co_units": [world.other_unit.pk]})
    extension = Extension.objects.get()
    client.force_login(world.publisher)
    decide = reverse("longer_limits_decide", args=[extension.pk])
    assert REASON in client.get(decide).content.decode()
    assert client.post(decide, {"granted": "yes"}).status_code == 302
    owed.refresh_from_db()
    assert owed.due_on == date(2026, 11, 30)


def test_nobody_else_reaches_the_forms(world, client, owed):
    extension = ask(world, owed)
    for name in ("stranger", "other_leader"):
        client.force_login(getattr(world, name))
        assert client.get(reverse("longer_limits_ask", args=[owed.pk])).status_code == 404
        assert client.get(reverse("longer_limits_decide", args=[extension.pk])).status_code in (
            302,
            403,
        )
