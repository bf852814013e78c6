"""Topic columns (Điều 4 khoản 8, Điều 5 khoản 5), their agreed parts and their section."""

from .indexes import TopicColumnIndexPage
from .membership import ColumnMembership
from .pages import TopicColumnPage
from .parts import ColumnPart

__all__ = ["ColumnMembership", "ColumnPart", "TopicColumnIndexPage", "TopicColumnPage"]
