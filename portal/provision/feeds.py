"""Feeds across all page types: what one unit supplied, what one category of information holds."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale, Page, get_page_models

from portal.base.feeds import PageAtomFeed, PageFeed
from portal.units.models import Unit

from .enums import ProvisionStatus
from .models import Category, Provision, Withdrawal

FORMS = {"rss": PageFeed, "atom": PageAtomFeed}
#: Withdrawals in the feed of what is gone.
NUMBER_OF_WITHDRAWALS = 200
_TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


@dataclass(frozen=True)
class Offer:
    """A list that can be followed: its name and the addresses of its two feeds."""

    name: str
    rss: str
    atom: str


@require_safe
def unit_feed(request, code, form):
    """Answer with what the unit of ``code`` supplied, of whatever page type."""
    unit = get_object_or_404(Unit, code__iexact=code)
    pages = _public().filter(ownership__unit=unit)
    return _answer(request, form, name=unit.name, about=_("Supplied by %s") % unit, pages=pages)


@require_safe
def category_feed(request, code, form):
    """Answer with what was published under one category of information (Điều 4)."""
    category = get_object_or_404(Category, code=code)
    published = Provision.objects.filter(
        rule__category=category,
        status=ProvisionStatus.PUBLISHED,
        content_type__in=ContentType.objects.get_for_models(*get_page_models()).values(),
    )
    pages = _public().filter(pk__in=published.values("object_id"))
    return _answer(request, form, name=category.title, about="", pages=pages)


class _TombstoneFeed(Atom1Feed):
    """Atom with deleted entries (RFC 6721): those who copied a page learn that it is gone."""

    def root_attributes(self):
        return {**super().root_attributes(), "xmlns:at": _TOMBSTONES}

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for withdrawal in self.feed["withdrawals"]:
            handler.startElement(
                "at:deleted-entry",
                {"ref": withdrawal.guid, "when": rfc3339_date(withdrawal.withdrawn_at)},
            )
            handler.addQuickElement("at:comment", withdrawal.get_reason_display())
            handler.addQuickElement("link", "", {"href": self.feed["host"] + withdrawal.path})
            handler.endElement("at:deleted-entry")


@require_safe
def withdrawals_feed(request):
    """Answer with what was taken off, for those who passed it on; titles are not repeated."""
    in_force = Withdrawal.objects.in_force().filter(language=get_language())
    feed = _TombstoneFeed(
        title=_("What the Portal has taken off"),
        link=request.build_absolute_uri(reverse("feeds:overview")),
        description="",
        language=get_language(),
        feed_url=request.build_absolute_uri(),
        feed_guid=request.build_absolute_uri(request.path),
        host=request.build_absolute_uri("/").rstrip("/"),
        withdrawals=in_force[:NUMBER_OF_WITHDRAWALS],
    )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


@require_safe
def overview(request):
    """Show all lists of the reader's language that can be followed."""
    public = _public().order_by()
    units = Unit.objects.filter(page_ownerships__page__in=public.values("pk")).distinct()
    categories = Category.objects.filter(
        rules__provisions__status=ProvisionStatus.PUBLISHED,
        rules__provisions__object_id__in=public.values("pk"),
    ).distinct()
    context = {
        "groups": [
            (_("Sections"), [_offer_of_section(page, request) for page in _sections()]),
            (_("Units"), [_offer("unit", unit.code, unit.name) for unit in units]),
            (
                _("Kinds of information"),
                [_offer("category", category.code, category.title) for category in categories],
            ),
        ]
    }
    return render(request, "provision/feeds.html", context)


def _public():
    """Return the published pages of the reader's language, the newest first."""
    return (
        Page.objects.live()
        .filter(locale=Locale.get_active())
        .order_by("-first_published_at", "-pk")
    )


def _answer(request, form, *, name, about, pages):
    if form not in FORMS:
        raise Http404
    feed = FORMS[form](
        request=request,
        name=name,
        address=request.build_absolute_uri(reverse("feeds:overview")),
        about=about,
        pages=pages.specific(),
    )
    return feed(request)


def _sections():
    """Return the published index pages that have feeds, in the order of the tree."""
    models = [model for model in get_page_models() if getattr(model, "has_feeds", False)]
    types = ContentType.objects.get_for_models(*models).values()
    return _public().filter(content_type__in=types).order_by("path").select_related("locale")


def _offer(kind, code, name):
    return Offer(
        name=name,
        rss=reverse(f"feeds:{kind}", args=[code, "rss"]),
        atom=reverse(f"feeds:{kind}", args=[code, "atom"]),
    )


def _offer_of_section(page, request):
    address = page.get_url(request)
    return Offer(name=page.title, rss=f"{address}rss/", atom=f"{address}atom/")
