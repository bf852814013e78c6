"""The leaders of the Ministry: who they are, what they are in charge of, who speaks for it."""

from .index import LeaderIndexPage
from .pages import LeaderPage
from .rows import LeaderCareerRow, LeaderDuty

__all__ = ["LeaderCareerRow", "LeaderDuty", "LeaderIndexPage", "LeaderPage"]
