"""Research results, products and their section, for the table of page types."""

from news.models import ScienceIndexPage, ScienceProductPage, ScienceResultPage
from news.models.science import ProductSpecification, ResultMember
from tests.page_types import PageType
from tests.portal_world import TRIGGERED_ON


def _result(sample):
    return {
        "code": f"BH-BANG-{sample.number}",
        "level": "ministry",
        "science_field": "2",
        "classification": "20203",
        "host_name": "Viện của bảng",
        "lead_name": "TS. Nguyễn Văn Thử",
        "started_on": TRIGGERED_ON.replace(year=TRIGGERED_ON.year - 1),
        "ended_on": TRIGGERED_ON,
        "accepted_on": TRIGGERED_ON,
        "result_class": "good",
        "abstract_vi": "Tóm tắt của công trình.",
        "abstract_en": "Abstract of the work.",
        "keywords": "thử, bảng",
        "civil_benefit": "Người dân được lợi.",
        "doi": "10.1234/bang.5",
        "registration_number": "01/KQNC",
        "registered_on": TRIGGERED_ON,
        "members": [ResultMember(name="Trần Thị Mẫu", agreed=True)],
    }


def _product(sample):
    return {
        "lead": "Sản phẩm làm việc này cho người này.",
        "science_field": "2",
        "developer": "Viện của bảng",
        "accepted_on": TRIGGERED_ON,
        "offer": "transfer",
        "offer_text": "Chuyển giao có điều kiện.",
        "contact": "024 0000 0000",
        "specifications": [ProductSpecification(name="Khối lượng", value="85", unit="g")],
        "body": [("paragraph", "<p>Nội dung của sản phẩm.</p>")],
    }


PAGE_TYPES = [
    PageType(ScienceResultPage, values=_result, query_budget=24, structured_data=("Report",)),
    PageType(ScienceProductPage, values=_product, query_budget=24, structured_data=("Product",)),
    PageType(
        ScienceIndexPage,
        created_by="",
        query_budget=22,
        rss=("rss/", "san-pham/rss/"),
        atom=("atom/", "san-pham/atom/"),
    ),
]
