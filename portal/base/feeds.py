"""Feeds of published pages as RSS and as Atom: one form for sections, units and topics.

An index page that extends :class:`FeedMixin` beside ``ListingMixin`` has both feeds below its own
address; other lists hand their pages to :class:`PageFeed` or :class:`PageAtomFeed`.
"""

import uuid

from django.contrib.syndication.views import Feed
from django.core.exceptions import FieldDoesNotExist
from django.db.models import prefetch_related_objects
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

#: Pages in a feed.
NUMBER_OF_ITEMS = 20
#: What an entry tells of relations, where a page type has them.
_RELATIONS = ("locale", "unit", "category")


def guid_of(page):
    """Return the name by which feed readers know a page: it outlives a new address or title.

    Each language version has its own.
    """
    return uuid.uuid5(page.translation_key, page.locale.language_code).urn


class PageFeed(Feed):
    """The newest of some published pages as RSS 2.0.

    Args:
        request: the request that is answered; it gives host and language.
        name: what the list is called; the Portal's name is added.
        address: absolute address of the list that people read.
        about: one or two sentences; the name where it is empty.
        pages: a queryset of published pages, newest first, not yet sliced.
    """

    feed_type = Rss201rev2Feed
    item_guid_is_permalink = False

    def __init__(self, *, request, name, address, about, pages):
        self.request, self.name, self.address, self.about = request, name, address, about
        self.pages = pages

    def title(self):
        return f"{self.name} – {_('Portal of the Ministry of Public Security')}"

    def link(self):
        return self.address

    def description(self):
        return self.about or self.name

    subtitle = description

    def feed_guid(self):
        return self.request.build_absolute_uri(self.request.path)

    def feed_copyright(self):
        return _(
            "Please name the Portal of the Ministry of Public Security as the source when you "
            "reuse this information."
        )

    def items(self):
        pages = list(self.pages[:NUMBER_OF_ITEMS])
        for name in _RELATIONS:
            prefetch_related_objects([page for page in pages if _has_field(page, name)], name)
        for model in {type(page) for page in pages}:
            # What a page type needs to sum itself up, once for all.
            names = getattr(model, "summary_relations", ())
            prefetch_related_objects([page for page in pages if type(page) is model], *names)
        return pages

    def item_title(self, item):
        # Some types put before it what readers must not miss, for example “Postponed”.
        return getattr(item, "feed_title", item.title)

    def item_description(self, item):
        return item.meta_description

    def item_link(self, item):
        return item.get_full_url(self.request)

    def item_guid(self, item):
        return guid_of(item)

    def item_author_name(self, item):
        unit = getattr(item, "unit", None)
        return getattr(item, "author", "") or (unit.name if unit else "")

    def item_categories(self, item):
        category = getattr(item, "category", None)
        names = [getattr(item, "kind_label", ""), category.title if category else ""]
        return [str(name) for name in names if name]

    def item_pubdate(self, item):
        return item.published_at

    def item_updateddate(self, item):
        return item.updated_at


class PageAtomFeed(PageFeed):
    """The same as Atom."""

    feed_type = Atom1Feed


def _has_field(page, name):
    try:
        return page._meta.get_field(name).is_relation
    except FieldDoesNotExist:
        return False


class FeedMixin(RoutablePageMixin):
    """An index page with feeds of what it lists, at ``rss/`` and ``atom/`` below its address.

    Stands before ``ListingMixin``. The filters of the list hold for its feeds, too:
    ``rss/?loai=…`` follows the narrowed list.
    """

    #: Templates offer the feeds where this is set.
    has_feeds = True

    @path("rss/", name="rss")
    def rss(self, request):
        return self.feed_of(PageFeed, request)

    @path("atom/", name="atom")
    def atom(self, request):
        return self.feed_of(PageAtomFeed, request)

    def feed_of(self, feed_class, request):
        """Return the response with this page's feed in one form."""
        feed = feed_class(
            request=request,
            name=self.title,
            address=self.get_full_url(request),
            about=self.meta_description,
            pages=self.feed_pages(request),
        )
        return feed(request)

    def feed_pages(self, request):
        """Return what the feeds carry, the newest publication first.

        Raises:
            Http404: a filter is asked for a value that it does not have.
        """
        pages, _query, _chosen = self.narrow(self.listed_for_display(), request)
        return pages.order_by("-first_published_at", "-pk")
