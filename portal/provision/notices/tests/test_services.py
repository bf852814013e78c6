"""Notices reach their people, each in the own language, and nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.users.models import UserProfile

from portal.provision.notices.enums import ICONS, NoticeKind
from portal.provision.notices.models import Notice
from portal.provision.notices.services import LONGEST_TEXT, notify

pytestmark = pytest.mark.django_db


def test_each_receiver_is_told_once_in_the_own_language(world):
    UserProfile.objects.create(user=world.editor, preferred_language="en")
    notify(
        users=[world.leader, world.editor, world.leader, None],
        kind=NoticeKind.DUE,
        text=lambda: _("The unit's leader"),
        url="/admin/",
    )
    assert [notice.text for notice in Notice.objects.of(world.leader)] == ["Lãnh đạo đơn vị"]
    assert [notice.text for notice in Notice.objects.of(world.editor)] == ["The unit's leader"]


def test_who_has_no_account_any_more_is_not_told(world):
    world.leader.is_active = False
    assert notify(users=[world.leader], kind=NoticeKind.WORK, text="Thử") == []


@pytest.mark.parametrize("url", ["https://vi-du.test/", "//vi-du.test/", "javascript:alert(1)"])
def test_a_notice_never_leads_off_the_site(world, url):
    with pytest.raises(ValueError, match="address of this site"):
        notify(users=[world.leader], kind=NoticeKind.WORK, text="Thử", url=url)


def test_an_unknown_kind_is_refused(world):
    with pytest.raises(ValueError, match="not-a-kind"):
        notify(users=[world.leader], kind="not-a-kind", text="Thử")


def test_a_long_text_is_cut_and_not_refused(world):
    (notice,) = notify(users=[world.leader], kind=NoticeKind.WORK, text="x" * 2000)
    assert len(notice.text) == LONGEST_TEXT


def test_every_kind_has_an_icon():
    assert set(ICONS) == set(NoticeKind)


def test_the_start_page_shows_what_is_unread_and_only_to_its_receiver(world, client):
    notify(users=[world.leader], kind=NoticeKind.WORK, text="Việc mới rất riêng")
    client.force_login(world.leader)
    assert "Việc mới rất riêng" in client.get(reverse("wagtailadmin_home")).content.decode()
    client.force_login(world.contributor)
    assert "Việc mới rất riêng" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_opening_marks_as_read_and_goes_where_it_leads(world, client):
    (notice,) = notify(users=[world.leader], kind=NoticeKind.WORK, text="Thử", url="/admin/pages/")
    client.force_login(world.leader)
    response = client.post(reverse("notices_mark_read", args=[notice.pk]), {"open": "1"})
    assert response.url == "/admin/pages/"
    assert not Notice.objects.of(world.leader).unread().exists()


def test_nobody_marks_another_persons_notice(world, client):
    (notice,) = notify(users=[world.leader], kind=NoticeKind.WORK, text="Thử")
    client.force_login(world.contributor)
    assert client.post(reverse("notices_mark_read", args=[notice.pk])).status_code == 404
    assert Notice.objects.unread().count() == 1


def test_who_has_left_the_unit_reads_no_notice_of_it(world, client):
    told = [world.contributor, world.editor]
    notify(users=told, kind=NoticeKind.WORK, text="Việc nội bộ", unit=world.unit)
    notify(users=told, kind=NoticeKind.WORK, text="Việc của riêng ai đó")
    assert Notice.objects.of(world.contributor).count() == 2
    world.contributor.memberships.update(valid_to=timezone.localdate() - timedelta(days=1))
    assert [each.text for each in Notice.objects.of(world.contributor)] == ["Việc của riêng ai đó"]
    # The desk works for all units.
    assert Notice.objects.of(world.editor).count() == 2


def test_all_are_marked_at_once_and_only_the_own_ones(world, client):
    notify(users=[world.leader, world.editor], kind=NoticeKind.WORK, text="Thử")
    client.force_login(world.leader)
    client.post(reverse("notices_mark_all_read"))
    assert not Notice.objects.of(world.leader).unread().exists()
    assert Notice.objects.of(world.editor).unread().count() == 1


def test_the_list_shows_read_ones_too(world, client):
    notify(users=[world.leader], kind=NoticeKind.ALARM, text="Đã đọc rồi")
    Notice.objects.of(world.leader).mark_read()
    client.force_login(world.leader)
    assert "Đã đọc rồi" in client.get(reverse("notices_list")).content.decode()
