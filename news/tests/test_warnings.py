"""Warnings: what is in force, how they follow one another, what readers and machines get."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from news.models import WarningMessage, WarningPage, WarningTerms
from news.warnings.enums import Act, Severity, WarningState
from portal.base.gate import PublicationRefused
from portal.provision.permits import demo_permit
from portal.provision.tests.factories import build_site

from .warning_factories import WarningIndexPageFactory, WarningPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_band_of_another_test():
    cache.clear()


@pytest.fixture
def homes():
    return build_site()


@pytest.fixture
def section(homes):
    return WarningIndexPageFactory(parent=homes["vi"])


def update_of(page, **values):
    """Return a public warning that replaces ``page``."""
    return WarningPageFactory(
        parent=page.get_parent(), replaces=page.translation_key, unit=page.unit, **values
    )


def state_of(page):
    return WarningPage.objects.get(pk=page.pk).state


# In force -----------------------------------------------------------------------------------------


def test_in_force_is_what_is_live_newest_not_cancelled_and_not_expired(section):
    now = timezone.now()
    standing = WarningPageFactory(parent=section)
    WarningPageFactory(parent=section, live=False)
    expired = WarningPageFactory(parent=section, first_published_at=now - timedelta(days=31))
    replaced = WarningPageFactory(parent=section)
    update = update_of(replaced)
    assert set(WarningPage.objects.in_force()) == {standing, update}
    assert set(WarningPage.objects.past()) == {expired, replaced}
    assert [state_of(page) for page in (standing, expired, replaced, update)] == [
        WarningState.IN_FORCE,
        WarningState.EXPIRED,
        WarningState.SUPERSEDED,
        WarningState.IN_FORCE,
    ]
    later = standing.expires_at + timedelta(seconds=1)
    assert standing not in WarningPage.objects.in_force(later)


def test_the_gravest_come_first_and_of_those_the_newest(section):
    now = timezone.now()
    for severity, days in (("Minor", 1), ("Extreme", 3), ("Severe", 2), ("Extreme", 1)):
        WarningPageFactory(
            parent=section,
            title=f"{severity} {days}",
            severity=severity,
            first_published_at=now - timedelta(days=days),
        )
    titles = [page.title for page in WarningPage.objects.gravest_first()]
    assert titles == ["Extreme 1", "Extreme 3", "Severe 2", "Minor 1"]


# The chain ----------------------------------------------------------------------------------------


def test_what_was_issued_is_not_edited_by_any_route(section):
    page = WarningPageFactory(parent=section)
    page.lead = "Lời khác."
    with demo_permit(reason="test"):
        with pytest.raises(PublicationRefused, match="không được sửa"):
            page.save()
        with pytest.raises(PublicationRefused):
            page.save_revision()
        bare = page.page_ptr
        bare.title = "Tên khác"
        with pytest.raises(PublicationRefused):
            bare.save()
    with pytest.raises(PublicationRefused):
        WarningPage.objects.filter(pk=page.pk).update(severity=Severity.MINOR)
    page.refresh_from_db()
    page.live = False
    with demo_permit(reason="test"):
        page.save()
        page.title = "Tên khác sau khi gỡ"
        with pytest.raises(PublicationRefused):
            page.save()


def test_an_update_replaces_the_newest_and_nothing_else(section):
    first = WarningPageFactory(parent=section)
    second = update_of(first)
    with pytest.raises(PublicationRefused, match=second.title):
        update_of(first)
    third = update_of(second)
    messages = list(WarningMessage.objects.order_by("pk"))
    assert [message.act for message in messages] == [Act.ISSUED, Act.UPDATED, Act.UPDATED]
    assert {message.chain for message in messages} == {first.translation_key}
    assert third.chain.successor_of(first.translation_key).warning == second.translation_key


def test_the_database_lets_no_chain_fork(section):
    first = WarningPageFactory(parent=section)
    update_of(first)
    head = WarningMessage.objects.get(act=Act.ISSUED)
    with pytest.raises(IntegrityError), transaction.atomic():
        WarningMessage.objects.create(
            sender="x",
            warning=first.translation_key,
            chain=first.translation_key,
            act=Act.CANCELLED,
            previous=head,
            reason="Một lý do",
            sent_at=timezone.now(),
            expires_at=timezone.now(),
        )


def test_a_translation_joins_its_warning_and_opens_nothing(section, homes):
    page = WarningPageFactory(parent=section)
    english = WarningPageFactory(
        parent=WarningIndexPageFactory(parent=homes["en"], slug="warnings"),
        translation_key=page.translation_key,
    )
    assert WarningMessage.objects.count() == 1
    assert english.state == WarningState.IN_FORCE


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"expires_at": timezone.now() - timedelta(hours=1)}, "expires_at"),
        ({"expires_at": timezone.now() + timedelta(days=400)}, "expires_at"),
        ({"onset": timezone.now() + timedelta(days=50)}, "expires_at"),
        ({"extent": "provinces"}, "provinces"),
        ({"provinces": ("01",)}, "provinces"),
        ({"extent": "provinces", "provinces": ("02",)}, "provinces"),
        ({"masked_numbers": "Gọi từ 0912 345 678"}, "masked_numbers"),
        ({"targets": ()}, "targets"),
    ],
)
def test_a_warning_with_a_wrong_date_or_place_is_told_at_the_field(section, values, field):
    values = {"expires_at": timezone.now() + timedelta(days=30)} | values
    page = WarningPageFactory.build(first_published_at=None, slug="thu", **values)
    with pytest.raises(ValidationError) as caught:
        page.full_clean(exclude=["unit", "category", "path", "depth", "content_type", "owner"])
    assert list(caught.value.message_dict) == [field]


def test_terms_take_over_on_their_first_day():
    WarningTerms.objects.create(
        valid_from=timezone.localdate() + timedelta(days=1),
        longest_days=5,
        ask_days=1,
        cap_sender="thu@example.org",
        basis="Quy định thử",
    )
    assert WarningTerms.objects.in_force().longest_days == 90
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert WarningTerms.objects.in_force(tomorrow).longest_days == 5


# What readers see ---------------------------------------------------------------------------------


def test_a_warning_says_what_to_do_and_how_to_recognise_it(client, section):
    page = WarningPageFactory(parent=section, severity=Severity.SEVERE, provinces=())
    html = client.get(page.url).content.decode()
    for text in (page.title, "Bước thứ nhất", "Dấu hiệu thứ hai", "Gọi ngân hàng", "113"):
        assert text in html
    assert html.index("Bước thứ nhất") < html.index("Dấu hiệu thứ nhất")


def test_a_replaced_warning_leads_to_what_holds_now(client, section):
    first = WarningPageFactory(parent=section, title="Bản thứ nhất")
    second = update_of(first, title="Bản thứ hai")
    html = client.get(first.url).content.decode()
    assert "đã được thay thế" in html
    assert f'href="{second.url}"' in html
    listed = client.get(f"{section.url}").content.decode()
    assert "Bản thứ hai</a>" in listed
    assert "Bản thứ nhất</a>" not in listed
    assert "Bản thứ nhất</a>" in client.get(f"{section.url}?tinh-trang=past").content.decode()


def test_the_list_of_a_province_has_what_happens_there_and_everywhere(client, section):
    WarningPageFactory(parent=section, title="Hà Nội", extent="provinces", provinces=("01",))
    WarningPageFactory(parent=section, title="Cà Mau", extent="provinces", provinces=("96",))
    WarningPageFactory(parent=section, title="Cả nước")
    html = client.get(f"{section.url}?tinh-thanh=01").content.decode()
    assert ["Hà Nội</a></h2>" in html, "Cà Mau</a></h2>" in html, "Cả nước</a></h2>" in html] == [
        True,
        False,
        True,
    ]
