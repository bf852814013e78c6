"""Press statements and their section, for the table of page types."""

import datetime

from django.utils import timezone

from news.models import Matter, StatementIndexPage, StatementPage
from tests.page_types import PageType
from tests.portal_world import TRIGGERED_ON


def _statement(sample):
    matter, _created = Matter.objects.get_or_create(
        code="van-de-thu", defaults={"title_vi": "Vấn đề thử", "title_en": "Test matter"}
    )
    said = datetime.datetime.combine(TRIGGERED_ON, datetime.time(9, 30))
    return {
        "speaker_name": "Nguyễn Văn Thử",
        "speaker_position": "Người phát ngôn",
        "stated_at": timezone.make_aware(said),
        "form": "press_conference",
        "audience": "Các cơ quan báo chí có mặt",
        "occasion": "Họp báo thường kỳ",
        "matter": matter,
        "lead": "Nội dung chính của phát ngôn.",
        "body": [
            (
                "exchange",
                {"asked_by": "Báo Thử", "question": "Hỏi gì?", "answer": "<p>Trả lời.</p>"},
            )
        ],
    }


PAGE_TYPES = [
    PageType(StatementPage, values=_statement, query_budget=24, structured_data=("NewsArticle",)),
    PageType(StatementIndexPage, created_by="", query_budget=22, rss=("rss/",), atom=("atom/",)),
]
