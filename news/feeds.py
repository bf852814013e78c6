"""Feeds of a news section: its newest articles as RSS and as Atom."""

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _


class SectionFeed(Feed):
    """The newest articles of ``section``, a ``NewsIndexPage``."""

    feed_type = Rss201rev2Feed
    number_of_items = 20

    def __init__(self, section, request):
        self.section = section
        self.request = request

    def title(self):
        name = _("Portal of the Ministry of Public Security")
        return f"{self.section.title} – {name}"

    def link(self):
        return self.section.get_full_url(self.request)

    def description(self):
        return self.section.intro or self.section.search_description or self.section.title

    subtitle = description

    def items(self):
        return self.section.listed().select_related("unit")[: self.number_of_items]

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.summary

    def item_link(self, item):
        return item.get_full_url(self.request)

    def item_author_name(self, item):
        return item.author or (item.unit.name if item.unit else "")

    def item_categories(self, item):
        return [item.kind_label]

    def item_pubdate(self, item):
        return item.first_published_at

    def item_updateddate(self, item):
        return item.last_published_at


class SectionAtomFeed(SectionFeed):
    feed_type = Atom1Feed
