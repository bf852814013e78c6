"""The talk about a submission: who speaks, whose turn it is, what the register keeps."""

import pytest
from django.urls import reverse

from portal.base.gate import PublicationRefused
from portal.provision.enums import EventKind, Waiting
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.provision.models.append_only import AppendOnlyError
from portal.provision.notices.models import Notice
from portal.provision.threads.models import Expected, Message, Side, Thread
from portal.provision.threads.services import say, side_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def verified(world):
    """A page that waits for verification."""
    page = world.article()
    world.submit(page)
    world.approve(page, by="leader")
    return type(page).objects.get(pk=page.pk)


def kinds(page):
    return list(ProvisionEvent.objects.filter(page_id=page.pk).values_list("kind", flat=True))


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("contributor", Side.UNIT),
        ("leader", Side.UNIT),
        ("editor", Side.DESK),
        ("supervisor", Side.DESK),
        ("stranger", None),
    ],
)
def test_everybody_speaks_for_one_side(world, verified, name, side):
    assert side_of(getattr(world, name), verified) == side


def test_a_question_passes_the_turn_to_the_unit_and_its_answer_back(world, verified):
    due = Provision.objects.get().due_on
    say(page=verified, user=world.editor, text="Con số này ở đâu ra?", asks=True)
    thread = Thread.objects.get()
    assert thread.waiting == Expected.UNIT
    assert Hop.objects.open().get().holder == Waiting.UNIT
    say(page=verified, user=world.contributor, text="Theo báo cáo tháng 10.")
    thread.refresh_from_db()
    assert thread.waiting == Expected.DESK
    assert Hop.objects.open().get().holder == Waiting.DESK
    assert kinds(verified)[-2:] == [EventKind.ASKED, EventKind.EXPLAINED]
    assert Provision.objects.get().due_on == due


def test_both_sides_are_told(world, verified):
    say(page=verified, user=world.editor, text="Con số này ở đâu ra?", asks=True)
    assert Notice.objects.of(world.contributor).filter(text__contains=verified.title).exists()
    say(page=verified, user=world.contributor, text="Theo báo cáo tháng 10.")
    assert Notice.objects.of(world.editor).filter(text__contains=verified.title).exists()
    assert not Notice.objects.of(world.stranger).exists()


def test_a_decision_ends_the_waiting(world, verified):
    say(page=verified, user=world.editor, text="Con số này ở đâu ra?", asks=True)
    world.approve(verified, by="editor")
    assert Thread.objects.get().waiting == Expected.NOBODY


def test_a_stranger_says_nothing(world, verified):
    with pytest.raises(PublicationRefused):
        say(page=verified, user=world.stranger, text="Tôi cũng muốn nói.")


def test_nothing_is_no_message(world, verified):
    with pytest.raises(PublicationRefused):
        say(page=verified, user=world.editor, text="  \x00 ")


def test_what_was_said_stays(world, verified):
    message = say(page=verified, user=world.editor, text="Con số này ở đâu ra?")
    message.text = "khác"
    with pytest.raises(AppendOnlyError):
        message.save()


def test_the_page_shows_the_talk_to_both_sides_and_to_nobody_else(world, verified, client):
    address = reverse("threads_page", args=[verified.pk])
    client.force_login(world.editor)
    answer = client.post(address, {"text": "Con số này ở đâu ra?", "asks": "on", "about": "lead"})
    assert answer.status_code == 302
    client.force_login(world.contributor)
    said = client.get(address).content.decode()
    assert "Con số này ở đâu ra?" in said
    assert "Chờ đơn vị" in said
    assert (
        "Con số này ở đâu ra?" in client.get(f"/admin/pages/{verified.pk}/edit/").content.decode()
    )
    assert verified.title in client.get("/admin/").content.decode()
    client.force_login(world.stranger)
    assert client.get(address).status_code in (302, 403)
    assert client.post(address, {"text": "Tôi"}).status_code in (302, 403)
    assert Message.objects.count() == 1


def test_an_empty_message_is_refused_at_its_field(world, verified, client):
    client.force_login(world.editor)
    answer = client.post(reverse("threads_page", args=[verified.pk]), {"text": ""})
    assert "text" in answer.context["form"].errors
