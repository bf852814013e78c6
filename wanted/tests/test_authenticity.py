"""“Is this notice real?”: the answer to every code, and what it must not tell."""

import pytest
from django.core.cache import cache
from django.utils import timezone

from portal.base import authenticity
from portal.base.authenticity import Standing, Verdict, check
from portal.base.codes import new_code
from portal.provision.tests.factories import build_site
from wanted.enums import Outcome
from wanted.services import end_notice

from .factories import InterpolNoticePageFactory, WantedIndexPageFactory, WantedNoticePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_counts():
    cache.clear()


@pytest.fixture
def homes():
    return build_site()


@pytest.fixture
def section(homes):
    return WantedIndexPageFactory(parent=homes["vi"])


@pytest.fixture
def notice(section):
    return WantedNoticePageFactory(parent=section, first_published_at=timezone.now())


def ended(notice):
    end_notice(page=notice, outcome=Outcome.LAPSED, user=None)


def test_a_true_code_is_confirmed_with_kind_unit_and_link(client, notice):
    html = client.get("/kiem-tra/", {"ma": notice.written_code.lower()}).text
    for text in ("Có thật.", notice.get_kind_display(), notice.unit.name, f'href="{notice.url}"'):
        assert text in html
    assert "Cách nhận ra kẻ mạo danh" not in html


@pytest.mark.parametrize(
    "form", ["{code}", " {code} ", "{lower}", "{written}", "http://localhost/truy-na/{lower}/"]
)
def test_it_is_found_however_it_is_written_or_scanned(form, notice):
    text = form.format(code=notice.code, lower=notice.code.lower(), written=notice.written_code)
    assert check(text).standing == Standing.GENUINE


def test_what_was_taken_off_is_told_without_whom_it_was_about(client, notice):
    ended(notice)
    verdict = check(notice.code)
    assert verdict.standing == Standing.WITHDRAWN
    assert verdict.withdrawn_on == timezone.localdate()
    html = client.get("/kiem-tra/", {"ma": notice.code}).text
    assert "không còn hiệu lực" in html
    assert notice.title not in html
    assert notice.url not in html


def test_a_draft_is_unknown_to_everybody(section):
    draft = WantedNoticePageFactory(parent=section, live=False, first_published_at=None)
    assert check(draft.code).standing == Standing.UNKNOWN


def test_an_unknown_code_brings_the_advice_and_a_slip_says_so(client, homes):
    unknown = client.get("/kiem-tra/", {"ma": new_code()}).text
    assert "Cổng không đăng thông tin nào có mã này" in unknown
    assert "Cách nhận ra kẻ mạo danh" in unknown
    slip = client.get("/kiem-tra/", {"ma": "abc"}).text
    assert "Đây không thể là mã của Cổng" in slip


@pytest.mark.parametrize("text", ["", "\x00", "<script>", "Đ" * 500, "/", "=", "%00"])
def test_nothing_that_is_typed_breaks_it(text, client, homes):
    answer = client.get("/kiem-tra/", {"ma": text})
    assert answer.status_code == 200
    assert "<script>" not in answer.text.partition("<main")[2].partition("</main")[0]


def test_interpols_notices_have_codes_too_and_english_is_answered_in_english(client, section):
    notice = InterpolNoticePageFactory(parent=section, first_published_at=timezone.now())
    assert "Yes, this is real." in client.get("/en/check/", {"ma": notice.code}).text


def test_answers_are_kept_by_nobody_and_found_by_no_search_engine(client, homes):
    asked = client.get("/kiem-tra/", {"ma": "abc"})
    assert (asked["Cache-Control"], asked["X-Robots-Tag"]) == ("no-store", "noindex")
    assert "X-Robots-Tag" not in client.get("/kiem-tra/")


def test_very_many_questions_at_once_are_put_off(client, homes, monkeypatch):
    monkeypatch.setattr("wanted.authenticity.views.CHECKS_PER_MINUTE", 1)
    statuses = [client.get("/kiem-tra/", {"ma": "abc"}).status_code for _number in range(3)]
    assert statuses == [200, 503, 503]
    # The page itself, with its advice, always answers.
    assert client.get("/kiem-tra/").status_code == 200


def test_other_apps_register_what_carries_a_code(monkeypatch):
    monkeypatch.setattr(authenticity, "_lookups", [])
    code = new_code()
    authenticity.register(lambda asked: Verdict(Standing.GENUINE, code) if asked == code else None)
    assert check(code).standing == Standing.GENUINE
    assert check(new_code()).standing == Standing.UNKNOWN
