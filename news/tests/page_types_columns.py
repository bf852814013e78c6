"""Topic columns and their section, for the table of page types."""

from news.models import ColumnPart, TopicColumnIndexPage, TopicColumnPage
from portal.base.tests.factories import ImageFactory
from tests.page_types import PageType
from tests.portal_world import TRIGGERED_ON


def column_values(sample):
    return {
        "lead": "Chuyên mục của bảng nói về việc này.",
        "image": ImageFactory(),
        "image_caption": "Tranh của bảng",
        "starts_on": TRIGGERED_ON,
        "ends_on": TRIGGERED_ON.replace(year=TRIGGERED_ON.year + 1),
        "body": [("paragraph", "<p>Nội dung của chuyên mục.</p>")],
        "parts": [
            ColumnPart(
                title="Mục thứ nhất",
                brief="Mỗi tuần một bài.",
                unit=sample.world.unit,
                expected_every_days=7,
            ),
            ColumnPart(
                title="Mục thứ hai",
                brief="Một bài tổng kết.",
                unit=sample.world.other_unit,
                due_on=TRIGGERED_ON,
            ),
        ],
    }


PAGE_TYPES = [
    PageType(
        TopicColumnPage,
        values=column_values,
        query_budget=26,
        rss=("rss/",),
        atom=("atom/",),
        structured_data=("CollectionPage",),
    ),
    PageType(TopicColumnIndexPage, created_by="", query_budget=22, rss=("rss/",), atom=("atom/",)),
]
