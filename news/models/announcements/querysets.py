"""What lists and pages ask of announcements."""

from wagtail.models import PageQuerySet

from news.announcements.listing import closed_condition, open_condition


class AnnouncementQuerySet(PageQuerySet):
    def for_cards(self):
        """Return the announcements joined with what a card shows."""
        return self.select_related("locale", "unit")

    def open(self):
        """Return what takes applications now."""
        return self.filter(open_condition())

    def closed(self):
        """Return what takes no applications any more."""
        return self.filter(closed_condition())
