"""Feeds of the warnings: every message of every chain, so that updates and cancellations arrive."""

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed
from django.utils.translation import gettext as _

from news.models import WarningMessage, WarningPage

from . import cap, presentation
from .enums import Act

#: Messages in a feed, the newest first.
LENGTH = 40


class WarningFeed(Feed):
    """The newest messages about the warnings of ``section``, a ``WarningIndexPage``."""

    feed_type = Rss201rev2Feed

    def __init__(self, section, request):
        self.section, self.request = section, request

    def title(self):
        name = _("Portal of the Ministry of Public Security")
        return f"{self.section.title} – {name}"

    def link(self):
        return self.section.get_full_url(self.request)

    def description(self):
        return self.section.intro or self.section.title

    subtitle = description

    def items(self):
        """Return pairs (message, page), the newest message first."""
        pages = WarningPage.objects.descendant_of(self.section).live().select_related("unit")
        by_key = {page.translation_key: page for page in pages}
        messages = WarningMessage.objects.filter(warning__in=by_key).order_by("-sent_at", "-pk")
        return [(each, by_key[each.warning]) for each in messages[:LENGTH]]

    def item_title(self, item):
        return presentation.heading_of(item[0])

    def item_description(self, item):
        message, page = item
        return message.reason if message.act == Act.CANCELLED else page.summary

    def item_link(self, item):
        return item[1].get_full_url(self.request)

    def item_guid(self, item):
        return f"urn:uuid:{item[0].identifier}"

    item_guid_is_permalink = False

    def item_author_name(self, item):
        return item[1].unit.name if item[1].unit else item[1].author

    def item_categories(self, item):
        return [item[1].get_severity_display(), item[1].get_crime_display()]

    def item_pubdate(self, item):
        return item[0].sent_at

    item_updateddate = item_pubdate


class WarningAtomFeed(WarningFeed):
    feed_type = Atom1Feed


class CapFeed(WarningAtomFeed):
    """The same as an index of CAP messages: each entry leads to its alert."""

    def title(self):
        return _("%(feed)s (CAP 1.2)") % {"feed": super().title()}

    def item_enclosures(self, item):
        address = self.request.build_absolute_uri(cap.address_of(item[0]))
        return [Enclosure(address, "0", "application/cap+xml")]
