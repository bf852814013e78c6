"""What is wanted at once runs from a minute: declared with the page, or known from its arrival."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.base.tests.sample_files import pdf_bytes
from portal.provision.commitments import load_commitments
from portal.provision.keying.choices import beginnings, key_of
from portal.provision.models import Provision
from portal.provision.moments import categories_wanted_at_once, start_moment
from portal.provision.provenance import provenance_of
from portal.provision.register import provision_of
from portal.provision.reporting.questions import supply, totals
from portal.provision.tests.rule_factories import make_rule

pytestmark = pytest.mark.django_db
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
TODAY = date(2026, 11, 20)


def at(hour, minute=0, day=20):
    return datetime(2026, 11, day, hour, minute, tzinfo=HANOI)


@pytest.fixture
def at_once(world, monkeypatch):
    """The world, its category wanted at once, on 20/11/2026 at 15:00."""
    world.rule.clock, world.rule.days = "immediate", None
    world.rule.save()
    load_commitments()
    monkeypatch.setattr(timezone, "now", lambda: at(15))
    return world


@pytest.mark.parametrize(
    ("clock", "declared", "heard_at", "start"),
    [
        ("immediate", at(9, 30), at(15), at(9, 30)),
        ("immediate", None, at(15), at(15)),
        ("immediate", None, at(8, day=21), None),
        ("proactive", at(9, 30), at(15), None),
    ],
)
def test_the_clock_starts_from_what_is_known(clock, declared, heard_at, start):
    rule = make_rule(clock=clock)
    found = start_moment(rule=rule, triggered_on=TODAY, declared=declared, heard_at=heard_at)
    assert found == start


def test_a_later_rule_set_says_what_is_wanted_at_once():
    rule = make_rule(clock="immediate")
    assert categories_wanted_at_once(TODAY) == [rule.category_id]
    make_rule(clock="working_days", days=2, valid_from=date(2025, 1, 1))
    assert categories_wanted_at_once(TODAY) == []
    assert categories_wanted_at_once(date(2024, 1, 1)) == [rule.category_id]


@pytest.mark.parametrize(
    ("values", "triggered_at", "due_at", "late"),
    [
        ({"triggered_on": TODAY, "triggered_time": time(13)}, at(13), at(17), False),
        ({"triggered_on": TODAY, "triggered_time": time(9)}, at(9), at(13), True),
        ({"triggered_on": TODAY}, at(15), at(19), False),
        ({"triggered_on": date(2026, 11, 19)}, None, None, True),
    ],
)
def test_a_submission_runs_from_its_hour_and_is_judged_by_it(
    at_once, values, triggered_at, due_at, late
):
    page = at_once.article(**values)
    at_once.submit(page)
    provision = provision_of(page)
    assert (provision.triggered_at, provision.due_at) == (triggered_at, due_at)
    assert provision.is_late == provenance_of(page).late == late
    counted = totals(supply())
    assert (counted["on_time"], counted["late"]) == ((0, 1) if late else (1, 0))


def test_the_hour_does_not_move_a_clock_that_counts_days(world):
    page = world.article(triggered_time=time(9))
    world.submit(page)
    provision = provision_of(page)
    assert (provision.triggered_at, provision.due_at) == (None, None)


def test_an_hour_that_has_not_come_is_refused_where_it_counts(at_once):
    page = at_once.article(triggered_on=TODAY, triggered_time=time(16))
    with pytest.raises(PublicationRefused) as refusal:
        at_once.submit(page)
    assert refusal.value.reasons == ["Giờ phát sinh: thời điểm này chưa đến."]


def test_what_is_open_is_overdue_from_the_minute(at_once, monkeypatch):
    page = at_once.article(triggered_on=TODAY, triggered_time=time(13))
    at_once.submit(page)
    assert not Provision.objects.overdue().exists()
    monkeypatch.setattr(timezone, "now", lambda: at(17, 1))
    assert Provision.objects.overdue().get() == provision_of(page)


def test_the_editor_asks_the_hour_for_these_categories_alone(at_once, client):
    page = at_once.article(triggered_on=TODAY)
    client.force_login(at_once.contributor)
    sent = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert f'data-shown-for="category:{at_once.category.pk}"' in sent


def test_register_and_why_this_date_tell_the_minute(at_once, client):
    page = at_once.article(triggered_on=TODAY, triggered_time=time(13))
    at_once.submit(page)
    client.force_login(at_once.contributor)
    listed = client.get(reverse("provision_register")).content.decode()
    assert "13:00 20/11/2026" in listed
    assert "17:00 20/11/2026" in listed
    row = client.get(reverse("provision_register_row", args=[provision_of(page).pk]))
    assert "từ 13:00 20/11/2026 đến 17:00 20/11/2026" in row.content.decode()


@pytest.mark.parametrize(
    ("asked", "due_at", "proposed"),
    [
        ({"triggered_on": "20/11/2026", "triggered_time": "13:00"}, at(17), "15:00"),
        ({"triggered_on": "20/11/2026"}, None, "15:00"),
        ({"triggered_on": "19/11/2026"}, None, None),
    ],
)
def test_the_form_is_told_the_minute_and_the_hour_to_propose(
    at_once, client, asked, due_at, proposed
):
    client.force_login(at_once.contributor)
    query = {"category": at_once.category.pk, **asked}
    answer = client.get(reverse("provision_due_date"), query).json()
    if due_at:
        assert datetime.fromisoformat(answer["due_at"]) == due_at
    assert answer["hour_now"] == proposed


def test_an_hour_that_cannot_be_read_is_answered_with_a_sentence(at_once, client):
    client.force_login(at_once.contributor)
    query = {"category": at_once.category.pk, "triggered_on": "20/11/2026"}
    answer = client.get(reverse("provision_due_date"), query | {"triggered_time": "25:99"})
    assert answer.status_code == 400
    assert "09:30" in answer.json()["error"]


@pytest.mark.parametrize(("hour", "accepted"), [("08:00", True), ("15:30", False)])
def test_the_desk_keys_in_the_hour(at_once, client, hour, accepted):
    found = {model: key_of(section, model) for section, model, _l in beginnings(at_once.editor)}
    values = {
        "channel": "paper",
        "received_at": "20/11/2026 14:00",
        "original": SimpleUploadedFile("cong-van.pdf", pdf_bytes(), "application/pdf"),
        "unit": at_once.unit.pk,
        "beginning": found[ArticlePage],
        "title": "Tin khẩn gửi bằng giấy",
        "category": at_once.category.pk,
        "triggered_on": "20/11/2026",
        "triggered_time": hour,
        "sender_name": "Nguyễn Văn Gửi",
        "sender_phone": "0900000123",
    }
    client.force_login(at_once.editor)
    answer = client.post(reverse("keying_begin"), values)
    if accepted:
        assert ArticlePage.objects.get().trigger_moment == at(8)
    else:
        assert list(answer.context["form"].errors) == ["triggered_time"]
