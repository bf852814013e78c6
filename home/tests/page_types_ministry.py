"""The pages about the Ministry, for the table of page types."""

from datetime import date

from home.models import (
    ContactPage,
    LeaderCareerRow,
    LeaderDuty,
    LeaderIndexPage,
    LeaderPage,
    LifeEventPage,
    OrganisationChartRow,
    OrganisationIndexPage,
    OrganisationLegalBasis,
    OrganisationMilestone,
    OrganisationPage,
    ServiceIndexPage,
    ServiceLegalBasis,
    ServicePage,
    UnitContact,
    UnitDirectoryPage,
    UnitPage,
)
from portal.units.models import Unit, UnitFormerName, UnitKind
from tests.page_types import PageType

PARAGRAPH = [("paragraph", "<p>Nội dung của bảng.</p>")]


def _organisation(sample):
    return {
        "intro": "Giới thiệu của bảng.",
        "functions": PARAGRAPH,
        "tasks": PARAGRAPH,
        "powers": PARAGRAPH,
        "chart_source": "rows",
        "chart_rows": [
            OrganisationChartRow(name="Lãnh đạo của bảng", level=1),
            OrganisationChartRow(name="Phòng của bảng", level=2),
        ],
        "milestones": [
            OrganisationMilestone(
                happened_on=date(1945, 8, 1), precision="month", title="Mốc của bảng"
            )
        ],
        "legal_bases": [OrganisationLegalBasis(citation="Nghị định của bảng")],
    }


def _leader(sample):
    return {
        "rank": "Thượng tướng",
        "rank_since": date(2023, 1, 1),
        "position": "Thứ trưởng",
        "position_since": date(2024, 1, 1),
        "term_from": date(2024, 1, 1),
        "precedence": 3,
        "is_spokesperson": True,
        "office_phone": "069 234 0000",
        "office_email": "bao-chi@vi-du.test",
        "contact_is_public": True,
        "duties": [LeaderDuty(text="Lĩnh vực của bảng")],
        "career": [LeaderCareerRow(period="2020 – 2023", text="Chức vụ của bảng")],
    }


def _unit(sample):
    unit, created = Unit.objects.get_or_create(
        code=f"BANG{sample.number}",
        defaults={"name_vi": f"Cục của bảng {sample.number}", "kind": UnitKind.DEPARTMENT},
    )
    if created:
        UnitFormerName.objects.create(unit=unit, name=f"Tên cũ {sample.number}", code="X99")
    return {
        "described_unit": unit,
        "field": "canh-sat",
        "intro": "Việc của đơn vị.",
        "address": "Số 1 phố Bảng",
        "opening_hours": "8:00–17:00",
        "latitude": "21.02452",
        "longitude": "105.84117",
        "contacts": [
            UnitContact(kind="hotline", value="069 234 0000", label="Trực ban"),
            UnitContact(kind="website", value="https://bocongan.gov.vn/"),
        ],
    }


def _service(sample):
    return {
        "code": f"1.00{sample.number}",
        "field": "cu-tru",
        "intro": "Tóm tắt của thủ tục.",
        "applicants": "Công dân.",
        "steps": PARAGRAPH,
        "time_limit": "03 ngày làm việc",
        "fee": "Không thu phí",
        "result": "Giấy xác nhận",
        "handled_at": "Công an cấp xã",
        "portal_address": "https://dichvucong.gov.vn/thu-tuc",
        "legal_bases": [ServiceLegalBasis(citation="Luật của bảng")],
    }


def _section(model, **options):
    return PageType(model, created_by="", query_budget=20, **options)


PAGE_TYPES = [
    _section(OrganisationIndexPage, listed=OrganisationPage),
    _section(LeaderIndexPage, listed=LeaderPage, structured_data=("GovernmentOrganization",)),
    _section(UnitDirectoryPage),
    _section(ServiceIndexPage, rss=("rss/",), atom=("atom/",)),
    _section(ContactPage, structured_data=("GovernmentOrganization",)),
    PageType(
        OrganisationPage,
        values=_organisation,
        query_budget=24,
        structured_data=("GovernmentOrganization",),
    ),
    PageType(LeaderPage, values=_leader, query_budget=22, structured_data=("Person",)),
    PageType(UnitPage, values=_unit, query_budget=24, structured_data=("GovernmentOrganization",)),
    PageType(ServicePage, values=_service, query_budget=24, structured_data=("GovernmentService",)),
    PageType(
        LifeEventPage,
        created_by="publisher",
        values=lambda sample: {"intro": "Những việc cần làm.", "icon": "building"},
        query_budget=20,
        listed=None,
    ),
]
