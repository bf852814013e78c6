"""Focal points: handed over with the work, missed where there is none, and never forgotten."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from portal.provision import obligations
from portal.provision.focal_points.models import FocalPointChange
from portal.provision.focal_points.services import (
    alarming_units,
    hand_over,
    units_without_focal_point,
)
from portal.provision.models.append_only import AppendOnlyError
from portal.provision.notices.models import Notice
from portal.provision.work import work_of
from portal.units.models import FocalPoint
from portal.units.tests.factories import FocalPointFactory
from tests.portal_world import TRIGGERED_ON

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(world):
    return FocalPointFactory(unit=world.unit, user=world.contributor, name="Trần Thị Cũ")


@pytest.fixture
def owed(world, officer):
    return obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Kết quả chuyên đề",
        triggered_on=TRIGGERED_ON,
        content_object=world.unit,
    )


def give(world, officer, **values):
    defaults = {"actor": world.leader, "name": "Lê Văn Mới", "user": world.colleague}
    return hand_over(focal_point=officer, **defaults | values)


def test_what_a_unit_is_asked_for_is_the_officers(world, owed):
    assert owed.assignee == world.contributor
    assert [item.title for item in work_of(world.contributor)] == ["Kết quả chuyên đề"]
    assert work_of(world.colleague) == []


def test_handing_over_moves_the_open_work_and_tells_both(world, officer, owed):
    successor = give(world, officer)
    officer.refresh_from_db()
    today = timezone.localdate()
    assert (officer.valid_to, successor.valid_from) == (today - timedelta(days=1), today)
    assert work_of(world.contributor) == []
    assert [item.title for item in work_of(world.colleague)] == ["Kết quả chuyên đề"]
    for name in ("contributor", "colleague", "leader"):
        (notice,) = Notice.objects.of(getattr(world, name))
        assert "Lê Văn Mới tiếp nhận từ Trần Thị Cũ" in notice.text
        assert notice.text.endswith("đã chuyển: 1.")


def test_closed_work_stays_with_whoever_did_it(world, officer, owed):
    obligations.cancel(owed, detail="Thử")
    give(world, officer)
    owed.refresh_from_db()
    assert owed.assignee == world.contributor


def test_without_an_account_the_work_is_everybodys(world, officer, owed):
    give(world, officer, user=None)
    owed.refresh_from_db()
    assert owed.assignee is None
    assert work_of(world.colleague)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " "}, "Họ tên"),
        ({"actor": "contributor"}, "lãnh đạo đơn vị"),
        ({"actor": "other_leader"}, "lãnh đạo đơn vị"),
        ({"user": "contributor"}, "chính người bàn giao"),
        ({"user": "stranger"}, "không công tác"),
        ({"day": date(2099, 1, 1)}, "chưa đến"),
        ({"day": date(2019, 1, 1)}, "trước ngày bắt đầu"),
    ],
)
def test_handing_over_is_refused(world, officer, values, said):
    values = {
        key: getattr(world, value) if key in ("actor", "user") else value
        for key, value in values.items()
    }
    with pytest.raises(ValidationError, match=said):
        give(world, officer, **values)
    assert FocalPoint.objects.count() == 1


def test_what_has_ended_is_not_handed_over(world, officer):
    FocalPoint.objects.update(valid_to=date(2021, 1, 1))
    with pytest.raises(ValidationError, match="đã kết thúc"):
        give(world, officer)


def test_each_change_leaves_an_entry_that_nobody_changes(world, officer):
    officer.phone = "024 1111 1111"
    officer.save()
    give(world, officer)
    summaries = [change.summary for change in FocalPointChange.objects.all()]
    assert summaries == ["đã nhập", "đã kết thúc", "đã thay đổi", "đã nhập"]
    changed = FocalPointChange.objects.order_by("pk")[1]
    assert (changed.before["phone"], changed.after["phone"]) == ("024 0000 0000", "024 1111 1111")
    with pytest.raises(AppendOnlyError):
        changed.delete()


def test_saving_without_a_change_leaves_no_entry(world, officer):
    officer.save()
    assert FocalPointChange.objects.count() == 1


def test_a_unit_that_names_nobody_is_told(world, officer):
    codes = set(units_without_focal_point().values_list("code", flat=True))
    assert codes == {world.other_unit.code}
    FocalPoint.objects.update(valid_to=date(2021, 1, 1))
    assert units_without_focal_point().filter(pk=world.unit.pk).exists()


def test_the_office_sees_all_a_leader_the_own_unit_nobody_else_any(world):
    def seen(name):
        return set(alarming_units(getattr(world, name)).values_list("code", flat=True))

    assert seen("supervisor") == {world.unit.code, world.other_unit.code}
    assert seen("leader") == {world.unit.code}
    for name in ("contributor", "editor", "publisher"):
        assert seen(name) == set()


def test_the_alarm_and_the_list_in_the_admin(world, client):
    client.force_login(world.supervisor)
    assert "chưa thông báo đầu mối" in client.get(reverse("wagtailadmin_home")).content.decode()
    listed = client.get(reverse("units_without_focal_point")).content.decode()
    assert world.unit.code in listed
    client.force_login(world.editor)
    assert "chưa thông báo đầu mối" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_units_leader_enters_and_hands_over_in_the_admin(world, client):
    client.force_login(world.leader)
    client.post(
        reverse("focal_points:add"),
        {
            "unit": world.unit.pk,
            "kind": "officer",
            "name": "Trần Thị Cũ",
            "user": world.contributor.pk,
            "valid_from": "01/01/2026",
        },
    )
    entered = FocalPoint.objects.get()
    address = reverse("focal_point_hand_over", args=[entered.pk])
    assert address in client.get(reverse("focal_points:index")).content.decode()
    answer = client.post(address, {"name": "", "day": "01/01/2099"}).content.decode()
    assert "01/01/2099" in answer
    done = client.post(
        address,
        {
            "name": "Lê Văn Mới",
            "user": world.colleague.pk,
            "day": timezone.localdate().strftime("%d/%m/%Y"),
        },
    )
    assert done.status_code == 302
    assert FocalPoint.objects.valid_on().get().name == "Lê Văn Mới"
    assert FocalPointChange.objects.first().actor == world.leader


def test_another_unit_reaches_neither_form_nor_contact(world, client, officer):
    client.force_login(world.other_leader)
    answer = client.get(reverse("focal_point_hand_over", args=[officer.pk]))
    assert answer.status_code in (302, 403)
    assert officer.phone not in client.get(reverse("focal_points:index")).content.decode()


def test_who_hands_over_sees_the_open_work_and_people_by_their_names(world, client, officer, owed):
    world.colleague.first_name, world.colleague.last_name = "Văn Mới", "Lê"
    world.colleague.save()
    client.force_login(world.leader)

    page = client.get(reverse("focal_point_hand_over", args=[officer.pk])).content.decode()

    assert owed.title in page
    assert f"{world.colleague.get_full_name()} ({world.colleague.username})" in page
    assert f'value="{world.contributor.pk}"' not in page


def test_what_has_ended_offers_no_handing_over_and_keeps_its_history(world, client, officer):
    give(world, officer)
    address = reverse("focal_point_hand_over", args=[officer.pk])
    client.force_login(world.leader)

    listed = client.get(reverse("focal_points:index")).content.decode()
    page = client.get(address).content.decode()

    assert address not in listed
    assert "không còn gì để bàn giao" in page
    assert 'name="day"' not in page
    assert "đã kết thúc" in page


@pytest.mark.parametrize(
    ("with_account", "said"), [(True, "hai người đều"), (False, "chưa có tài khoản")]
)
def test_whoever_hands_over_reads_who_has_been_told(world, client, officer, with_account, said):
    client.force_login(world.leader)
    done = client.post(
        reverse("focal_point_hand_over", args=[officer.pk]),
        {
            "name": "Lê Văn Mới",
            "user": world.colleague.pk if with_account else "",
            "day": timezone.localdate().strftime("%d/%m/%Y"),
        },
        follow=True,
    )
    assert said in done.content.decode()
