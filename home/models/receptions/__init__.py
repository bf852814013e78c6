"""The schedules by which leaders receive citizens (4.11), their sessions and their section."""

from .index import ReceptionIndexPage
from .schedules import ReceptionSchedulePage
from .sessions import ReceptionSession

__all__ = ["ReceptionIndexPage", "ReceptionSchedulePage", "ReceptionSession"]
