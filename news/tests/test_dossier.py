"""Statements on one matter: read side by side before the next is approved, released together."""

import copy
import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from news.models import Matter, StatementIndexPage, StatementPage
from portal.base.gate import PublicationRefused
from portal.provision.notices.models import Notice
from portal.provision.releases import services as releases
from portal.provision.releases.models import Release, ReleaseStatus
from tests.portal_world import TRIGGERED_ON
from tests.shared_world import built_for_module

pytestmark = pytest.mark.django_db

REASON = "Lý do đủ dài để người khác hiểu."


def make_matter(code):
    return Matter.objects.create(code=code, title_vi="Lừa đảo trên mạng")


def make_statement(world, title, *, matter, hour=9):
    """Return a draft of a statement on ``matter``, made at ``hour``."""
    stated_at = datetime.datetime.combine(TRIGGERED_ON, datetime.time(hour))
    page = StatementPage(
        title=title,
        live=False,
        speaker_name="Nguyễn Văn Thử",
        speaker_position="Người phát ngôn",
        stated_at=timezone.make_aware(stated_at),
        audience="Các báo",
        matter=matter,
        lead=f"Nội dung của {title}.",
        body=[("paragraph", "<p>Lời nói.</p>")],
        unit=world.unit,
        category=world.category,
        triggered_on=TRIGGERED_ON,
        source="Nguồn",
        author="Người viết",
        sender_name="Người gửi",
        sender_unit="Đơn vị",
        sender_phone="0900000123",
        declared_public=True,
        declared_accurate=True,
        declared_copyright=True,
        owner=world.contributor,
    )
    StatementIndexPage.objects.get(locale__language_code="vi").add_child(instance=page)
    page.save_revision(user=world.contributor, clean=False)
    return page


@pytest.fixture(scope="module")
def built_two(built_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        matter = make_matter("lua-dao")
        pages = [
            make_statement(built_world, "Phát ngôn thứ nhất", matter=matter, hour=8),
            make_statement(built_world, "Phát ngôn thứ hai", matter=matter, hour=10),
        ]
        for page in pages:
            built_world.submit(page)
            built_world.approve(page, by="leader")
        yield pages


@pytest.fixture
def two(built_two, world):
    """Return two statements on one matter that wait for verification."""
    return copy.deepcopy(built_two)


def confirmed_points(page):
    checklist = StatementPage.objects.get(pk=page.pk).checklist
    return [key for key, _text in checklist.items] if checklist else []


def verify(world, page, by="editor"):
    return world.approve(page, by=by, confirmed=confirmed_points(page))


def read(client, user, page):
    client.force_login(user)
    address = reverse("news_dossier", args=[page.pk])
    response = client.get(address)
    client.post(address, {"digest": response.context["digest"]})
    return response


def test_the_only_statement_on_a_matter_needs_no_reading(world):
    page = make_statement(world, "Một mình", matter=make_matter("mot-minh"))
    world.submit(page)
    world.approve(page, by="leader")
    verify(world, page)


def test_the_next_is_not_approved_before_the_others_were_read(world, client, two):
    first, second = two
    with pytest.raises(PublicationRefused, match="cạnh nhau"):
        verify(world, second)
    response = read(client, world.editor, second)
    assert first.lead in response.text
    assert second.lead in response.text
    assert response.text.index(first.title) < response.text.index(second.title)
    verify(world, second)


def test_each_of_the_deciders_reads_for_themselves(world, client, two):
    _first, second = two
    read(client, world.editor, second)
    verify(world, second)
    with pytest.raises(PublicationRefused, match="cạnh nhau"):
        world.approve(second, by="publisher")
    read(client, world.publisher, second)
    world.approve(second, by="publisher")
    assert StatementPage.objects.get(pk=second.pk).live


def test_what_came_after_the_reading_has_to_be_read_too(world, client, two):
    _first, second = two
    read(client, world.editor, second)
    third = make_statement(world, "Phát ngôn thứ ba", matter=second.matter, hour=11)
    world.submit(third)
    with pytest.raises(PublicationRefused, match="cạnh nhau"):
        verify(world, second)


def test_a_refusal_needs_no_reading(world, two):
    state = StatementPage.objects.get(pk=two[1].pk).current_workflow_task_state
    state.reject(user=world.editor, ground="quality", remedy="Nêu rõ nguồn.")


def test_the_form_of_the_decision_leads_to_what_is_to_be_read(world, client, two):
    page = StatementPage.objects.get(pk=two[1].pk)
    state = page.current_workflow_task_state
    client.force_login(world.editor)
    [action] = [
        name for name, _label, _modal in state.task.specific.get_actions(page, world.editor)
    ][:1]
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    answer = client.get(address, headers={"x-requested-with": "XMLHttpRequest"}).json()["html"]
    assert reverse("news_dossier", args=[page.pk]) in answer
    assert two[0].lead in answer


def test_who_decides_without_reading_is_told_in_the_dialogue(world, client, two):
    page = StatementPage.objects.get(pk=two[1].pk)
    state = page.current_workflow_task_state
    client.force_login(world.editor)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    points = dict.fromkeys(client.get(address).context["form"].fields, "on")

    response = client.post(address, points, headers={"x-requested-with": "XMLHttpRequest"})

    assert response.status_code == 200
    assert "đặt cạnh nhau (1)" in response.json()["html"]


@pytest.mark.parametrize("person", ["contributor", "leader", "stranger", "translator"])
def test_the_dossier_is_for_the_desk(world, client, two, person):
    client.force_login(getattr(world, person))
    response = client.get(reverse("news_dossier", args=[two[1].pk]))
    assert response.status_code in (302, 403)


def test_the_register_says_who_what_when_and_to_whom(world, client, two):
    client.force_login(world.editor)
    html = client.get(reverse("news_statements")).text
    for text in (two[0].title, "Nguyễn Văn Thử", "Các báo", "Lừa đảo trên mạng", world.unit.code):
        assert text in html
    client.force_login(world.stranger)
    assert two[0].title not in client.get(reverse("news_statements")).text


# Released together --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built_approved(built_world, built_two, django_db_blocker):
    world, pages = built_world, copy.deepcopy(built_two)
    later = timezone.now() + datetime.timedelta(days=1)
    with built_for_module(django_db_blocker):
        for page in pages:
            for person in ("editor", "publisher"):
                read(Client(), getattr(world, person), page)
            verify(world, page)
            world.approve(page, by="publisher", publish_at=later)
        yield [StatementPage.objects.get(pk=page.pk) for page in pages]


@pytest.fixture
def approved(built_approved, world):
    """Return two statements that are approved in every step, each with a time of its own."""
    return copy.deepcopy(built_approved)


def plan(world, pages, *, minutes=30, user=None):
    return releases.plan(
        user=user or world.publisher,
        title="Công bố cùng lúc",
        pages=pages,
        release_at=timezone.now() + datetime.timedelta(minutes=minutes),
        address=reverse("releases_list"),
    )


def due(release):
    Release.objects.filter(pk=release.pk).update(
        release_at=timezone.now() - datetime.timedelta(seconds=1)
    )


def live(pages):
    return [StatementPage.objects.get(pk=page.pk).live for page in pages]


def test_at_the_set_minute_all_become_public(world, approved):
    release = plan(world, approved)
    call_command("release_together")
    assert live(approved) == [False, False]
    due(release)
    call_command("release_together")
    assert live(approved) == [True, True]
    release.refresh_from_db()
    assert release.state == ReleaseStatus.RELEASED
    call_command("release_together")


def test_the_times_of_their_own_are_given_up(world, approved):
    plan(world, approved)
    for page in approved:
        assert not page.revisions.exclude(approved_go_live_at=None).exists()


def test_all_or_none_and_the_reasons_are_told(world, approved):
    release = plan(world, approved)
    changed = StatementPage.objects.get(pk=approved[1].pk)
    revision = release.items.get(page_id=changed.pk).revision
    content = revision.content | {"lead": "Đã bị sửa sau khi duyệt."}
    type(revision).objects.filter(pk=revision.pk).update(content=content)
    due(release)
    with pytest.raises(CommandError):
        call_command("release_together")
    assert live(approved) == [False, False]
    release.refresh_from_db()
    assert release.state == ReleaseStatus.FAILED
    assert changed.title in release.reasons
    assert Notice.objects.filter(user=world.publisher, kind="alarm").exists()
    call_command("release_together")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"user": "editor"}, "xuất bản"),
        ({"minutes": -5}, "đã qua"),
        ({"number": 1}, "hai trang"),
    ],
)
def test_a_plan_is_refused_with_its_reason(world, approved, change, said):
    user = getattr(world, change.get("user", "publisher"))
    pages = approved[: change.get("number", 2)]
    with pytest.raises(ValidationError, match=said):
        plan(world, pages, minutes=change.get("minutes", 30), user=user)


def test_what_is_not_approved_does_not_go_into_a_release(world, two):
    drafts = [make_statement(world, title, matter=two[0].matter) for title in ("Nháp", "Nháp hai")]
    with pytest.raises(ValidationError, match="chưa được duyệt"):
        plan(world, drafts)


def test_a_release_is_called_off_with_a_reason(world, approved):
    release = plan(world, approved)
    with pytest.raises(ValidationError, match="Lý do"):
        releases.call_off(release=release, user=world.publisher, reason="")
    releases.call_off(release=release, user=world.publisher, reason=REASON)
    due(release)
    call_command("release_together")
    assert live(approved) == [False, False]
    plan(world, approved)
