"""Announcements: closed by the clock, complete for applicants, results without a person's name."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import override

from news.announcements.enums import AnnouncementKind, AnnouncementState
from news.announcements.results import Result, read_results
from news.announcements.structured_data import announcement_data
from news.models import AnnouncementIndexPage, AnnouncementPage
from portal.base.gate import PublicationRefused
from portal.provision.permits import demo_permit
from portal.provision.tests.factories import build_site
from tests.portal_world import TRIGGERED_ON, World
from tests.validators import structured_data

from .announcement_factories import AnnouncementIndexPageFactory, AnnouncementPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def section():
    return AnnouncementIndexPageFactory(parent=build_site()["vi"])


def in_days(number):
    return timezone.now() + datetime.timedelta(days=number)


# Open and closed ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "opens_in", "closes_in", "state"),
    [
        ("recruitment", None, 3, AnnouncementState.OPEN),
        ("recruitment", -3, 3, AnnouncementState.OPEN),
        ("admissions", 0, 3, AnnouncementState.OPEN),
        ("training", 1, 3, AnnouncementState.NOT_YET),
        ("examination", None, -0.01, AnnouncementState.CLOSED),
        ("examination", -9, -3, AnnouncementState.CLOSED),
        ("results", None, -3, AnnouncementState.NONE),
        ("personnel", None, None, AnnouncementState.NONE),
    ],
)
def test_whether_it_is_open_follows_from_the_clock(kind, opens_in, closes_in, state):
    page = AnnouncementPage(
        kind=kind,
        opens_on=None if opens_in is None else timezone.localdate(in_days(opens_in)),
        closes_at=None if closes_in is None else in_days(closes_in),
    )
    assert page.state == state


def test_a_closed_one_says_so_without_anybody_s_doing(section, client, monkeypatch):
    page = AnnouncementPageFactory(parent=section)
    assert "Đã hết hạn" not in client.get(page.url).content.decode()
    later = in_days(15)
    monkeypatch.setattr(timezone, "now", lambda: later)
    html = client.get(page.url).content.decode()
    assert "Đã hết hạn nhận hồ sơ." in html
    assert "Đang nhận hồ sơ" not in html


def titles(client, address):
    return {page.title for page in client.get(address).context["listing"].page}


def test_the_list_is_narrowed_to_what_is_open_or_closed_by_kind_and_unit(section, client):
    first = AnnouncementPageFactory(parent=section, title="Mở")
    AnnouncementPageFactory(parent=section, title="Đóng", closes_at=in_days(-1), unit=first.unit)
    AnnouncementPageFactory(
        parent=section,
        title="Chưa mở",
        kind="admissions",
        opens_on=timezone.localdate(in_days(2)),
        unit=first.unit,
    )
    AnnouncementPageFactory(parent=section, title="Kết quả", kind="results", closes_at=None)
    assert titles(client, section.url) == {"Mở", "Đóng", "Chưa mở", "Kết quả"}
    assert titles(client, f"{section.url}?tinh-trang=open") == {"Mở"}
    assert titles(client, f"{section.url}?tinh-trang=closed") == {"Đóng"}
    assert titles(client, f"{section.url}?loai=admissions") == {"Chưa mở"}
    assert len(titles(client, f"{section.url}?don-vi={first.unit.code}")) == 3
    assert client.get(f"{section.url}?tinh-trang=none").status_code == 404
    assert set(AnnouncementPage.objects.open().values_list("title", flat=True)) == {"Mở"}
    assert set(AnnouncementPage.objects.closed().values_list("title", flat=True)) == {"Đóng"}


# What applicants need -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"closes_at": None}, "closes_at"),
        ({"opens_on": datetime.date(2099, 1, 1)}, "closes_at"),
        ({"eligibility": " "}, "eligibility"),
        ({"how_to_apply": ""}, "how_to_apply"),
        ({"contact_office": ""}, "contact_office"),
        ({"held_to": datetime.date(2026, 12, 1)}, "held_from"),
        (
            {"held_from": datetime.date(2026, 12, 2), "held_to": datetime.date(2026, 12, 1)},
            "held_to",
        ),
        ({"kind": "results", "results": "Nguyễn Văn A; 8,5; Đạt"}, "results"),
    ],
)
def test_a_mistake_is_told_at_its_field(values, field):
    page = AnnouncementPageFactory.build(**values)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert field in refused.value.message_dict


@pytest.mark.parametrize("kind", ["results", "personnel"])
def test_what_takes_no_applications_needs_nothing_for_them(kind, section):
    page = AnnouncementPageFactory(
        parent=section, kind=kind, closes_at=None, eligibility="", how_to_apply=""
    )
    page.full_clean()


def test_another_closing_date_is_no_small_mending(section):
    page = AnnouncementPageFactory(parent=section, live=False)
    with demo_permit(reason="test"):
        page.save_revision().publish()
    page = AnnouncementPage.objects.get(pk=page.pk)
    page.declare_change(kind="minor")
    assert page.problems_before_publication(public=page.public_row()) == []
    page.closes_at = in_days(30)
    problems = page.problems_before_publication(public=page.public_row())
    assert [name for name, _ in problems] == ["change_kind"]
    page.declare_change(kind="major", note="Gia hạn nhận hồ sơ.")
    assert page.problems_before_publication(public=page.public_row()) == []


# Results ------------------------------------------------------------------------------------------


def test_results_are_read_from_a_pasted_table():
    text = (
        "Số báo danh\tĐiểm\tKết quả\nSBD 012\t8.25\tĐạt\n\nsbd013;4,5;Không đạt\nSBD014;;vắng\n15"
    )
    results, problems = read_results(text)
    assert problems == []
    assert results == [
        Result("SBD012", "8,25", "passed"),
        Result("SBD013", "4,5", "failed"),
        Result("SBD014", "", "absent"),
        Result("15"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Nguyễn Văn A; 8,5; Đạt",
        "SBD012; Nguyễn Văn A; Đạt",
        "SBD012; 01/02/2001; Đạt",
        "SBD012; 8,5; Đạt; Hà Nội",
        "001201012345; 8,5; Đạt",
        "0912345678; 8,5; Đạt",
        "SBD012; 8,5; Đạt nhờ ưu tiên con ông Bình",
        "SBD012, 8,5, Đạt",
    ],
)
def test_nothing_about_a_person_passes_for_a_result(line):
    results, problems = read_results(f"SBD001; 5\n{line}")
    assert len(results) == 1
    assert len(problems) == 1
    with override("vi"):
        assert "Dòng 2" in read_results(f"SBD001; 5\n{line}")[1][0]


def test_a_number_stands_once_and_many_mistakes_are_told_in_few_lines():
    assert read_results("SBD1;5\nSBD1;6")[1] != []
    assert len(read_results("\n".join(["tên người 1"] * 300))[1]) <= 5


def test_results_and_announcement_lead_to_each_other(section, client):
    page = AnnouncementPageFactory(parent=section, title="Kỳ thi", closes_at=in_days(-5))
    results = AnnouncementPageFactory(
        parent=section,
        title="Kết quả kỳ thi",
        kind="results",
        closes_at=None,
        results_of=page,
        results="SBD012; 8,25; Đạt",
    )
    html = client.get(results.url).content.decode()
    assert "SBD012" in html
    assert "8,25" in html
    assert "Kỳ thi" in html
    assert "Kết quả kỳ thi" in client.get(page.url).content.decode()
    assert "sbd012" not in results.folded


def test_results_pass_verification_only_point_by_point(client):
    world = World()
    world.publish_sections()
    section = AnnouncementIndexPage.objects.get(locale__language_code="vi")
    page = AnnouncementPageFactory(
        parent=section,
        live=False,
        first_published_at=None,
        kind="results",
        closes_at=None,
        results="SBD012; 8,25; Đạt",
        unit=world.unit,
        category=world.category,
        triggered_on=TRIGGERED_ON,
        declared_public=True,
        declared_accurate=True,
        declared_copyright=True,
        owner=world.contributor,
    )
    page.save_revision(user=world.contributor)
    world.submit(page)
    world.approve(page, by="leader")
    with pytest.raises(PublicationRefused):
        world.approve(page, by="editor")
    points = [key for key, _text in AnnouncementPage.objects.get(pk=page.pk).checklist.items]
    world.approve(page, by="editor", confirmed=points)
    world.approve(page, by="publisher")
    assert AnnouncementPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("recruitment", "JobPosting"),
        ("admissions", "EducationalOccupationalProgram"),
        ("training", "EducationalOccupationalProgram"),
        ("examination", "SpecialAnnouncement"),
        ("results", "SpecialAnnouncement"),
    ],
)
def test_search_engines_are_told_what_it_is(section, rf, kind, expected):
    page = AnnouncementPageFactory(
        parent=section, kind=AnnouncementKind(kind), opens_on=timezone.localdate()
    )
    data = announcement_data(page, rf.get("/"))
    assert data["@type"] == expected
    assert structured_data.problems(data) == []
