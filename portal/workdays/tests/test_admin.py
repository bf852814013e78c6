import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from portal.workdays.models import CalendarDay

from .factories import make_calendar_day

pytestmark = pytest.mark.django_db


def make_user(name, *codenames, **values):
    user = get_user_model().objects.create_user(name, password="not-a-real-password", **values)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", *codenames]),
    )
    return user


@pytest.fixture
def supervisor(client):
    client.force_login(make_user("supervisor", "add_calendarday", "change_calendarday"))
    return client


def test_the_list_shows_one_year_and_marks_forecasts(supervisor):
    make_calendar_day("2026-01-01", name_vi="Ngày năm nay")
    make_calendar_day("2027-01-01", name_vi="Ngày năm sau", confirmed=False)
    page = supervisor.get(reverse("calendar_days:index"), {"year": "2027"}).content.decode()
    assert "Ngày năm sau" in page
    assert "Ngày năm nay" not in page
    assert translation.gettext("forecast") in page


def test_a_change_is_saved_and_logged(supervisor):
    row = make_calendar_day("2027-01-01", confirmed=False, notice="")
    values = {
        "date": "01/01/2027",
        "kind": "holiday",
        "name_vi": "Tết Dương lịch",
        "notice": "Thông báo thử",
        "confirmed": "on",
    }
    response = supervisor.post(reverse("calendar_days:edit", args=[row.pk]), values)
    assert response.status_code == 302
    row.refresh_from_db()
    assert row.confirmed
    entry = ModelLogEntry.objects.for_instance(row).get()
    assert (entry.action, entry.user.username) == ("wagtail.edit", "supervisor")


def test_a_new_day_is_logged(supervisor):
    values = {"date": "2028-01-03", "kind": "in_lieu", "name_vi": "Nghỉ bù"}
    supervisor.post(reverse("calendar_days:add"), values)
    row = CalendarDay.objects.get(date="2028-01-03")
    assert ModelLogEntry.objects.for_instance(row).get().action == "wagtail.create"


def test_nobody_deletes_a_day_not_even_a_superuser(client):
    row = make_calendar_day("2026-01-01")
    client.force_login(make_user("root", is_superuser=True))
    client.post(reverse("calendar_days:delete", args=[row.pk]))
    assert CalendarDay.objects.filter(pk=row.pk).exists()


def test_a_person_without_the_permission_sees_no_calendar(client):
    client.force_login(make_user("contributor"))
    response = client.get(reverse("calendar_days:index"))
    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")
