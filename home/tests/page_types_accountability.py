"""Sections drawn from rules and register, for the table of page types."""

from home.models import DisclosurePage, PerformancePage
from tests.page_types import PageType

PAGE_TYPES = [
    PageType(DisclosurePage, created_by="", query_budget=22),
    PageType(PerformancePage, created_by="", query_budget=26),
]
