from .index import AnnouncementIndexPage
from .pages import AnnouncementDocument, AnnouncementPage

__all__ = ["AnnouncementDocument", "AnnouncementIndexPage", "AnnouncementPage"]
