"""The home page and the plain pages, for the table of page types."""

from home.models import HomePage, StandardPage
from portal.base.tests.sample_blocks import full_body
from tests.page_types import PageType

PAGE_TYPES = [
    PageType(HomePage, created_by="", structured_data=("GovernmentOrganization",)),
    PageType(
        StandardPage,
        created_by="publisher",
        values=lambda sample: {
            "intro": "Một trang về Cổng.",
            "body": full_body(),
        },
    ),
]
