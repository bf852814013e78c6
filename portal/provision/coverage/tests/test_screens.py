"""Events on the screen and in calendars: who sees what, and what is offered."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from portal.provision.coverage import services
from portal.provision.coverage.models import CalendarToken, CoveredEvent
from portal.units.models import Membership

from .conftest import REASON, in_days

pytestmark = pytest.mark.django_db


def feed_of(client, user):
    client.force_login(user)
    client.post(reverse("coverage_issue_feed"))
    html = client.get(reverse("coverage_month")).text
    start = html.index("/lich-su-kien/")
    address = html[start : html.index(".ics", start) + 4]
    client.logout()
    return address


def entries(response):
    calendar = Calendar.from_ical(response.content)
    return {str(each["summary"]): each for each in calendar.walk("VEVENT")}


def test_another_unit_finds_nothing_of_it(world, client, event):
    client.force_login(world.stranger)
    month = {"thang": f"{event.day:%Y-%m}"}
    assert client.get(event.get_absolute_url()).status_code == 404
    assert event.title not in client.get(reverse("coverage_month"), month).text
    assert event.title not in client.get(reverse("coverage_list")).text
    for person in (world.contributor, world.editor):
        client.force_login(person)
        assert event.title in client.get(event.get_absolute_url()).text
        assert event.title in client.get(reverse("coverage_month"), month).text
        assert event.title in client.get(reverse("coverage_list")).text


def test_a_full_day_leads_to_the_list_of_that_day(world, client, event):
    others = [
        CoveredEvent(
            unit=event.unit,
            category=event.category,
            announced_by=event.announced_by,
            title=f"Buổi lễ thứ {number}",
            starts_at=event.starts_at + datetime.timedelta(minutes=number),
        )
        for number in range(1, 9)
    ]
    CoveredEvent.objects.bulk_create(others)
    client.force_login(world.editor)
    html = client.get(reverse("coverage_month"), {"thang": f"{event.day:%Y-%m}"}).text

    assert event.title in html
    assert "Buổi lễ thứ 5" in html
    assert "Buổi lễ thứ 6" not in html
    assert "và 3 mục nữa" in html
    day = {"starts_at_from": f"{event.day:%Y-%m-%d}", "starts_at_to": f"{event.day:%Y-%m-%d}"}
    assert "&amp;".join(f"{name}={value}" for name, value in day.items()) in html
    assert "Buổi lễ thứ 8" in client.get(reverse("coverage_list"), day).text


@pytest.mark.parametrize("month", ["", "2026-13", "rác", "0001-01", "9999-12", "2026-11-01"])
def test_a_month_that_does_not_exist_is_this_month(world, client, month):
    client.force_login(world.editor)
    response = client.get(reverse("coverage_month"), {"thang": month})
    assert response.status_code == 200
    assert f"{timezone.localdate():%m/%Y}" in response.text


def test_a_unit_announces_on_the_screen_and_keeps_what_it_entered(world, client, category):
    client.force_login(world.contributor)
    values = {
        "unit": world.unit.pk,
        "title": "Lễ phát động tháng an toàn",
        "about": "Phát động.",
        "starts_at": "01/01/2020 09:00",
        "place": "Sân A",
        "host": "Cục",
        "contact_name": "Một người",
        "contact_phone": "0988777666",
        "wants_reporter": "on",
        "category": category.pk,
    }
    address = reverse("coverage_announce")
    refused = client.post(address, values)
    assert "đã qua" in refused.text
    assert "Lễ phát động tháng an toàn" in refused.text
    values["starts_at"] = f"{in_days(3):%d/%m/%Y %H:%M}"
    client.post(address, values)
    assert CoveredEvent.objects.get().title == "Lễ phát động tháng an toàn"


def test_a_unit_does_not_announce_for_another(world, client, category):
    client.force_login(world.stranger)
    html = client.get(reverse("coverage_announce")).text
    assert world.other_unit.name_vi in html
    assert world.unit.name_vi not in html


def test_the_form_says_who_is_elsewhere_at_that_time(world, client, announce):
    first, second = announce(title="Họp báo"), announce(title="Lễ khai mạc")
    services.assign(event=first, user=world.editor, reporters=[world.second_editor])
    client.force_login(world.editor)
    html = client.get(reverse("coverage_action", args=[second.pk, "assign"])).text
    assert "trùng giờ: Họp báo" in html
    services.assign(event=second, user=world.editor, reporters=[world.second_editor])
    assert "Trùng giờ:" in client.get(second.get_absolute_url()).text


def test_one_click_leads_from_the_event_to_the_draft(world, client, event):
    services.decline(event=event, user=world.editor, reason=REASON)
    client.force_login(world.contributor)
    assert 'name="kind" value="article"' in client.get(event.get_absolute_url()).text
    response = client.post(reverse("coverage_draft", args=[event.pk]), {"kind": "article"})
    assert "/edit/" in response.url
    html = client.get(response.url).text
    assert event.title in html


# The feed -----------------------------------------------------------------------------------------


def test_the_feed_shows_where_one_is_sent_and_no_contact(world, client, event):
    services.assign(event=event, user=world.editor, reporters=[world.second_editor])
    response = client.get(feed_of(client, world.second_editor))
    entry = entries(response)[event.title]
    assert entry["status"] == "CONFIRMED"
    assert str(entry["location"]) == event.place
    assert timezone.localtime(entry["dtstart"].dt) == timezone.localtime(event.starts_at)
    assert "0988777666" not in response.text
    assert "Người liên hệ kín" not in response.text
    assert response["Cache-Control"] == "private, no-store"
    assert event.title not in entries(client.get(feed_of(client, world.editor)))
    assert event.title in entries(client.get(feed_of(client, world.contributor)))
    assert event.title not in entries(client.get(feed_of(client, world.stranger)))


def test_a_change_reaches_the_feed_under_the_same_name(world, client, event):
    address = feed_of(client, world.contributor)
    before = entries(client.get(address))[event.title]
    services.move(
        event=event, user=world.editor, starts_at=in_days(8), place="Sân C", reason=REASON
    )
    after = entries(client.get(address))[event.title]
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    services.cancel(event=event, user=world.editor, reason=REASON)
    assert entries(client.get(address))[event.title]["status"] == "CANCELLED"


def test_only_a_digest_of_the_token_is_kept(world, client):
    address = feed_of(client, world.editor)
    token = address.removeprefix("/lich-su-kien/").removesuffix(".ics")
    kept = CalendarToken.objects.get()
    assert token not in kept.digest
    client.force_login(world.editor)
    assert token not in client.get(reverse("coverage_month")).text


def test_a_replaced_or_revoked_address_opens_nothing(world, client):
    first = feed_of(client, world.editor)
    second = feed_of(client, world.editor)
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    client.force_login(world.editor)
    client.post(reverse("coverage_revoke_feed"))
    client.logout()
    assert client.get(second).status_code == 404
    assert client.get("/lich-su-kien/khong-co.ics").status_code == 404


def test_the_feed_of_whoever_left_is_closed(world, client):
    address = feed_of(client, world.contributor)
    assert client.get(address).status_code == 200
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    Membership.objects.filter(user=world.contributor).update(valid_to=yesterday)
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_list_is_exported_also_where_nobody_writes_yet(world, client, event, form):
    client.force_login(world.editor)
    response = client.get(reverse("coverage_list"), {"export": form})
    assert response.status_code == 200
    assert b"".join(response.streaming_content) if response.streaming else response.content


def test_the_row_of_the_register_leads_to_the_event(world, client, event):
    services.decline(event=event, user=world.editor, reason=REASON)
    event.refresh_from_db()
    client.force_login(world.contributor)
    html = client.get(reverse("provision_register_row", args=[event.task.pk])).text
    assert event.get_absolute_url() in html


@pytest.mark.parametrize("text", ["Thẻ\0 vào cửa", "dài " * 300, ""])
def test_a_message_that_cannot_be_taken_stays_in_its_field_with_the_reason(
    world, client, event, text
):
    client.force_login(world.contributor)
    answer = client.post(reverse("coverage_message", args=[event.pk]), {"text": text})
    assert answer.status_code == 200
    assert answer.context["message_form"].errors["text"]
    assert not event.messages.exists()


def test_an_action_says_what_its_reason_takes_and_leads_back(world, client, event):
    client.force_login(world.editor)
    page = client.get(reverse("coverage_action", args=[event.pk, "decline"])).text
    assert "ít nhất 10 ký tự" in page
    assert f'href="{event.get_absolute_url()}">Quay lại</a>' in page
