"""Services: by life event and field, with a plain link to an official portal and nowhere else."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from home.models import ServicePage
from home.models.services import problem_of_address
from portal.provision.permits import demo_permit

from .factories import (
    LifeEventPageFactory,
    ServiceIndexPageFactory,
    ServicePageFactory,
    build_site,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory():
    return ServiceIndexPageFactory(parent=build_site()["vi"])


def names(response):
    return [page.title for page in response.context["listing"].page]


@pytest.mark.parametrize(
    ("address", "is_allowed"),
    [
        ("", True),
        ("https://dichvucong.gov.vn/p/home", True),
        ("https://dichvucong.bocongan.gov.vn/thu-tuc?id=1", True),
        ("http://dichvucong.gov.vn/", False),
        ("https://dichvucong.gov.vn.lua-dao.example/", False),
        ("https://lua-dao.example/?x=dichvucong.gov.vn", False),
        ("https://dichvucong.gov.vn@lua-dao.example/", False),
        ("https://x.dichvucong.gov.vn/", False),
    ],
)
def test_readers_are_sent_to_official_portals_only(address, is_allowed):
    assert (problem_of_address(address) == "") is is_allowed


def test_which_portals_are_official_is_a_setting(settings):
    settings.PORTAL_SERVICE_HOSTS = ["dich-vu.vi-du.test"]
    assert problem_of_address("https://dich-vu.vi-du.test/") == ""
    assert "dich-vu.vi-du.test" in problem_of_address("https://dichvucong.gov.vn/")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"portal_address": "https://khac.example/"}, "portal_address"),
        ({"portal_address": ""}, "portal_address"),
        ({"status": "tam-dung"}, "suspension_reason"),
        ({"suspension_reason": "Nâng cấp"}, "status"),
    ],
)
def test_what_does_not_fit_is_said_at_the_field(values, field):
    with pytest.raises(ValidationError) as refused:
        ServicePageFactory.build(**values).clean()
    assert list(refused.value.message_dict) == [field]


def test_a_life_event_has_an_address_with_its_services(client, directory):
    event = LifeEventPageFactory(parent=directory, title="Sinh con")
    inside = ServicePageFactory(parent=directory, title="Khai sinh")
    ServicePageFactory(parent=directory, title="Đăng ký xe", field="dang-ky-xe")
    with demo_permit(reason="test"):
        inside.life_events = [event]
        inside.save()
    assert names(client.get(event.url)) == ["Khai sinh"]
    html = client.get(directory.url).content.decode()
    assert "Sinh con" in html
    assert "1 dịch vụ" in html
    assert f'href="{event.url}"' in client.get(inside.url).content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"linh-vuc": "dang-ky-xe"}, ["Đăng ký xe"]),
        ({"q": "ky xe"}, ["Đăng ký xe"]),
        ({"q": "1.777"}, ["Khai sinh"]),
        ({"muc-do": "mot-phan"}, ["Đăng ký xe"]),
        ({"q": "khong co"}, []),
    ],
)
def test_services_are_found_by_field_level_words_and_code(client, directory, query, found):
    ServicePageFactory(parent=directory, title="Khai sinh", code="1.777")
    ServicePageFactory(parent=directory, title="Đăng ký xe", field="dang-ky-xe", level="mot-phan")
    assert names(client.get(directory.url, query)) == found


@pytest.mark.parametrize(
    ("days", "is_suspended"), [(None, True), (0, True), (3, True), (-1, False)]
)
def test_a_suspended_service_says_why_and_ends_by_itself(client, directory, days, is_suspended):
    until = None if days is None else timezone.localdate() + datetime.timedelta(days=days)
    page = ServicePageFactory(
        parent=directory,
        status="tam-dung",
        suspension_reason="Hệ thống nâng cấp",
        suspended_until=until,
    )
    html = client.get(page.url).content.decode()
    assert ("Hệ thống nâng cấp" in html) is is_suspended
    assert ('href="https://dichvucong.gov.vn/thu"' in html) is not is_suspended
    assert ServicePage.objects.get(pk=page.pk).is_suspended is is_suspended
