"""The life of a notice: confirmed in time or gone, ended by somebody in charge, asked about."""

import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from portal.base.gate import PublicationRefused
from portal.provision.permits import demo_permit
from tests.test_wanted_withdrawal import NAME, publish_notice
from wanted.enums import Detail, Necessity, Outcome
from wanted.jobs import ask_units, take_off_what_must_go
from wanted.models import (
    Confirmation,
    NoticeAsk,
    NoticeEnd,
    NoticeEntry,
    NoticeRemoval,
    NoticeTerms,
    SoughtIndexPage,
    WantedExposure,
    WantedNoticePage,
)
from wanted.services import end_notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(public_world):
    return public_world


@pytest.fixture
def notice(world):
    return publish_notice(world)


@pytest.fixture
def later(monkeypatch):
    """Return a function that puts the clock forward by days."""
    real = timezone.now

    def put_forward(days):
        monkeypatch.setattr(timezone, "now", lambda: real() + datetime.timedelta(days=days))

    return put_forward


def term():
    return NoticeTerms.objects.in_force()


def is_live(notice):
    return WantedNoticePage.objects.get(pk=notice.pk).live


def test_a_notice_that_nobody_confirms_goes_off_by_itself(notice, later, client):
    later(term().confirm_every_days)
    assert take_off_what_must_go() == 0
    later(term().confirm_every_days + 1)
    assert client.get(notice.url).status_code == 410
    assert is_live(notice)
    assert take_off_what_must_go() == 1
    assert not is_live(notice)
    assert take_off_what_must_go() == 0
    assert NoticeRemoval.objects.get().reason == "lapsed"
    assert not NoticeEnd.objects.exists()


def test_a_confirmed_notice_stays_for_another_term(world, notice, later, client):
    later(term().confirm_every_days)
    client.force_login(world.leader)
    page = client.get(f"/admin/notices/{notice.pk}/confirm/").text
    assert f"{term().confirm_every_days} ngày" in page
    client.post(f"/admin/notices/{notice.pk}/confirm/")
    later(term().confirm_every_days + 1)
    assert take_off_what_must_go() == 0
    assert NoticeEntry.objects.get().shown_until == Confirmation.objects.latest("pk").until
    assert Confirmation.objects.latest("pk").confirmed_by == world.leader


def test_the_unit_is_asked_once_ahead_by_code_and_not_by_name(
    world, notice, later, django_capture_on_commit_callbacks
):
    assert ask_units() == 0
    later(term().confirm_every_days - term().ask_days_before)
    with django_capture_on_commit_callbacks(execute=True):
        assert ask_units() == 1
        assert ask_units() == 0
    assert {address for letter in mail.outbox for address in letter.to} == {
        "contributor@example.org",
        "colleague@example.org",
        "leader@example.org",
    }
    for letter in mail.outbox:
        assert notice.written_code in letter.subject
        assert NAME not in letter.subject + letter.body
    assert NoticeAsk.objects.get().unit == world.unit


def test_a_minor_is_shown_while_the_ground_lasts_and_no_day_longer(world, later):
    today = timezone.localdate()
    ground = WantedExposure(
        detail=Detail.MINOR,
        necessity=Necessity.DANGER,
        explanation="Quyết định số 1",
        expires_on=today + datetime.timedelta(days=20),
    )
    notice = publish_notice(world, exposures=[ground])
    with demo_permit(reason="test"):
        notice.born_year = today.year - 15
        notice.save()
    assert take_off_what_must_go() == 0
    later(15)
    assert ask_units() == 1
    assert NoticeAsk.objects.get().about == Detail.MINOR
    later(21)
    assert take_off_what_must_go() == 1
    assert NoticeRemoval.objects.get().reason == "protected"


def test_a_hidden_detail_is_hidden_again_when_its_ground_runs_out(world, later, client):
    ground = WantedExposure(
        detail=Detail.PARENTS,
        necessity=Necessity.CONFUSION,
        explanation="Quyết định số 1",
        expires_on=timezone.localdate() + datetime.timedelta(days=5),
    )
    notice = publish_notice(world, exposures=[ground], parents="Cha Mẹ Thử")
    assert "Cha Mẹ Thử" in client.get(notice.url).text
    later(6)
    assert "Cha Mẹ Thử" not in client.get(notice.url).text
    assert client.get(notice.url).status_code == 200


FORM = {"outcome": "arrested", "decision_number": "20/QĐ-CSHS", "decided_on": "2026-11-20"}


@pytest.mark.parametrize("person", ["leader", "publisher"])
def test_somebody_in_charge_ends_a_search_in_one_form(world, notice, client, person):
    client.force_login(getattr(world, person))
    assert f"/admin/notices/{notice.pk}/end/" in client.get(f"/admin/pages/{notice.pk}/edit/").text
    answer = client.post(f"/admin/notices/{notice.pk}/end/", FORM | {"by_tip": "on"})
    assert answer.status_code == 302
    end = NoticeEnd.objects.get()
    assert (end.outcome, end.by_tip, end.section, end.province) == (
        "arrested",
        True,
        "wanted",
        "01",
    )
    assert not is_live(notice)
    client.logout()
    html = client.get(notice.url).text
    assert "Thông báo không còn hiệu lực" in html
    assert "người xuất bản" not in html


def test_the_day_of_the_decision_is_chosen_from_a_calendar(world, notice, client):
    client.force_login(world.leader)
    html = client.get(f"/admin/notices/{notice.pk}/end/").text
    # The field starts its calendar where it stands: what defines that has to be there before.
    assert 0 < html.index("date-time-chooser.js") < html.index("initDateChooser(")


@pytest.mark.parametrize("person", ["contributor", "editor", "other_leader", "stranger"])
@pytest.mark.parametrize("action", ["confirm", "end"])
def test_nobody_else_confirms_or_ends(world, notice, client, person, action):
    client.force_login(getattr(world, person))
    assert client.post(f"/admin/notices/{notice.pk}/{action}/", FORM).status_code in (302, 403)
    assert is_live(notice)
    assert Confirmation.objects.count() == 1


@pytest.mark.parametrize("field", ["outcome", "decision_number", "decided_on"])
def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(world, notice, client, field):
    client.force_login(world.leader)
    form = {name: value for name, value in FORM.items() if name != field}
    answer = client.post(f"/admin/notices/{notice.pk}/end/", form)
    assert answer.status_code == 200
    assert field in answer.context["form"].errors
    assert is_live(notice)


def test_an_end_without_its_decision_is_refused_by_the_service(world, notice):
    with pytest.raises(PublicationRefused):
        end_notice(page=notice, user=world.leader, outcome=Outcome.ARRESTED)
    with pytest.raises(PublicationRefused):
        end_notice(page=notice, user=world.stranger, outcome=Outcome.ERROR)
    assert is_live(notice)


def test_due_notices_stand_on_the_start_page_and_in_the_report(world, notice, later, client):
    client.force_login(world.leader)
    assert "notices-to-confirm" not in client.get("/admin/").text
    later(term().confirm_every_days - 1)
    client.force_login(world.leader)  # the session has ended meanwhile
    html = client.get("/admin/").text
    assert f"/admin/notices/{notice.pk}/confirm/" in html
    report = client.get("/admin/reports/notices/?due=true").text
    assert notice.code in report
    client.force_login(world.other_leader)
    assert notice.code not in client.get("/admin/reports/notices/").text
    assert notice.written_code not in client.get("/admin/").text


def test_ended_searches_are_reported_without_a_name(world, notice, client):
    end_notice(page=notice, user=world.leader, outcome=Outcome.ERROR)
    client.force_login(world.leader)
    html = client.get("/admin/reports/ended-notices/").text
    assert notice.code in html
    assert NAME not in html
    client.force_login(world.other_leader)
    assert notice.code not in client.get("/admin/reports/ended-notices/").text


def test_the_statistics_count_each_notice_once_and_name_nobody(world, notice, client):
    publish_notice(world, language="en", translation_key=notice.translation_key, code=notice.code)
    other = publish_notice(world)
    end_notice(
        page=other,
        user=world.leader,
        outcome=Outcome.ARRESTED,
        decision_number="20/QĐ-CSHS",
        decided_on=timezone.localdate(),
        by_tip=True,
    )
    for address in ("/truy-na/thong-ke/", "/en/wanted/thong-ke/"):
        answer = client.get(address)
        figures = answer.context["figures"]
        assert (figures.total.sought, figures.total.found, figures.total.by_tip) == (1, 1, 1)
        assert [(row.label, row.sought, row.found) for row in figures.by_province] == [
            (figures.by_province[0].label, 1, 1)
        ]
        assert NAME not in answer.text


def test_the_job_may_run_again_and_after_a_miss(notice, later, capsys):
    later(term().confirm_every_days + 30)
    for _run in range(2):
        call_command("keep_notices")
    assert not is_live(notice)
    assert NoticeRemoval.objects.count() == 1


def test_only_sought_people_are_offered_in_their_section(world, client):
    client.force_login(world.contributor)
    section = SoughtIndexPage.objects.get(locale__language_code="vi")
    form = client.get(f"/admin/pages/add/wanted/wantednoticepage/{section.pk}/").context["form"]
    assert [value for value, _label in form.fields["kind"].choices] == ["sought"]
    assert form.initial["legal_stage"] == "none"


def test_a_notice_in_the_wrong_section_is_not_approved(world, notice):
    notice.kind = "sought"
    assert any(
        "Người được truy tìm" in reason
        for reason in notice.own_reasons_against_approval(day=timezone.localdate())
    )
