"""What came on paper is keyed in by the desk, with its original, and verified by somebody else."""

import datetime

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from home.models import ReceptionSchedulePage, UnitPage
from news.models import ArticlePage, EventPage, ScienceResultPage, StatementPage
from portal.base.gate import PublicationRefused
from portal.base.tests.sample_files import pdf_bytes
from portal.provision import obligations
from portal.provision.enums import Channel
from portal.provision.keying.choices import beginnings, key_of
from portal.provision.keying.models import Intake
from portal.provision.models import ProvidedPage, Provision

pytestmark = pytest.mark.django_db
APPROVAL = {
    "approver_name": "Trần Văn Duyệt",
    "approver_position": "Cục trưởng",
    "approved_on": "16/11/2026",
    "approval_reference": "15/A05-P1",
}


def values(world, **changes):
    found = {model: key_of(section, model) for section, model, _label in beginnings(world.editor)}
    return {
        "channel": "paper",
        "received_at": "16/11/2026 08:30",
        "original": SimpleUploadedFile("cong-van.pdf", pdf_bytes(), "application/pdf"),
        "unit": world.unit.pk,
        "beginning": found[ArticlePage],
        "title": "Bản tin gửi bằng giấy",
        "category": world.category.pk,
        "triggered_on": "16/11/2026",
        "sender_name": "Nguyễn Văn Gửi",
        "sender_phone": "0900000123",
    } | changes


def begun(world, client, **changes):
    """Key in as the editor and return the page, complete and declared."""
    client.force_login(world.editor)
    answer = client.post(reverse("keying_begin"), values(world, **changes))
    assert answer.status_code == 302, answer.context["form"].errors
    page = ArticlePage.objects.get(title="Bản tin gửi bằng giấy")
    page.lead = "Tóm tắt."
    page.body = [("paragraph", "<p>Nội dung gõ lại từ bản giấy.</p>")]
    page.declared_public = page.declared_accurate = page.declared_copyright = True
    page.save_revision(user=world.editor)
    return page


@pytest.fixture
def past(monkeypatch):
    moment = timezone.make_aware(datetime.datetime(2026, 11, 20, 9))
    monkeypatch.setattr(timezone, "now", lambda: moment)


def test_one_step_begins_the_draft_with_everything_known(world, client, past):
    page = begun(world, client)
    intake = Intake.objects.get()
    assert (page.unit, page.channel, page.sender_name) == (
        world.unit,
        Channel.PAPER,
        "Nguyễn Văn Gửi",
    )
    assert intake.typed_by == world.editor
    assert intake.original.unit == world.unit
    assert not intake.original.is_public
    assert "Mở bản gốc" in client.get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_who_typed_it_does_not_verify_it(world, client, past):
    page = begun(world, client)
    world.submit(page, by="editor")
    world.approve(page, by="leader")
    with pytest.raises(PublicationRefused):
        world.approve(page, by="editor")
    world.approve(page, by="second_editor")
    world.approve(page, by="publisher")
    assert ArticlePage.objects.get(pk=page.pk).live


def test_the_signature_on_the_scan_stands_for_the_leader(world, client, past):
    page = begun(world, client, **APPROVAL)
    world.submit(page, by="editor")
    state = ArticlePage.objects.get(pk=page.pk).current_workflow_task_state
    assert state.specific.step == "verification"


def test_half_a_signature_is_refused_at_its_fields(world, client, past):
    client.force_login(world.editor)
    sent = values(world, **(APPROVAL | {"approval_reference": ""}))
    answer = client.post(reverse("keying_begin"), sent)
    assert list(answer.context["form"].errors) == ["approval_reference"]


def test_the_time_limit_is_judged_by_the_arrival(world, client, past):
    page = begun(world, client)
    world.submit(page, by="editor")
    provision = Provision.objects.get()
    assert timezone.localtime(provision.received_at).strftime("%H:%M %d/%m/%Y") == (
        "08:30 16/11/2026"
    )
    assert not provision.is_late


def test_what_was_asked_for_has_come_on_the_day_on_which_the_paper_did(world, client, past):
    provision = obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Bản tin được yêu cầu",
        triggered_on=datetime.date(2026, 11, 16),
        content_object=world.unit,
    )
    page = begun(world, client)
    obligations.answer_with(provision=provision, page=page)
    world.submit(page, by="editor")
    provision.refresh_from_db()
    assert timezone.localdate(provision.received_at) == datetime.date(2026, 11, 16)
    assert not provision.is_late


def test_a_file_that_is_not_what_it_says_is_refused_at_its_field(world, client, past):
    client.force_login(world.editor)
    bad = SimpleUploadedFile("cong-van.pdf", b"MZ not a PDF", "application/pdf")
    answer = client.post(reverse("keying_begin"), values(world, original=bad))
    assert "original" in answer.context["form"].errors
    assert not ArticlePage.objects.exists()


def test_a_time_that_has_not_come_is_refused(world, client, past):
    client.force_login(world.editor)
    answer = client.post(reverse("keying_begin"), values(world, received_at="21/11/2026 08:00"))
    assert "received_at" in answer.context["form"].errors


@pytest.mark.parametrize("who", ["contributor", "leader", "translator", "supervisor"])
def test_only_the_desk_keys_in(world, client, who):
    client.force_login(getattr(world, who))
    assert client.get(reverse("keying_begin")).status_code in (302, 403)
    assert reverse("keying_begin") not in client.get("/admin/").content.decode()


def test_paper_without_an_original_is_not_submitted(world):
    with pytest.raises(PublicationRefused):
        world.submit(world.article(channel=Channel.PAPER))


@pytest.mark.parametrize("channel", [Channel.COVERAGE, Channel.COLLECTED])
def test_what_the_portal_made_is_the_portals(world, channel):
    with pytest.raises(PublicationRefused):
        world.submit(world.article(channel=channel))
    page = world.article(channel=channel, unit=world.desk, author="editor", title="Của Cổng")
    world.submit(page, by="editor")
    assert ArticlePage.objects.get(pk=page.pk).workflow_in_progress


def _beginning(world, model):
    found = {each: key_of(section, each) for section, each, _label in beginnings(world.editor)}
    return found[model]


@pytest.mark.parametrize(
    "model", [EventPage, StatementPage, ReceptionSchedulePage, ScienceResultPage]
)
def test_what_is_about_a_day_begins_with_it(world, client, past, model):
    client.force_login(world.editor)
    changes = {"beginning": _beginning(world, model), "title": "Nội dung có ngày", "happens_on": ""}
    answer = client.post(reverse("keying_begin"), values(world, **changes))
    assert "cần nhập ngày đó" in answer.text
    assert not model.objects.exists()
    answer = client.post(
        reverse("keying_begin"), values(world, **changes | {"happens_on": "18/11/2026"})
    )
    assert answer.status_code == 302
    page = model.objects.get()
    assert not page.live
    assert client.get(answer.url).status_code == 200


def test_a_page_of_the_directory_describes_the_unit_that_sent_it(world, client, past):
    client.force_login(world.editor)
    sent = {"beginning": _beginning(world, UnitPage), "title": "Cục thử nghiệm"}
    answer = client.post(reverse("keying_begin"), values(world, **sent))
    assert answer.status_code == 302, answer.context["form"].errors
    page = UnitPage.objects.get()
    assert (page.described_unit, page.unit, page.live) == (world.unit, world.unit, False)
    assert client.get(answer.url).status_code == 200


def test_a_unit_with_a_page_in_the_directory_gets_no_second_one(world, client, past):
    client.force_login(world.editor)
    sent = {"beginning": _beginning(world, UnitPage), "title": "Cục thử nghiệm"}
    client.post(reverse("keying_begin"), values(world, **sent))
    answer = client.post(reverse("keying_begin"), values(world, **sent))
    assert list(answer.context["form"].errors) == ["unit"]
    assert (UnitPage.objects.count(), Intake.objects.count()) == (1, 1)


def test_every_page_type_that_a_unit_supplies_can_be_begun(world):
    begun = {model for _section, model, _label in beginnings(world.editor)}
    supplied = {
        model
        for model in apps.get_models()
        if issubclass(model, ProvidedPage) and model.__module__.split(".")[0] != "tests"
    }
    assert begun == supplied
