"""The annual report from its opening to the summary (Điều 9)."""

import datetime
import hashlib
import io
import json

import pytest
from django.core.exceptions import ValidationError
from docx import Document as WordDocument
from pypdf import PdfReader

from portal.provision.annual import services
from portal.provision.annual.documents import as_docx, as_pdf, consolidated, single
from portal.provision.annual.documents.parts import Document, Paragraph, Table
from portal.provision.annual.enums import ReportStatus
from portal.provision.annual.models import Difficulty, ReportRound, UnitReport
from portal.provision.annual.policies import may_write, visible_reports
from portal.provision.enums import ProvisionStatus, Waiting
from portal.provision.models import Provision
from portal.provision.reporting.tests.factories import owe
from portal.provision.tests.rule_factories import make_rule

from .factories import OPENING, make_annual_rule, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return make_people()


@pytest.fixture
def round_(people):
    make_annual_rule()
    late = datetime.date(2025, 6, 2)
    owe(
        rule=make_rule(category="tin-thu", valid_from=datetime.date(2021, 1, 1)),
        unit=people["unit"],
        triggered_on=late,
        due_on=late + datetime.timedelta(2),
        received_on=late + datetime.timedelta(3),
    )
    return services.open_annual_round(on=OPENING)


@pytest.fixture
def report(round_, people):
    return UnitReport.objects.get(unit=people["unit"])


@pytest.fixture
def signed(report, people):
    report.causes = "Cán bộ đầu mối nghỉ ốm."
    report.save()
    Difficulty.objects.create(report=report, text="Thiếu máy quét.", clause="3.2")
    return services.sign(report=report, user=people["leader"], position="Cục trưởng")


def test_each_unit_finds_its_report_on_the_day(round_, people):
    assert {each.unit for each in round_.reports.all()} == {people["unit"], people["other"]}
    assert (round_.first_day, round_.last_day) == (
        datetime.date(2024, 11, 20),
        datetime.date(2025, 11, 19),
    )
    assert round_.due_on == datetime.date(2025, 12, 19)


def test_each_report_is_an_obligation_of_the_register(report):
    assert report.provision.status == ProvisionStatus.AWAITED
    assert report.provision.due_on == datetime.date(2025, 12, 19)
    assert report.provision.hops.open().get().holder == Waiting.UNIT


@pytest.mark.parametrize("day", [datetime.date(2025, 11, 19), datetime.date(2025, 1, 1)])
def test_nothing_is_opened_before_its_day(people, day):
    make_annual_rule()
    assert services.open_annual_round(on=day) is None


def test_a_missed_run_is_made_up_for_once(people):
    make_annual_rule()
    assert services.open_annual_round(on=datetime.date(2025, 12, 2)) is not None
    assert services.open_annual_round(on=datetime.date(2025, 12, 3)) is None
    assert ReportRound.objects.count() == 1


def test_the_figures_come_from_the_register(report):
    assert services.figures_for(report)["total"]["late"] == 1


def test_lateness_asks_for_its_causes_before_the_signature(report, people):
    with pytest.raises(ValidationError, match="Nguyên nhân"):
        services.sign(report=report, user=people["leader"], position="Cục trưởng")


@pytest.mark.parametrize("name", ["contributor", "stranger", "office"])
def test_only_a_leader_of_the_unit_signs(report, people, name):
    report.causes = "Cán bộ đầu mối nghỉ ốm."
    report.save()
    with pytest.raises(ValidationError, match="Chỉ lãnh đạo"):
        services.sign(report=report, user=people[name], position="Cục trưởng")


def test_the_signature_freezes_figures_and_words(signed, people):
    assert not may_write(people["leader"], signed)
    before = signed.figures
    owe(
        rule=signed.provision.rule,
        unit=people["unit"],
        triggered_on=datetime.date(2025, 7, 1),
    )
    again = UnitReport.objects.get(pk=signed.pk)
    assert services.figures_for(again) == before
    text = json.dumps(services.content_of(again, again.figures), ensure_ascii=False, sort_keys=True)
    assert again.content_hash == hashlib.sha256(text.encode()).hexdigest()


def test_the_signature_answers_the_obligation(signed):
    provision = signed.provision
    provision.refresh_from_db()
    assert provision.status == ProvisionStatus.SUBMITTED
    assert provision.hops.open().get().holder == Waiting.OFFICE


def test_what_the_office_returns_is_signed_anew(signed, people):
    services.give_back(report=signed, user=people["office"], reason="Nêu rõ nguyên nhân.")
    again = UnitReport.objects.get(pk=signed.pk)
    assert (again.status, again.content_hash) == (ReportStatus.RETURNED, "")
    assert may_write(people["contributor"], again)
    assert services.sign(report=again, user=people["leader"], position="Cục trưởng").signed_at


def test_what_the_office_accepts_is_closed(signed, people):
    services.accept(report=signed, user=people["office"])
    provision = signed.provision
    provision.refresh_from_db()
    assert provision.closed_at is not None
    assert not provision.is_open
    assert provision not in Provision.objects.open()
    assert provision in Provision.objects.closed()
    assert not provision.hops.open().exists()


def test_the_office_alone_decides_and_gives_guidance(signed, people):
    difficulty = signed.difficulties.get()
    for act in (
        lambda: services.accept(report=signed, user=people["leader"]),
        lambda: services.give_back(report=signed, user=people["leader"], reason="Vì thế."),
        lambda: services.answer_difficulty(
            difficulty=difficulty, user=people["leader"], guidance="Cứ làm."
        ),
    ):
        with pytest.raises(ValidationError):
            act()


def test_a_unit_sees_its_own_report_only(round_, people):
    assert {each.unit for each in visible_reports(people["leader"])} == {people["unit"]}
    assert visible_reports(people["office"]).count() == 2


def text_of_pdf(content):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def text_of_docx(content):
    word = WordDocument(io.BytesIO(content))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


@pytest.mark.parametrize(("write", "read"), [(as_pdf, text_of_pdf), (as_docx, text_of_docx)])
def test_the_summary_tells_who_reported_what_and_who_has_not(signed, people, round_, write, read):
    services.answer_difficulty(
        difficulty=signed.difficulties.get(), user=people["office"], guidance="Mượn của Văn phòng."
    )
    text = " ".join(read(write(consolidated(round_))).split())
    for said in (
        "Thiếu máy quét.",
        "Mượn của Văn phòng.",
        "Cán bộ đầu mối nghỉ ốm.",
        "Đơn vị khác",
    ):
        assert said in text
    assert "1 trên 2 đơn vị" in text


def test_the_pdf_carries_its_vietnamese_font(signed):
    fonts = set()
    for page in PdfReader(io.BytesIO(as_pdf(single(signed)))).pages:
        for font in page["/Resources"]["/Font"].values():
            found = font.get_object()
            if found["/Subtype"] == "/TrueType":
                assert "/FontFile2" in found["/FontDescriptor"]
                fonts.add(found["/BaseFont"])
    assert any("BeVietnamPro" in name for name in fonts)


def test_a_report_on_request_asks_every_unit(people):
    make_rule(category="on-request", clock="on_request", days=3)
    due = datetime.date(2999, 1, 5)
    asked = services.open_round(
        round_=ReportRound(
            kind="ad_hoc",
            title="Báo cáo chuyên đề",
            first_day=datetime.date(2025, 1, 1),
            last_day=datetime.date(2025, 3, 31),
            due_on=due,
        ),
        actor=people["office"],
    )
    assert {each.provision.due_on for each in asked.reports.all()} == {due}


def test_the_counts_of_a_table_add_up_with_what_has_no_limit(report, people):
    owe(
        rule=make_rule(category="tin-chu-dong", valid_from=datetime.date(2021, 1, 2)),
        unit=people["unit"],
        triggered_on=datetime.date(2025, 6, 3),
        due_on=None,
        received_on=datetime.date(2025, 6, 4),
    )
    [table] = [each for each in single(report).parts if getattr(each, "head", None)][:1]
    assert "Không có hạn" in table.head
    for _title, total, *counts, _share in table.rows:
        assert sum(counts) == total
    assert sum(table.widths) == pytest.approx(1)


def test_a_long_table_leaves_no_page_empty():
    """What does not fit below the text begins there and goes on overleaf."""
    lines = [Paragraph(f"Dòng {number}") for number in range(18)]
    table = Table(
        "Theo đơn vị", ["Đơn vị", "Số tin"], [[f"A{n}", n] for n in range(30)], [0.5, 0.5]
    )
    document = Document(
        issuer=["BỘ CÔNG AN"], title="Báo cáo", subtitle="Kỳ", parts=[*lines, table], footer="Chân"
    )
    first, *_others = PdfReader(io.BytesIO(as_pdf(document))).pages
    assert "A3" in first.extract_text()
