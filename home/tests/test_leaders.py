"""Leaders: present ones in order, former ones apart, one contact published on purpose."""

import datetime
import json
import re

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from home.models import LeaderPage

from .factories import LeaderIndexPageFactory, LeaderPageFactory, build_site

pytestmark = pytest.mark.django_db
PHONE = "069 234 9999"


@pytest.fixture
def section():
    return LeaderIndexPageFactory(parent=build_site()["vi"])


def structured_data(html):
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {data["@type"]: data for data in map(json.loads, scripts)}


def test_present_leaders_stand_in_order_and_former_ones_apart(client, section):
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    LeaderPageFactory(parent=section, title="Người thứ hai", precedence=2)
    LeaderPageFactory(parent=section, title="Người thứ nhất", precedence=1)
    LeaderPageFactory(parent=section, title="Người đã thôi", precedence=0, term_to=yesterday)
    LeaderPageFactory(
        parent=section, title="Người sắp tới", term_from=yesterday + datetime.timedelta(days=30)
    )
    html = client.get(section.url).content.decode()
    places = [html.index(name) for name in ("thứ nhất", "thứ hai", "Nguyên lãnh đạo", "đã thôi")]
    assert places == sorted(places)
    assert "Người sắp tới" not in html
    members = structured_data(html)["GovernmentOrganization"]["member"]
    assert [member["name"] for member in members] == ["Người thứ nhất", "Người thứ hai"]


@pytest.mark.parametrize(
    ("term_to", "is_present"), [(None, True), (0, True), (1, True), (-1, False)]
)
def test_the_last_day_in_office_still_counts(section, term_to, is_present):
    today = timezone.localdate()
    last = None if term_to is None else today + datetime.timedelta(days=term_to)
    page = LeaderPageFactory(parent=section, term_to=last)
    assert page.is_present is is_present
    assert LeaderPage.objects.present().exists() is is_present
    assert LeaderPage.objects.former().exists() is not is_present


def spokesperson(section, **values):
    return LeaderPageFactory(
        parent=section,
        **{
            "is_spokesperson": True,
            "office_phone": PHONE,
            "contact_is_public": True,
            "leads_ministry": False,
        }
        | values,
    )


def test_a_spokespersons_contact_is_shown_while_in_office(client, section):
    page = spokesperson(section)
    assert PHONE in client.get(page.url).content.decode()
    assert PHONE in client.get(section.url).content.decode()
    data = structured_data(client.get(page.url).content.decode())
    assert data["Person"]["contactPoint"]["telephone"] == PHONE


def test_a_contact_is_taken_back_with_the_last_day_in_office(client, section):
    page = spokesperson(section, term_to=datetime.date(2024, 6, 1))
    assert PHONE not in client.get(page.url).content.decode()
    assert PHONE not in client.get(section.url).content.decode()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"office_phone": PHONE}, "is_spokesperson"),
        ({"is_spokesperson": True, "office_phone": PHONE}, "contact_is_public"),
        ({"is_spokesperson": True}, "office_phone"),
        ({"term_to": datetime.date(2020, 1, 1)}, "term_to"),
    ],
)
def test_what_does_not_fit_is_said_at_the_field(section, values, field):
    page = LeaderPageFactory.build(**values)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert list(refused.value.message_dict) == [field]
