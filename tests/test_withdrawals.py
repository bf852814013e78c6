"""A page that is taken off leaves a notice at its address, and nothing else anywhere."""

import datetime
from xml.etree import ElementTree

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone

from news.models import ArticlePage
from portal.base.http_copies import SHARED_SECONDS
from portal.base.models import PortalImage
from portal.provision.context import acting
from portal.provision.demo import draw
from portal.provision.enums import WithdrawalReason
from portal.provision.models import Withdrawal
from portal.provision.withdrawals import Notice

pytestmark = pytest.mark.django_db

REASON = "Lý do nội bộ: nêu nhầm người"
TITLE = "Bản tin Nguyễn Văn Mẫu"
ADDRESS = "/tin-tuc/ban-tin-nguyen-van-mau/"


@pytest.fixture
def world(public_world):
    return public_world


@pytest.fixture
def published(world):
    return world.publish(world.article(title=TITLE))


def take_off(world, page, **notice):
    with acting(user=world.publisher, reason=REASON, notice=Notice(**notice)):
        type(page).objects.get(pk=page.pk).unpublish(user=world.publisher)


def test_the_address_says_since_when_why_and_by_which_role_and_nothing_of_the_page(
    world, published, client
):
    assert client.get(ADDRESS).status_code == 200
    take_off(world, published, reason=WithdrawalReason.ERROR, explanation="Số liệu chưa đúng.")
    answer = client.get(ADDRESS)
    assert answer.status_code == 410
    html = answer.text
    for text in (
        "Thông tin đăng tải có sai sót",
        "Số liệu chưa đúng.",
        f"{timezone.localdate():%d/%m/%Y}",
        "người xuất bản của Cổng",
        'content="noindex"',
    ):
        assert text in html
    main = html[html.index("<main") :]
    for secret in (TITLE, published.lead, "Nội dung của bản tin", REASON, "Publisher"):
        assert secret not in main
    assert TITLE not in html
    assert answer["X-Robots-Tag"] == "noindex"
    # The web server keeps it, so that it takes the place of the copy of what was there.
    assert answer["X-Accel-Expires"] == str(SHARED_SECONDS)


def test_what_was_taken_off_is_in_no_list_feed_or_search(world, published, client):
    addresses = ["/tin-tuc/", "/tin-tuc/rss/", "/nguon-tin/don-vi/A05/atom/", "/tim-kiem/?q=mau"]
    assert all(TITLE in client.get(address).text for address in addresses[:3])
    take_off(world, published)
    assert not any(TITLE in client.get(address).text for address in addresses)


def test_its_files_are_private_again(world, client):
    image = PortalImage.objects.create(
        title="Tranh", file=ContentFile(draw("x"), name="x.jpg"), alt_text="Tranh", source="Cổng"
    )
    page = world.publish(world.article(title=TITLE, image=image))
    address = image.get_rendition("width-200").url
    assert client.get(address).status_code == 200
    take_off(world, page)
    assert client.get(address).status_code == 404


def test_the_title_and_a_replacement_stay_where_the_publisher_says_so(world, published, client):
    other = world.publish(world.article(title="Bản thay thế"))
    client.force_login(world.publisher)
    client.post(
        f"/admin/pages/{published.pk}/unpublish/",
        {
            "takedown_reason": REASON,
            "notice_reason": "superseded",
            "notice_replacement": f"https://testserver{other.url}",
            "notice_show_title": "1",
        },
    )
    client.logout()
    html = client.get(ADDRESS).text
    assert f"<h1>{TITLE}</h1>" in html
    assert f'<a href="{other.url}">Bản thay thế</a>' in html
    take_off(world, other)
    assert "Bản thay thế" not in client.get(ADDRESS).text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("notice_reason", "expired"),
        ("notice_reason", "khac"),
        ("notice_replacement", "/tin-tuc/khong-co/"),
        ("notice_replacement", "https://example.org/"),
        ("notice_explanation", "x" * 1001),
    ],
)
def test_a_notice_that_cannot_stand_is_refused(world, published, client, field, value):
    client.force_login(world.publisher)
    form = {"takedown_reason": REASON, "notice_reason": "error", field: value}
    client.post(f"/admin/pages/{published.pk}/unpublish/", form)
    assert ArticlePage.objects.get(pk=published.pk).live
    assert not Withdrawal.objects.exists()


def test_the_form_offers_the_reasons(world, published, client):
    client.force_login(world.publisher)
    html = client.get(f"/admin/pages/{published.pk}/unpublish/").text
    assert 'name="notice_reason"' in html
    assert '<option value="rights">' in html
    assert '<option value="expired">' not in html


def test_a_deleted_page_leaves_its_notice_too(world, published, client):
    take_off(world, published, reason=WithdrawalReason.RIGHTS)
    with acting(user=world.publisher, reason=REASON):
        ArticlePage.objects.get(pk=published.pk).delete()
    answer = client.get(ADDRESS)
    assert answer.status_code == 410
    assert "dữ liệu cá nhân" in answer.text


def test_a_page_that_is_public_again_answers_itself(world, published, client):
    take_off(world, published)
    page = ArticlePage.objects.get(pk=published.pk)
    page.save_revision(user=world.contributor)
    world.publish(page)
    assert client.get(ADDRESS).status_code == 200
    assert not Withdrawal.objects.in_force().exists()


def test_a_page_whose_time_is_over_says_so(world, client):
    draft = world.article(title=TITLE)
    draft.expire_at = timezone.now() + datetime.timedelta(hours=1)
    draft.save_revision(user=world.contributor)
    page = world.publish(draft)
    ArticlePage.objects.filter(pk=page.pk).update(
        expire_at=timezone.now() - datetime.timedelta(minutes=1)
    )
    call_command("publish_scheduled")
    answer = client.get(ADDRESS)
    assert answer.status_code == 410
    assert "Đã hết thời hạn đăng tải" in answer.text


def test_those_who_copied_a_page_learn_that_it_is_gone(world, published, client):
    guid = ElementTree.XML(client.get("/tin-tuc/rss/").content).findtext("channel/item/guid")
    take_off(world, published)
    root = ElementTree.XML(client.get("/nguon-tin/da-go/").content)
    entry = root.find("{http://purl.org/atompub/tombstones/1.0}deleted-entry")
    assert entry.get("ref") == guid
    assert entry.find("{*}link").get("href") == f"http://testserver{ADDRESS}"
    assert TITLE not in ElementTree.tostring(root, encoding="unicode")


@pytest.mark.parametrize("address", ["/tin-tuc/khong-co/", "/khong-co/", "/" + "a/" * 40])
def test_what_never_was_is_not_found(world, client, address):
    assert client.get(address).status_code == 404


def test_the_notice_speaks_the_language_of_its_address(world, client):
    page = world.publish(
        world.article(title="English news", parent=world.news_en, locale=world.news_en.locale)
    )
    assert client.get("/en/news/english-news/").status_code == 200
    take_off(world, page)
    answer = client.get("/en/news/english-news/")
    assert answer.status_code == 410
    assert "This page has been taken off" in answer.text
