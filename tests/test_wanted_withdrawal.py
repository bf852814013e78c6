"""Somebody who was taken off is nowhere: looked for as an anonymous reader, place by place."""

import datetime
import hashlib
import io
import re
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone
from PIL import Image

from home.sitemap.services import build_sitemaps
from portal.base.codes import written
from portal.base.models import PortalImage, PortalRendition
from portal.base.text import fold
from portal.provision.context import acting
from portal.provision.models import Withdrawal
from portal.provision.permits import demo_permit
from tests.portal_world import TRIGGERED_ON
from wanted.enums import Outcome
from wanted.models import (
    EntryTerm,
    NoticeEntry,
    NoticeRemoval,
    Offence,
    RemovedFile,
    ShortenedForm,
    Term,
    WantedIndexPage,
    WantedNoticePage,
    WantedPhotograph,
    WithdrawalProof,
)
from wanted.services import end_notice
from wanted.withdrawal.places import removed_notice, spots_of
from wanted.withdrawal.probe import prove_removals
from wanted.withdrawal.readers import Answer, ReaderOfTheApplication

pytestmark = [pytest.mark.django_db, pytest.mark.thorough]

NAME = "Đặng Thị Xuyến Chi"
ALIASES = ["Chi Sẹo Thử", "Đặng Xuyến Mẫu"]


@pytest.fixture
def world(public_world):
    return public_world


@pytest.fixture(autouse=True)
def _no_copy_of_another_test():
    cache.clear()


def photograph():
    target = io.BytesIO()
    Image.effect_noise((600, 750), 60).convert("RGB").save(target, "JPEG")
    return PortalImage.objects.create(
        title="Ảnh 1",
        file=ContentFile(target.getvalue(), name="anh-1.jpg"),
        alt_text="Ảnh chân dung",
        source="Cơ quan điều tra thử",
    )


def publish_notice(world, *, language="vi", image=None, **values):
    """Return a public notice of ``world.unit``, made inside a permit."""
    parent = WantedIndexPage.objects.get(locale__language_code=language)
    page = WantedNoticePage(
        locale=parent.locale,
        live=False,
        title=NAME,
        other_names="\n".join(ALIASES),
        born_year=1985,
        sex="female",
        description="Cao gầy.",
        contact="Cơ quan điều tra thử",
        decision_number="15/QĐ-CSHS",
        decided_on=TRIGGERED_ON,
        issuer="Cơ quan điều tra thử",
        residence="01",
        unit=world.unit,
        category=world.category,
        triggered_on=TRIGGERED_ON,
        source="Nguồn",
        author="Người viết",
        sender_name="Người gửi kín",
        sender_unit="Nơi công tác kín",
        sender_phone="0900123456",
        **values,
    )
    page.offences = [Offence(name="Trộm cắp tài sản", article="Điều 173 Bộ luật Hình sự")]
    if image:
        page.photographs = [WantedPhotograph(image=image)]
    with demo_permit(reason="a notice of the test"):
        parent.add_child(instance=page)
        page.save_revision().publish()
    return WantedNoticePage.objects.get(pk=page.pk)


@pytest.fixture
def image():
    return photograph()


@pytest.fixture
def notice(world, image):
    return publish_notice(world, image=image)


@pytest.fixture
def english(world, notice, image):
    return publish_notice(
        world,
        language="en",
        image=image,
        translation_key=notice.translation_key,
        code=notice.code,
    )


def end(world, notice, **values):
    return end_notice(
        page=notice,
        user=world.leader,
        outcome=Outcome.ARRESTED,
        decision_number="20/QĐ-CSHS",
        decided_on=timezone.localdate(),
        **values,
    )


def search_addresses(name):
    return [
        f"/truy-na/?ten={name}",
        f"/truy-na/?ten={fold(name)}&gan-giong=1",
        f"/en/wanted/?ten={name}",
        f"/tim-kiem/?q={name}",
        f"/en/search/?q={name}",
    ]


def lists_of(world):
    return [
        "/truy-na/",
        "/truy-na/rss/",
        "/truy-na/atom/",
        "/en/wanted/",
        "/en/wanted/atom/",
        f"/nguon-tin/don-vi/{world.unit.code}/rss/",
        f"/nguon-tin/don-vi/{world.unit.code}/atom/",
        "/truy-na/api/wanted/",
        "/en/truy-na/api/wanted/",
        "/truy-na/api/notices.ndjson",
        "/en/truy-na/api/notices.ndjson",
        "/so-do-trang/",
    ]


def body(client, address):
    response = client.get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode()


def test_nothing_of_a_person_is_left_anywhere(
    world, notice, english, image, client, django_capture_on_commit_callbacks
):
    build_sitemaps()
    pages = [notice.url, english.url]
    for address in pages:
        assert NAME in body(client, address)
    lists = [address for address in lists_of(world) if NAME in body(client, address)]
    assert len(lists) >= 10
    files = set()
    for address in [*pages, "/truy-na/", "/en/wanted/"]:
        files |= set(re.findall(r"/hinh-anh/[^\"\s]+", body(client, address)))
    hashes = {hashlib.sha256(_file(client, address)).hexdigest() for address in files}
    assert len(hashes) >= 2
    stored = [rendition.file.path for rendition in PortalRendition.objects.filter(image=image)]
    assert notice.code.lower() in body(client, "/sitemap-wanted-1.xml")

    with django_capture_on_commit_callbacks(execute=True):
        end(world, notice)

    for address in pages:
        answer = client.get(address)
        assert answer.status_code == 410
        assert answer["X-Robots-Tag"] == "noindex"
        for name in (NAME, *ALIASES):
            assert name not in answer.text
    for address in lists:
        text = body(client, address)
        for told in (NAME, *ALIASES, notice.code, written(notice.code)):
            assert told not in text, address
    for name in (NAME, *ALIASES):
        for address in search_addresses(name):
            assert notice.code.lower() not in body(client, address), address
    for address in files:
        assert client.get(address).status_code == 404
    for path in stored:
        assert not Path(path).exists()
    assert notice.code.lower() not in body(client, "/sitemap.xml")
    assert client.get("/sitemap-wanted-1.xml").status_code == 404 or (
        notice.code.lower() not in body(client, "/sitemap-wanted-1.xml")
    )
    record = client.get(f"/truy-na/api/notices/{notice.code}/")
    assert record.status_code == 410
    assert record.json() == {
        "code": notice.code,
        "section": "wanted",
        "removed_on": f"{timezone.localdate():%Y-%m-%d}",
        "outcome": "arrested",
    }


def _file(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def test_no_word_of_a_name_stays_in_the_index(world, notice):
    assert Term.objects.filter(value="xuyen").exists()
    end(world, notice)
    assert not NoticeEntry.objects.exists()
    assert not EntryTerm.objects.exists()
    assert not Term.objects.exists()
    assert not ShortenedForm.objects.exists()


def test_a_word_that_another_person_has_stays(world, notice):
    publish_notice(world)
    end(world, notice)
    assert Term.objects.filter(value="xuyen").exists()
    assert NoticeEntry.objects.count() == 1


def test_those_who_copied_the_notice_are_told_code_day_and_outcome(world, notice, client):
    assert client.get("/truy-na/api/removed/").json()["removed"] == []
    end(world, notice)
    answer = client.get("/truy-na/api/removed/").json()
    assert answer["removed"] == [
        {
            "code": notice.code,
            "section": "wanted",
            "removed_on": f"{timezone.localdate():%Y-%m-%d}",
            "outcome": "arrested",
        }
    ]
    assert client.get(f"/truy-na/api/removed/?sau={answer['last']}").json()["removed"] == []
    assert client.get("/truy-na/api/removed/?sau=x").status_code == 400


def test_a_deleted_notice_is_removed_as_well(world, notice, image):
    with acting(user=world.publisher, reason="Đăng nhầm người, phải xóa"):
        WantedNoticePage.objects.get(pk=notice.pk).delete()
    assert NoticeRemoval.objects.in_force().get().code == notice.code
    assert not Term.objects.exists()


def unpublish(client, world, notice, **values):
    """Take the notice off by the button of the admin, as for any other page."""
    client.force_login(world.publisher)
    form = {"takedown_reason": "Đăng nhầm người, phải gỡ", "notice_reason": "error"}
    client.post(f"/admin/pages/{notice.pk}/unpublish/", form | values)
    client.logout()


@pytest.mark.parametrize(
    "values",
    [
        {"notice_show_title": "1"},
        {"notice_explanation": f"Đã tìm thấy {NAME.upper()}."},
        {"notice_explanation": "Nhầm với chi seo thu."},
    ],
    ids=["the title", "the name", "an alias without accents"],
)
def test_a_publisher_cannot_leave_a_name_at_the_address(world, notice, client, values):
    client.force_login(world.publisher)
    assert "notice_show_title" not in client.get(f"/admin/pages/{notice.pk}/unpublish/").text
    unpublish(client, world, notice, **values)
    assert client.get(notice.url).status_code == 200


def test_the_button_leaves_an_address_without_a_name_and_no_title_in_the_tables(
    world, notice, client
):
    unpublish(client, world, notice, notice_explanation="Đăng nhầm người.")
    answer = client.get(notice.url)
    assert answer.status_code == 410
    assert "Đăng nhầm người." in answer.text
    assert NAME not in answer.text
    assert Withdrawal.objects.get().title == ""
    assert prove_removals()[0].passed


def test_no_address_serves_a_photograph_as_it_was_uploaded(world, notice, image, client):
    with image.file.open("rb") as opened:
        original = opened.read()
    image.get_rendition("original")
    found = set()
    for address in [notice.url, "/truy-na/", f"/truy-na/api/notices/{notice.code}/"]:
        found |= set(re.findall(r"/hinh-anh/[^\"\s,]+", body(client, address)))
    tried = found | {
        f"/media/{image.file.name}",
        f"/{image.file.name}",
        f"/_protected/{image.file.name}",
        f"/static/../media/{image.file.name}",
        f"/images/{image.pk}/original/",
        f"/hinh-anh/{image.pk}/{Path(image.file.name).name}",
        f"/documents/{image.pk}/{Path(image.file.name).name}",
        *(f"/hinh-anh/{row.pk}/x.jpg" for row in PortalRendition.objects.all()),
    }
    served = 0
    for address in tried:
        response = client.get(address)
        if response.status_code != 200:
            continue
        served += 1
        content = b"".join(response.streaming_content)
        assert content != original, address
        with Image.open(io.BytesIO(content)) as picture:
            assert not picture.getexif(), address
    assert served >= len(found) >= 2


def test_what_only_one_language_lost_is_still_public(world, notice, english, client):
    with acting(user=world.publisher, reason="Bản dịch có sai sót"):
        WantedNoticePage.objects.get(pk=english.pk).unpublish(user=world.publisher)
    assert client.get(notice.url).status_code == 200
    assert NAME in body(client, "/truy-na/")
    assert NAME not in body(client, "/en/wanted/")
    assert not NoticeRemoval.objects.exists()


def test_the_proof_passes_where_nothing_is_left(
    world, notice, english, client, django_capture_on_commit_callbacks
):
    client.get("/truy-na/")
    with django_capture_on_commit_callbacks(execute=True):
        end(world, notice)
    (proof,) = prove_removals()
    assert proof.findings == []
    assert proof.passed
    assert proof.places > 30
    assert prove_removals() == []


def test_the_proof_looks_a_second_time_after_a_day(world, notice, monkeypatch):
    end(world, notice)
    assert len(prove_removals()) == 1
    assert prove_removals() == []
    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + datetime.timedelta(days=1, minutes=1))
    assert len(prove_removals()) == 1
    assert prove_removals() == []


class Copier:
    """A reader before whom something was left: a page that was kept somewhere on the way."""

    def __init__(self, reader, kept):
        self.reader, self.kept = reader, kept

    def get(self, path):
        return self.kept.get(path) or self.reader.get(path)


@pytest.mark.parametrize("what", ["name", "code", "photograph", "page"])
def test_the_proof_raises_an_alarm_for_whatever_is_left(
    world, notice, image, client, caplog, what, django_capture_on_commit_callbacks
):
    body(client, notice.url)
    rendition = PortalRendition.objects.filter(image=image).first()
    with rendition.file.open("rb") as opened:
        content = opened.read()
    with django_capture_on_commit_callbacks(execute=True):
        end(world, notice)
    kept = {
        "name": {"/truy-na/": Answer(200, f"<p>{ALIASES[0].upper()}</p>".encode())},
        "code": {"/truy-na/rss/": Answer(200, f"<p>{written(notice.code)}</p>".encode())},
        "photograph": {
            "/truy-na/": Answer(200, b'<img src="/hinh-anh/1/x.jpg">'),
            "/hinh-anh/1/x.jpg": Answer(200, content),
        },
        "page": {notice.url: Answer(200, b"<p>still here</p>")},
    }[what]
    (proof,) = prove_removals(reader=Copier(ReaderOfTheApplication(), kept))
    assert not proof.passed
    assert list(WithdrawalProof.objects.alarming()) == [proof]
    assert notice.code in caplog.text
    for told in (caplog.text, str(proof.findings)):
        assert fold(NAME) not in fold(told)
        assert fold(ALIASES[0]) not in fold(told)


def test_a_row_that_is_public_again_behind_the_gate_is_found_by_the_job(world, notice, caplog):
    end(world, notice)
    call_command("keep_notices")
    assert WithdrawalProof.objects.get().passed
    # As after an old backup: no signal tells, and the page's own address answers 410 all the same.
    with demo_permit(reason="what an old backup brings"):
        WantedNoticePage.objects.filter(pk=notice.pk).update(live=True)
    (proof,) = prove_removals(removals=NoticeRemoval.objects.all())
    assert not proof.passed
    assert "feed" in {finding["place"] for finding in proof.findings}
    assert notice.code in caplog.text
    # The next run of the job takes it off, and finds that nothing is left.
    call_command("keep_notices")
    assert not WantedNoticePage.objects.get(pk=notice.pk).live
    assert not WithdrawalProof.objects.alarming().exists()


def test_an_alarm_stands_on_the_start_page_until_nothing_is_left(world, notice, client):
    end(world, notice)
    kept = {"/truy-na/": Answer(200, NAME.encode())}
    assert not prove_removals(reader=Copier(ReaderOfTheApplication(), kept))[0].passed
    client.force_login(world.publisher)
    assert "withdrawal-alarm" in client.get("/admin/").text
    client.force_login(world.leader)
    assert "withdrawal-alarm" not in client.get("/admin/").text
    assert prove_removals()[0].passed
    client.force_login(world.publisher)
    assert "withdrawal-alarm" not in client.get("/admin/").text


def test_a_namesake_raises_no_alarm(world, notice):
    publish_notice(world)
    end(world, notice)
    assert prove_removals()[0].passed


def test_the_job_and_the_removed_files_are_the_same_after_a_second_run(
    world, notice, client, capsys, django_capture_on_commit_callbacks
):
    body(client, notice.url)
    with django_capture_on_commit_callbacks(execute=True):
        end(world, notice)
    files = RemovedFile.objects.count()
    assert files
    for _run in range(2):
        call_command("keep_notices")
    assert RemovedFile.objects.count() == files
    assert WithdrawalProof.objects.count() == 1
    assert fold(NAME) not in fold(capsys.readouterr().out)


def test_every_place_is_named_once(world, notice):
    end(world, notice)
    spots = spots_of(removed_notice(NoticeRemoval.objects.get()))
    assert len(spots) == len(set(spots))
    assert {"page", "list", "feed", "data", "search", "sitemap", "site map", "home page"} <= {
        spot.place for spot in spots
    }


def test_no_answer_that_shows_a_person_is_kept_on_the_way(world, notice, client):
    for address in (notice.url, "/truy-na/", "/truy-na/rss/", "/truy-na/api/wanted/"):
        answer = client.get(address)
        assert answer["Cache-Control"] == "no-cache", address
        assert answer["X-Accel-Expires"] == "0", address
    other = client.get("/tin-tuc/")
    assert other["X-Accel-Expires"] == "1"


def test_a_reader_who_kept_a_photograph_asks_before_showing_it_again(world, notice, image, client):
    address = image.get_rendition("width-100").url
    assert client.get(address)["Cache-Control"] == "public, no-cache"


def test_the_desk_asks_for_a_look_without_waiting_for_it(
    world, notice, client, settings, django_capture_on_commit_callbacks
):
    end(world, notice)
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    client.force_login(world.contributor)
    assert client.post("/admin/notices/prove/").url == "/admin/"
    client.force_login(world.publisher)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/admin/notices/prove/", follow=True)
    assert "đã bắt đầu" in answer.text
    assert not WithdrawalProof.objects.exists()
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/admin/notices/prove/")
    assert WithdrawalProof.objects.get().passed
