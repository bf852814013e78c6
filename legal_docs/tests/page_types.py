"""Legal documents and their section, for the table of page types."""

import datetime

from legal_docs.models import LegalDocumentIndexPage, LegalDocumentPage
from tests.page_types import PageType

from .factories import TEXT


def document_values(sample):
    day = sample.number + (10 if sample.language == "en" else 0)
    return {
        "kind": "thong-tu",
        "number": f"{90 + day}/2024/TT-BCA",
        "issuer": "Bộ Công an",
        "signatory": "Nguyễn Văn Thử",
        "signatory_title": "Bộ trưởng",
        "issued_on": datetime.date(2024, 1, 5),
        "effective_on": datetime.date(2024, 2, 20),
        "abstract": "Quy định về việc thử nghiệm",
        "source_text": TEXT,
    }


PAGE_TYPES = [
    PageType(
        LegalDocumentPage, values=document_values, query_budget=24, structured_data=("Legislation",)
    ),
    PageType(
        LegalDocumentIndexPage, created_by="", query_budget=20, rss=("rss/",), atom=("atom/",)
    ),
]
