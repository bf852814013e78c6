"""The site is known by the address at which it is served."""

import pytest
from django.core.management import call_command
from wagtail.models import Site

from home.setup import be_known_as, host_and_port

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "host", "port"),
    [
        ("", "localhost", 80),
        ("http://127.0.0.1:8010", "127.0.0.1", 8010),
        ("https://portal.example.vn", "portal.example.vn", 443),
    ],
)
def test_an_address_names_host_and_port(address, host, port):
    assert host_and_port(address) == (host, port)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8010", "http://localhost", "https://portal.example.vn"]
)
def test_the_site_begins_its_addresses_with_the_one_it_is_known_by(world, address):
    be_known_as(address)
    assert Site.objects.get().root_url == address


def test_demo_content_that_is_there_follows_the_address(world, settings):
    settings.PORTAL_DEMO, settings.PORTAL_BASE_URL = True, "http://127.0.0.1:8010"
    world.article()
    call_command("load_demo")
    assert world.news.get_full_url().startswith("http://127.0.0.1:8010/")
