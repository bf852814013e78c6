"""Where readers could still meet somebody who was taken off: every place, by address."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from portal.base.codes import written

from ..listing.indexing import NOTICE_MODELS
from ..listing.pages import LOOSE_PARAMETER, NAME_PARAMETER
from ..models import InterpolIndexPage, RemovedFile, SoughtIndexPage, WantedIndexPage

INDEX_MODELS = (WantedIndexPage, SoughtIndexPage, InterpolIndexPage)


@dataclass(frozen=True)
class Spot:
    """One address to look at.

    Attributes:
        place: what it is, in a word; findings name it.
        path: the address, with its query.
        must_be_gone: whether it must answer 404 or 410.
        repeats: whether it repeats what was asked: then only the notice's address is looked for.
        may_tell_code: whether the code, or an address made of it, may stand there.
        lists_others: whether it names further files of the same kind, which are looked at, too.
    """

    place: str
    path: str
    must_be_gone: bool = False
    repeats: bool = False
    may_tell_code: bool = False
    lists_others: bool = False


@dataclass(frozen=True)
class Removed:
    """What is known of a removed notice: its code, and what its rows, where they are left, say."""

    code: str
    notice: object
    pages: list

    @property
    def names(self):
        return list(dict.fromkeys(name for page in self.pages for name in page.names))

    @property
    def paths(self):
        return [parts[2] for page in self.pages if (parts := page.get_url_parts())]


#: Further places, each a function from :class:`Removed` to spots; other parts add theirs.
_finders: list[Callable] = []


def register(finder):
    """Let ``finder`` (a function from :class:`Removed` to :class:`Spot` objects) look, too."""
    if finder not in _finders:
        _finders.append(finder)


def removed_notice(removal):
    """Return what is left in the tables of the notice of ``removal``."""
    pages = []
    for model in NOTICE_MODELS:
        own = model.objects.filter(translation_key=removal.notice)
        pages += own.select_related("locale", "unit", "category")
        pages += model.objects.filter(alias_of__in=own).select_related("locale")
    return Removed(removal.code, removal.notice, list({page.pk: page for page in pages}.values()))


def spots_of(removed):
    """Return every :class:`Spot` for a removed notice."""
    spots = [
        Spot("page", address, must_be_gone=True, may_tell_code=True)
        for path in removed.paths
        for address in (path, f"{path}poster.pdf")
    ]
    spots += [
        Spot("file", address, must_be_gone=True)
        for address in RemovedFile.objects.filter(notice=removed.notice)
        .values_list("address", flat=True)
        .distinct()
    ]
    spots += _lists(removed)
    for code, _name in settings.LANGUAGES:
        with override(code):
            spots += _of_language(removed)
    spots.append(Spot("sitemap", "/sitemap.xml", lists_others=True))
    for finder in _finders:
        spots += finder(removed)
    return list(dict.fromkeys(spots))


def _lists(removed):
    spots = []
    for model in INDEX_MODELS:
        for page in model.objects.live().select_related("locale"):
            path = page.get_url_parts()[2]
            address = f"{path}{removed.code.lower()}/"
            spots += [
                Spot("page", address, must_be_gone=True, may_tell_code=True),
                Spot("list", path),
                Spot("feed", f"{path}rss/"),
                Spot("feed", f"{path}atom/"),
            ]
            for name in removed.names:
                # Names that resemble it hold the name itself.
                query = urlencode({NAME_PARAMETER: name, LOOSE_PARAMETER: "1"})
                spots.append(Spot("list", f"{path}?{query}", repeats=True))
    return spots


def _of_language(removed):
    spots = [
        Spot("data", reverse("notices:everything")),
        Spot("data", reverse("notices:removed"), may_tell_code=True),
        Spot(
            "data",
            reverse("notices:record", args=[removed.code]),
            must_be_gone=True,
            may_tell_code=True,
        ),
        Spot("site map", reverse("home:site_map")),
        Spot("feed", reverse("feeds:withdrawals"), may_tell_code=True),
    ]
    for section in ("wanted", "sought", "interpol"):
        spots.append(Spot("data", reverse("notices:list", args=[section])))
    spots += [
        Spot(place, address, may_tell_code=True)
        for place, address in (
            ("check", f"{reverse('wanted:check')}?{urlencode({'ma': removed.code})}"),
            ("tips", reverse("tips:notice", args=[removed.code])),
        )
    ]
    for page in removed.pages:
        for form in ("rss", "atom"):
            if page.unit_id:
                spots.append(Spot("feed", reverse("feeds:unit", args=[page.unit.code, form])))
            if page.category_id:
                spots.append(
                    Spot("feed", reverse("feeds:category", args=[page.category.code, form]))
                )
    for name in [*removed.names, written(removed.code)]:
        query = urlencode({"q": name})
        spots.append(Spot("search", f"{reverse('search:search')}?{query}", repeats=True))
    return spots + [Spot("home page", path) for path in _homes()]


def _homes():
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        return []
    homes = Page.objects.live().filter(translation_key=site.root_page.translation_key)
    return [parts[2] for home in homes if (parts := home.get_url_parts())]
