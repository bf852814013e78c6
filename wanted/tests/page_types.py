"""Wanted and Interpol notices and their section, for the table of page types."""

from tests.page_types import PageType
from tests.portal_world import TRIGGERED_ON
from wanted.models import (
    InterpolCharge,
    InterpolIndexPage,
    InterpolNoticePage,
    Offence,
    SoughtIndexPage,
    WantedIndexPage,
    WantedNoticePage,
)

_PERSON = {
    "other_names": "Tư Thử\nHai Mẫu",
    "born_year": 1985,
    "born_month": 4,
    "sex": "male",
    "nationality": "Việt Nam",
    "description": "Cao gầy, tóc ngắn.",
    "contact": "Cơ quan điều tra thử, điện thoại 069 000 0000",
    "caution": "Không tự ý tiếp cận; gọi 113.",
}

PAGE_TYPES = [
    PageType(
        WantedNoticePage,
        values=lambda sample: {
            **_PERSON,
            "kind": "wanted",
            "decision_number": f"{sample.number + 1}/QĐ-CSHS",
            "decided_on": TRIGGERED_ON,
            "issuer": "Cơ quan điều tra thử",
            "legal_stage": "suspect",
            "residence": "01",
            "offences": [Offence(name="Trộm cắp tài sản", article="Điều 173 Bộ luật Hình sự")],
        },
        query_budget=24,
        structured_data=("WebPage",),
    ),
    PageType(
        InterpolNoticePage,
        values=lambda sample: {
            **_PERSON,
            "colour": "red",
            "reference": f"2026/{sample.number + 1}",
            "requesting_country": "Quốc gia thử",
            "original": "https://www.interpol.int/en/notices/1",
            "charges": [InterpolCharge(text="Rửa tiền", original_text="Money laundering")],
        },
        query_budget=24,
        structured_data=("WebPage",),
    ),
    *(
        PageType(model, created_by="", query_budget=22, rss=("rss/",), atom=("atom/",))
        for model in (WantedIndexPage, SoughtIndexPage, InterpolIndexPage)
    ),
]
