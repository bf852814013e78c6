from .index import EventIndexPage
from .pages import EventPage
from .rows import EventChange, EventMaterial, ProgrammeItem

__all__ = ["EventChange", "EventIndexPage", "EventMaterial", "EventPage", "ProgrammeItem"]
