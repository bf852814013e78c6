"""Posters: one page, made of what readers may see now, gone with the notice."""

import datetime
import io

import pypdf
import pytest
from django.core.cache import cache
from django.utils import timezone

from portal.base.tests.factories import ImageFactory
from portal.provision.tests.factories import build_site
from wanted.enums import Outcome
from wanted.models import Offence, WantedExposure, WantedPhotograph
from wanted.services import end_notice

from .factories import InterpolNoticePageFactory, WantedIndexPageFactory, WantedNoticePageFactory

pytestmark = pytest.mark.django_db
LONG = "Đặc điểm nhận dạng rất dài, kể tỉ mỉ từng nét một. " * 40


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


@pytest.fixture
def section(db):
    return WantedIndexPageFactory(parent=build_site()["vi"])


def poster_of(client, page, prefix=""):
    answer = client.get(f"{prefix}{page.url}poster.pdf")
    assert answer.status_code == 200
    return answer, pypdf.PdfReader(io.BytesIO(answer.content))


def hidden_since_yesterday(detail):
    """Return a ground for showing ``detail`` that has run out."""
    return WantedExposure(
        detail=detail,
        necessity="danger",
        explanation="Thử",
        expires_on=timezone.localdate() - datetime.timedelta(days=1),
    )


def words_of(reader):
    return " ".join(reader.pages[0].extract_text().split())


def test_it_is_one_a4_page_with_title_language_and_embedded_vietnamese(client, section):
    page = WantedNoticePageFactory(
        parent=section, title="Nguyễn Đặng Thử", caution="Không tự ý tiếp cận; gọi 113."
    )
    answer, reader = poster_of(client, page)
    assert len(reader.pages) == 1
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    assert reader.metadata.title == "Truy nã: Nguyễn Đặng Thử"
    assert reader.trailer["/Root"]["/Lang"] == "vi"
    words = words_of(reader)
    for text in (
        "TRUY NÃ",
        "Nguyễn Đặng Thử",
        page.decision_number,
        page.contact,
        page.written_code,
        "Không tự ý tiếp cận; gọi 113.",
    ):
        assert text in words
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    assert all("BeVietnamPro" in font.get_object()["/BaseFont"] for font in fonts)
    assert answer["Cache-Control"] == "no-store"
    assert "noindex" in answer["X-Robots-Tag"]
    assert page.title not in answer["Content-Disposition"]


def test_hidden_details_stay_hidden(client, section):
    page = WantedNoticePageFactory(
        parent=section,
        parents="Nguyễn Văn Cha",
        ethnicity="Kinh",
        exact_address="12 ngõ Kín",
        exposures=[hidden_since_yesterday(detail) for detail in ("parents", "address")]
        + [hidden_since_yesterday("ethnicity")],
    )
    _answer, reader = poster_of(client, page)
    for text in ("Cha", "ngõ Kín", "Kinh"):
        assert text not in words_of(reader)


def test_somebody_who_is_sought_is_not_called_wanted(client, section):
    page = WantedNoticePageFactory(parent=section, kind="sought", legal_stage="none")
    words = words_of(poster_of(client, page)[1])
    assert "TRUY TÌM" in words
    assert "TRUY NÃ" not in words
    assert "không buộc tội" in words


def test_a_red_notice_says_what_it_is_not(client, section):
    page = InterpolNoticePageFactory(parent=section, colour="red")
    assert "không phải là lệnh bắt" in words_of(poster_of(client, page)[1])


@pytest.mark.parametrize("with_photograph", [False, True])
def test_much_text_is_made_smaller_and_never_cut(client, section, with_photograph):
    page = WantedNoticePageFactory(
        parent=section,
        title="Nguyễn Hoàng Công Tằng Tôn Nữ Thử Nghiệm Rất Dài " * 3,
        description=LONG[:2000],
        marks=LONG[:1000],
        caution=LONG[:500],
        contact=LONG[:300],
        reward=LONG[:200],
        other_names="\n".join(f"Tên gọi {number}" for number in range(30)),
        offences=[Offence(name="Trộm cắp tài sản", article=f"Điều {n}") for n in range(6)],
        photographs=[WantedPhotograph(image=ImageFactory())] if with_photograph else [],
    )
    reader = poster_of(client, page)[1]
    assert len(reader.pages) == 1
    words = words_of(reader)
    assert words.count("kể tỉ mỉ") >= (2000 + 1000 + 500 + 300) // 52 - 4
    assert "Tên gọi 29" in words


def test_its_photograph_is_made_anew_and_nothing_is_kept(client, section, settings):
    page = WantedNoticePageFactory(
        parent=section, photographs=[WantedPhotograph(image=ImageFactory())]
    )
    before = sorted(settings.MEDIA_ROOT.rglob("*"))
    _answer, reader = poster_of(client, page)
    assert len(reader.pages[0].images) == 1
    assert sorted(settings.MEDIA_ROOT.rglob("*")) == before


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_that_is_no_notice_has_no_poster(client, section, prefix):
    assert client.get(f"{prefix}{section.url}poster.pdf").status_code == 404
    assert client.get(f"{prefix}/khong-co/poster.pdf").status_code == 404


def test_it_goes_with_the_notice(client, section):
    page = WantedNoticePageFactory(parent=section)
    address = f"{page.url}poster.pdf"
    assert client.get(address).status_code == 200
    end_notice(page=page, outcome=Outcome.LAPSED, user=None)
    gone = client.get(address)
    assert gone.status_code == 410
    assert page.title not in gone.text
