"""Warnings with people and the gate: issued, confirmed, cancelled, asked about, in the band."""

import copy
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from news.models import StillTrueAsk, WarningIndexPage, WarningMessage, WarningPage
from news.warnings import band, cap, services
from news.warnings.enums import Act, Answer, WarningState
from portal.base.gate import PublicationRefused
from portal.provision.enums import EventKind
from portal.provision.models import ProvisionEvent

from .page_types import page_types
from .shared_world import built_for_module
from .validators import alerts, feeds

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(public_world):
    return public_world


@pytest.fixture(scope="module")
def built_issued(built_public_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        yield built_public_world.publish(page_types()[WarningPage].draft(built_public_world))


@pytest.fixture
def issued(built_issued, world):
    """A warning that went through every step."""
    return copy.deepcopy(built_issued)


def section(language="vi"):
    return WarningIndexPage.objects.get(locale__language_code=language)


def until(days):
    return timezone.now() + timedelta(days=days)


def travel(monkeypatch, days):
    """Let the clock of this process stand ``days`` ahead."""
    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(days=days))


# The gate -----------------------------------------------------------------------------------------


def test_a_warning_whose_end_passed_while_it_waited_is_not_issued(world, monkeypatch):
    page = page_types()[WarningPage].draft(world)
    world.submit(page)
    for person in ("leader", "editor"):
        world.approve(page, by=person)
    travel(monkeypatch, 21)
    with pytest.raises(PublicationRefused, match="đã qua"):
        world.approve(page, by="publisher")
    assert not WarningPage.objects.get(pk=page.pk).live
    assert not WarningMessage.objects.exists()


def test_an_update_goes_through_the_gate_and_replaces_what_was_issued(world, issued):
    draft = services.draft_update(page=issued, user=world.contributor)
    assert services.draft_update(page=issued, user=world.contributor) == draft
    assert [draft.live, draft.declared_public, draft.approver_name] == [False, False, ""]
    assert WarningPage.objects.get(pk=issued.pk).state == WarningState.IN_FORCE
    for name, value in {
        "title": "Bản cập nhật",
        "sender_phone": "0900000123",
        **dict.fromkeys(draft.DECLARATIONS, True),
    }.items():
        setattr(draft, name, value)
    draft.save_revision(user=world.contributor)
    update = world.publish(draft)
    assert WarningPage.objects.get(pk=issued.pk).state == WarningState.SUPERSEDED
    assert update.is_in_force
    with pytest.raises(PublicationRefused, match="Bản cập nhật"):
        services.draft_update(page=issued, user=world.contributor)


def test_another_unit_drafts_no_update(world, issued):
    with pytest.raises(PublicationRefused):
        services.draft_update(page=issued, user=world.stranger)


# Cancelled ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "reason"),
    [
        ("leader", "Đối tượng đã bị bắt giữ."),
        ("editor", "Đối tượng đã bị bắt giữ."),
        ("superuser", "Đối tượng đã bị bắt giữ."),
        ("publisher", "  ngắn  "),
    ],
)
def test_only_a_publisher_cancels_and_gives_a_reason(world, issued, person, reason):
    with pytest.raises(PublicationRefused):
        services.cancel(page=issued, user=getattr(world, person), reason=reason)
    assert issued.is_in_force


def test_a_cancelled_warning_says_why_and_machines_learn_of_it(world, issued, client):
    services.cancel(page=issued, user=world.publisher, reason="Đối tượng đã bị bắt giữ.")
    html = client.get(issued.url).content.decode()
    assert "đã bị hủy" in html
    assert "Đối tượng đã bị bắt giữ." in html
    assert f"{issued.title}</a>" not in client.get(section().url).content.decode()
    for address in ("rss/", "atom/", "cap/"):
        answer = client.get(section().url + address)
        problems = feeds.rss_problems if address == "rss/" else feeds.atom_problems
        assert problems(answer.content) == []
        assert f"Đã hủy: {issued.title}" in answer.content.decode()
    content = client.get(f"{issued.url}cap.xml").content
    assert alerts.problems(content) == []
    assert b"<msgType>Cancel</msgType>" in content
    assert ProvisionEvent.objects.filter(page_id=issued.pk, kind=EventKind.CALLED_OFF).exists()
    with pytest.raises(PublicationRefused):
        services.confirm(page=issued, user=world.leader, until=until(60))


# Confirmed ----------------------------------------------------------------------------------------


def test_the_units_leader_confirms_and_the_words_stay(world, issued, client):
    before = WarningPage.objects.get(pk=issued.pk)
    ended = before.valid_until
    services.confirm(page=issued, user=world.leader, until=until(60))
    after = WarningPage.objects.get(pk=issued.pk)
    assert after.live_revision_id == before.live_revision_id
    assert after.valid_until > ended
    content = client.get(f"{issued.url}cap.xml").content
    assert alerts.problems(content) == []
    first = WarningMessage.objects.get(act=Act.ISSUED)
    assert f"{first.sender},{first.identifier},".encode() in content
    assert b"<msgType>Update</msgType>" in content
    assert ProvisionEvent.objects.filter(
        page_id=issued.pk, kind=EventKind.CONFIRMED, actor=world.leader
    ).exists()


@pytest.mark.parametrize(
    ("person", "days"),
    [
        ("contributor", 60),
        ("other_leader", 60),
        ("publisher", 60),
        ("superuser", 60),
        ("leader", 10),
        ("leader", 400),
    ],
)
def test_nobody_else_confirms_and_not_for_any_time(world, issued, person, days):
    with pytest.raises(PublicationRefused):
        services.confirm(page=issued, user=getattr(world, person), until=until(days))
    assert WarningMessage.objects.count() == 1


def test_who_wrote_a_warning_does_not_confirm_it(world):
    page = page_types()[WarningPage].draft(world, owner=world.leader)
    world.submit(page, by="contributor")
    page = WarningPage.objects.get(pk=page.pk)
    reasons = services.reasons_against_confirming_person(page, world.leader)
    assert len(reasons) == 1


# Still true? --------------------------------------------------------------------------------------


def test_the_unit_is_asked_once_in_time_and_after_a_missed_run(
    world, issued, monkeypatch, django_capture_on_commit_callbacks
):
    call_command("ask_still_true", verbosity=0)
    assert not StillTrueAsk.objects.exists()
    mail.outbox.clear()
    travel(monkeypatch, 15)  # the day on which it fell due is long over
    with django_capture_on_commit_callbacks(execute=True):
        call_command("ask_still_true", verbosity=0)
        call_command("ask_still_true", verbosity=0)
    assert StillTrueAsk.objects.count() == 1
    assert sorted(address for each in mail.outbox for address in each.to) == sorted(
        user.email for user in (world.contributor, world.colleague, world.leader)
    )
    services.confirm(page=issued, user=world.leader, until=until(60))
    ask = StillTrueAsk.objects.get()
    assert [ask.answer, ask.answered_by] == [Answer.CONFIRM, world.leader]
    assert not StillTrueAsk.objects.open().exists()


def test_the_question_stands_on_the_start_page_of_the_unit_alone(
    world, issued, client, monkeypatch
):
    travel(monkeypatch, 15)
    call_command("ask_still_true", verbosity=0)
    ask = StillTrueAsk.objects.get()
    answer_address = reverse("news_warning_let_expire", args=[ask.pk])
    for name, sees in (("contributor", True), ("leader", True), ("stranger", False)):
        client.force_login(getattr(world, name))
        html = client.get("/admin/").content.decode()
        assert (
            reverse("news_warning_let_expire", args=[StillTrueAsk.objects.get().pk]) in html
        ) is sees
        report = client.get(reverse("news_still_true")).content.decode()
        assert (issued.title in report) is sees
    client.force_login(world.contributor)
    client.post(answer_address)
    ask.refresh_from_db()
    assert ask.answer == Answer.EXPIRE


@pytest.mark.parametrize(
    ("person", "open_to"),
    [
        ("contributor", {"update"}),
        ("leader", {"update", "confirm"}),
        ("editor", {"update"}),
        ("publisher", {"update", "cancel"}),
        ("stranger", set()),
    ],
)
def test_each_role_is_offered_what_it_may_do(world, issued, client, person, open_to):
    client.force_login(getattr(world, person))
    answers = {
        action: client.get(reverse(f"news_warning_{action}", args=[issued.pk])).status_code
        for action in ("update", "confirm", "cancel")
    }
    assert {action for action, status in answers.items() if status == 200} == open_to


def test_the_form_of_an_issued_warning_changes_nothing(world, issued, client):
    client.force_login(world.publisher)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[issued.pk]))
    assert all(
        field.disabled
        for name, field in answer.context["form"].fields.items()
        if name != "comments"
    )


# The band -----------------------------------------------------------------------------------------


def test_the_band_shows_the_gravest_at_once_and_goes_with_it(
    world, issued, client, monkeypatch, django_capture_on_commit_callbacks
):
    cache.clear()
    home = world.home.url
    assert issued.title in client.get(home).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        draft = page_types()[WarningPage].draft(world, severity="Extreme", title="Nặng hơn")
        graver = world.publish(draft)
    html = client.get(home).content.decode()
    assert "c-band--extreme" in html
    assert "Nặng hơn" in html
    with django_capture_on_commit_callbacks(execute=True):
        services.cancel(page=graver, user=world.publisher, reason="Đối tượng đã bị bắt giữ.")
    assert "Nặng hơn" not in client.get(home).content.decode()
    travel(monkeypatch, 21)
    assert "data-warning-band" not in client.get(home).content.decode()


def test_the_band_asks_no_database_while_the_cache_holds(world, issued, django_assert_num_queries):
    band.gravest()
    with django_assert_num_queries(0):
        assert band.gravest().titles == {"vi": issued.title}
        assert band.gravest(now=timezone.now().timestamp() + 40 * 86_400) is None


# Machines -----------------------------------------------------------------------------------------


def test_one_alert_speaks_both_languages_and_keeps_its_identifier(world, client):
    pages = page_types()[WarningPage].public_pages(world)
    contents = {
        language: client.get(f"{page.url}cap.xml").content for language, page in pages.items()
    }
    assert contents["vi"] == contents["en"]
    assert alerts.problems(contents["vi"]) == []
    alert = alerts.etree.fromstring(contents["vi"])
    assert [info.findtext(f"{alerts.CAP}language") for info in alert.iter(f"{alerts.CAP}info")] == [
        "vi-VN",
        "en-US",
    ]
    codes = [each.text for each in alert.iterfind(f".//{alerts.CAP}geocode/{alerts.CAP}value")]
    assert codes == ["01", "79"] * 2
    message = WarningMessage.objects.get(warning=pages["vi"].translation_key)
    assert client.get(cap.address_of(message)).content == contents["vi"]


def test_no_machine_reads_a_warning_that_is_not_public(world, client):
    page = page_types()[WarningPage].draft(world)
    assert client.get(f"{page.url}cap.xml").status_code == 404
    missing = reverse("news_cap_message", args=["00000000-0000-4000-8000-000000000000"])
    assert client.get(missing).status_code == 404


def test_a_warning_is_found_by_what_to_do(world, issued, client):
    html = client.get("/tim-kiem/?q=khong mo duong dan").content.decode()
    assert issued.title in html
