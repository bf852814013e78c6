"""What the Portal asks of units: asked, answered, delivered, prolonged, ended."""

import datetime
import itertools
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone

from portal.base.models import PortalDocument
from portal.base.uploads import check_document
from portal.provision.coordination.models import DeskTerm, TermCode
from portal.provision.enums import EventKind, ProvisionStatus
from portal.provision.models import Provision
from portal.provision.notices.models import Notice
from portal.provision.requests import services
from portal.provision.requests.enums import TRANSITIONS, RequestStatus
from portal.provision.requests.models import InformationRequest, UnitRequest

pytestmark = pytest.mark.django_db

REASON = "Lý do đủ dài để bên kia hiểu."
LATER = datetime.timedelta(days=30)


def ask(world, *, units=None, user=None, **values):
    asked = {
        "title": "Số liệu phòng cháy quý IV",
        "details": "Số vụ, thiệt hại, ba ảnh.",
        "why": "Chuyên mục cuối năm.",
        "category": world.category,
    } | values
    return services.ask(user=user or world.editor, units=units or [world.unit], **asked)


@pytest.fixture
def row(world):
    return ask(world).rows.get()


def in_state(world, row, status):
    """Bring ``row`` into ``status`` by the ways that people have."""
    steps = {
        RequestStatus.ASKED: [],
        RequestStatus.ACCEPTED: [("accept", "contributor")],
        RequestStatus.DECLINED: [("decline", "contributor")],
        RequestStatus.CLOSED: [("close", "editor")],
        RequestStatus.WITHDRAWN: [("withdraw", "editor")],
    }
    if status in steps:
        for name, person in steps[status]:
            act(world, row, name, person)
    else:
        page = world.article()
        world.submit(page)
        services.deliver(
            row=row, user=world.contributor, page=page, whole=status == RequestStatus.DELIVERED
        )
    return UnitRequest.objects.get(pk=row.pk)


def act(world, row, name, person):
    values = {"row": row, "user": getattr(world, person)}
    if TRANSITIONS[name].needs_reason:
        values["reason"] = REASON
    if name in ("prolong", "ask_again", "complete"):
        values["due_on"] = timezone.localdate() + LATER
    if name == "deliver":
        page = world.article()
        world.submit(page)
        values |= {"page": page, "whole": True}
    return getattr(services, name)(**values)


def test_each_unit_gets_a_row_of_its_own_and_a_clock(world):
    request = ask(world, units=[world.unit, world.other_unit])
    due_on = DeskTerm.objects.last_day(TermCode.REQUEST, start=timezone.localdate())
    assert request.due_on == due_on
    assert {row.unit for row in request.rows.all()} == {world.unit, world.other_unit}
    for row in request.rows.all():
        assert row.provision.status == ProvisionStatus.AWAITED
        assert row.provision.due_on == due_on
        assert row.provision.content_object == row
        assert row.provision in Provision.objects.open()


def test_the_people_of_the_unit_are_told_and_nobody_else(world):
    request = ask(world)
    told = set(Notice.objects.values_list("user__username", flat=True))
    assert told == {"contributor", "colleague", "leader"}
    assert Notice.objects.first().url == request.rows.get().get_absolute_url()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"units": []}, "Đơn vị: "),
        ({"due_on": datetime.date(2020, 1, 1)}, "Hạn"),
        ({"user": "contributor"}, "cán bộ của Cổng"),
    ],
)
def test_a_request_is_refused_with_every_reason(world, values, said):
    values = {"units": [world.unit]} | values
    user = getattr(world, values.pop("user", "editor"))
    with pytest.raises(ValidationError) as refusal:
        services.ask(
            user=user, title="Một", details="Hai", why="Ba", category=world.category, **values
        )
    assert said in " ".join(refusal.value.messages)
    assert not InformationRequest.objects.exists()


CASES = list(itertools.product(TRANSITIONS, RequestStatus))


@pytest.mark.parametrize(("name", "status"), CASES, ids=[f"{n}-{s}" for n, s in CASES])
def test_each_action_leads_from_where_to_where_the_table_says(world, row, name, status):
    row = in_state(world, row, status)
    transition = TRANSITIONS[name]
    person = "contributor" if "unit" in transition.sides else "editor"
    if status in transition.sources:
        changed = act(world, row, name, person)
        assert changed.state == (transition.target or status)
    else:
        with pytest.raises(ValidationError):
            act(world, row, name, person)
        assert UnitRequest.objects.get(pk=row.pk).state == status


@pytest.mark.parametrize("name", TRANSITIONS)
@pytest.mark.parametrize("person", ["stranger", "other_leader", "translator", "superuser"])
def test_who_stands_on_neither_side_does_nothing(world, row, name, person):
    row = in_state(world, row, next(iter(TRANSITIONS[name].sources)))
    with pytest.raises(ValidationError):
        act(world, row, name, person)


@pytest.mark.parametrize("name", [name for name, each in TRANSITIONS.items() if each.needs_reason])
def test_where_a_reason_is_asked_for_a_blank_one_does_not_do(world, row, name):
    transition = TRANSITIONS[name]
    row = in_state(world, row, sorted(transition.sources)[0])
    values = {"row": row, "user": world.contributor if "unit" in transition.sides else world.editor}
    if name in ("prolong", "ask_again", "complete"):
        values["due_on"] = timezone.localdate() + LATER
    with pytest.raises(ValidationError, match="Lý do"):
        getattr(services, name)(reason="   ", **values)


def test_a_declined_request_is_owed_no_more_until_it_is_asked_again(world, row):
    services.decline(row=row, user=world.leader, reason=REASON)
    first = Provision.objects.get(pk=row.provision_id)
    assert first.status == ProvisionStatus.CANCELLED
    row = services.ask_again(
        row=row, user=world.editor, reason=REASON, due_on=timezone.localdate() + LATER
    )
    assert row.provision != first
    assert row.provision.due_on == timezone.localdate() + LATER


def test_prolonging_moves_the_clock_and_the_register_says_from_when_to_when(world, row):
    old = row.due_on
    services.prolong(row=row, user=world.editor, due_on=old + LATER, reason=REASON)
    row.refresh_from_db()
    assert row.due_on == row.provision.due_on == old + LATER
    event = row.provision.events.get(kind=EventKind.DUE_CHANGED)
    assert event.data == {"old": old.isoformat(), "new": (old + LATER).isoformat()}
    with pytest.raises(ValidationError, match="muộn hơn"):
        services.prolong(row=row, user=world.editor, due_on=old, reason=REASON)


def test_one_click_drafts_the_answer_with_its_provenance(world, row):
    page = services.draft_answer(row=row, user=world.contributor, kind="article")
    assert page._meta.label == "news.ArticlePage"
    assert (page.title, page.lead) == (row.request.title, row.request.details)
    assert (page.unit, page.category) == (world.unit, world.category)
    assert page.triggered_on == timezone.localdate()
    assert page.sender_name == world.contributor.get_full_name()
    assert not page.declared_public
    assert not page.live
    row.refresh_from_db()
    assert row.state == RequestStatus.ACCEPTED
    assert services.draft_answer(row=row, user=world.colleague, kind="article") == page
    assert row.deliveries.get().page_id == page.pk


def completed(page):
    for name, value in {
        "sender_phone": "0900000123",
        "declared_public": True,
        "declared_accurate": True,
        "declared_copyright": True,
        "body": [("paragraph", "<p>Nội dung.</p>")],
    }.items():
        setattr(page, name, value)
    page.save_revision(user=page.owner)
    return page


def test_submitting_the_draft_is_the_delivery_and_the_clock_is_the_requests(world, row):
    page = completed(services.draft_answer(row=row, user=world.contributor, kind="article"))
    Notice.objects.all().delete()
    world.submit(page)
    row.refresh_from_db()
    assert row.state == RequestStatus.DELIVERED
    assert row.delivered_at
    assert Provision.objects.count() == 1
    assert Notice.objects.filter(user=world.editor, url=row.get_absolute_url()).exists()
    for person in ("leader", "editor", "publisher"):
        world.approve(page, by=person)
    row.provision.refresh_from_db()
    assert row.provision.status == ProvisionStatus.PUBLISHED


def test_a_deleted_draft_leaves_the_duty_and_a_new_one_can_be_begun(world, row):
    page = services.draft_answer(row=row, user=world.contributor, kind="article")
    page.delete()
    row.refresh_from_db()
    assert row.provision.status == ProvisionStatus.AWAITED
    assert services.draft_answer(row=row, user=world.contributor, kind="article").pk != page.pk


def test_a_public_page_delivers_at_once(world, row):
    page = world.publish(world.article())
    row = services.deliver(row=row, user=world.contributor, page=page, whole=True)
    assert row.state == RequestStatus.DELIVERED
    row.provision.refresh_from_db()
    assert row.provision.status == ProvisionStatus.PUBLISHED


def test_a_page_under_review_closes_the_duty_when_it_is_published(world, row):
    page = world.article()
    world.submit(page)
    services.deliver(row=row, user=world.contributor, page=page, whole=True)
    for person in ("leader", "editor", "publisher"):
        world.approve(page, by=person)
    row.refresh_from_db()
    row.provision.refresh_from_db()
    assert row.provision.status == ProvisionStatus.PUBLISHED


def test_after_a_part_the_rest_is_owed_on_the_same_day(world, row):
    first = row.provision
    page = world.publish(world.article())
    row = services.deliver(row=row, user=world.contributor, page=page, whole=False)
    assert row.state == RequestStatus.PARTIAL
    assert row.provision != first
    assert row.provision.status == ProvisionStatus.AWAITED
    assert row.provision.due_on == first.due_on
    first.refresh_from_db()
    assert first.status == ProvisionStatus.PUBLISHED
    second = completed(services.draft_answer(row=row, user=world.contributor, kind="article"))
    world.submit(second)
    row.refresh_from_db()
    assert row.state == RequestStatus.DELIVERED


def test_another_units_page_answers_nothing(world, row):
    page = world.article(unit=world.other_unit)
    with pytest.raises(ValidationError, match="đơn vị"):
        services.deliver(row=row, user=world.contributor, page=page, whole=True)


def test_the_desk_ends_a_request_for_all_units_at_once(world):
    request = ask(world, units=[world.unit, world.other_unit])
    rows = services.for_all_units(
        request=request, name="withdraw", user=world.editor, reason=REASON
    )
    assert {row.state for row in rows} == {RequestStatus.WITHDRAWN}
    assert not Provision.objects.open().exists()
    with pytest.raises(ValidationError):
        services.for_all_units(request=request, name="withdraw", user=world.editor, reason=REASON)


# On the screen ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["request", "row"])
def test_another_unit_does_not_find_it(world, client, row, name):
    address = {"request": row.request, "row": row}[name].get_absolute_url()
    client.force_login(world.stranger)
    assert client.get(address).status_code == 404
    assert row.request.title not in client.get(reverse("requests_list")).text
    client.force_login(world.contributor)
    assert row.request.title in client.get(address, follow=True).text
    assert row.request.title in client.get(reverse("requests_list")).text


def test_a_unit_does_not_see_what_another_unit_answered(world, client):
    request = ask(world, units=[world.unit, world.other_unit])
    other = request.rows.get(unit=world.other_unit)
    services.decline(row=other, user=world.stranger, reason="Đơn vị khác từ chối vì lý do riêng.")
    client.force_login(world.contributor)
    html = client.get(request.get_absolute_url(), follow=True).text
    assert "lý do riêng" not in html
    assert world.other_unit.name_vi not in html


def test_an_attachment_is_for_the_units_that_were_asked(world, client):
    file = check_document(ContentFile("Mẫu số liệu".encode(), name="mau.txt"), name="mau.txt")
    request = ask(world, files=[file])
    address = reverse("requests_attachment", args=[request.attachments.get().pk])
    client.force_login(world.contributor)
    response = client.get(address)
    assert b"".join(response.streaming_content).decode() == "Mẫu số liệu"
    assert "attachment" in response["Content-Disposition"]
    client.force_login(world.stranger)
    assert client.get(address).status_code == 404
    client.logout()
    assert client.get(address).status_code == 302
    assert client.get(PortalDocument.objects.get().url).status_code == 404


def test_a_refusal_loses_nothing_of_what_was_entered(world, client):
    client.force_login(world.editor)
    response = client.post(
        reverse("requests_ask"),
        {
            "units": [world.unit.pk],
            "title": "Giữ lại tiêu đề này",
            "details": "Chi tiết",
            "why": "Vì sao",
            "category": world.category.pk,
            "due_on": "01/01/2020",
        },
    )
    assert "Giữ lại tiêu đề này" in response.text
    assert "Hạn" in response.text
    assert not InformationRequest.objects.exists()


@pytest.mark.parametrize("text", ["Mẫu\0 biểu", "dài " * 300, ""])
def test_a_message_that_cannot_be_taken_stays_in_its_field_with_the_reason(
    world, client, row, text
):
    client.force_login(world.contributor)
    answer = client.post(reverse("requests_message", args=[row.pk]), {"text": text})
    assert answer.status_code == 200
    assert answer.context["message_form"].errors["text"]
    assert text.strip("\0 ")[:3] in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert not row.messages.exists()


def test_a_message_reaches_the_other_side(world, client, row):
    Notice.objects.all().delete()
    client.force_login(world.contributor)
    client.post(reverse("requests_message", args=[row.pk]), {"text": "Cần thêm mẫu biểu."})
    assert row.messages.get().text == "Cần thêm mẫu biểu."
    assert Notice.objects.filter(user=world.editor).exists()
    assert not Notice.objects.filter(user=world.colleague).exists()


def test_the_list_goes_out_as_a_spreadsheet(world, client, row):
    client.force_login(world.editor)
    response = client.get(reverse("requests_list"), {"export": "csv", "status": "asked"})
    text = b"".join(response.streaming_content).decode()
    assert row.request.title in text
    assert world.unit.code in text
    response = client.get(reverse("requests_list"), {"overdue": "true"})
    assert row.request.title not in response.text


def test_the_screen_offers_what_the_table_allows(world, client, row):
    offers = {
        "contributor": ["accept", "deliver", "decline"],
        "editor": ["deliver", "prolong", "close", "withdraw"],
    }
    for person, names in offers.items():
        client.force_login(getattr(world, person))
        html = client.get(row.get_absolute_url()).text
        offered = [name for name in TRANSITIONS if f"/do/{name}/" in html]
        assert sorted(offered) == sorted(names)


def test_the_row_of_the_register_leads_to_the_request(world, client, row):
    client.force_login(world.contributor)
    html = client.get(reverse("provision_register_row", args=[row.provision_id])).text
    assert row.get_absolute_url() in html


def test_units_named_in_the_address_are_ticked_in_the_form(world, client):
    client.force_login(world.editor)
    address = f"{reverse('requests_ask')}?unit={world.unit.code}"

    boxes = re.findall(r'<input[^>]*name="units"[^>]*>', client.get(address).content.decode())

    assert all('type="checkbox"' in box for box in boxes)
    assert [f'value="{world.unit.pk}"' in box for box in boxes if " checked" in box] == [True]
