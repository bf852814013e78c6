"""Which lists and reports there are: read off the addresses themselves, so that a new one counts.

A list is every address without parameters in the admin behind which a declared listing stands
(a report view, the index of a viewset), and every other one that the provision desk shows. A list
that can be grouped or asked for all time is measured that way, too.
"""

import re
from dataclasses import dataclass

import django_filters
from django.urls import get_resolver

#: The apps whose lists are measured, by the beginning of their modules. Views that are functions
#: are known by the decorator of the admin that stands around them; Wagtail's own are not.
OURS = ("portal.", "news.statements", "news.columns", "wagtail.admin.auth")
#: What is no list: a form, a chooser, a file, an answer to a script.
_NO_LIST = re.compile(
    r"/(add|create|new|results|chooser|export|multiple|dismiss|read|revoke|due-date)/|[<(^\\]"
)
#: The names of filters whose values are lists of their own.
_VARIANTS = ("by", "period", "status", "overdue", "owner")
START_PAGE = "/admin/"


@dataclass(frozen=True)
class Listing:
    """One address that lists something, and the filters it declares."""

    address: str
    filters: dict

    def variants(self):
        """Yield the address, and the address with each value of a filter that changes the list."""
        yield self.address
        for name in _VARIANTS:
            for value in _values(self.filters.get(name)):
                yield f"{self.address}?{name}={value}"


def _values(declared):
    if not isinstance(declared, django_filters.ChoiceFilter):
        return []
    choices = declared.extra.get("choices", [])
    if callable(choices):
        # Periods: the long one; a year, a quarter and a month are shorter than it.
        return ["all"]
    return [value for value, _label in choices]


def listings():
    """Return every :class:`Listing` of the provision desk, in the order of its address."""
    found = {START_PAGE: Listing(START_PAGE, {})}
    for route, view in _walk(get_resolver(), ""):
        if route.startswith("admin/") and not _NO_LIST.search(f"/{route}") and _is_ours(view):
            found[f"/{route}"] = Listing(f"/{route}", _filters(view))
    return [found[address] for address in sorted(found)]


def _walk(resolver, route):
    for entry in resolver.url_patterns:
        text = route + str(entry.pattern)
        if hasattr(entry, "url_patterns"):
            yield from _walk(entry, text)
        else:
            yield text, entry.callback


def _is_ours(view):
    declared = getattr(view, "view_class", view)
    model = getattr(view, "view_initkwargs", {}).get("model")
    modules = [getattr(declared, "__module__", ""), getattr(model, "__module__", "")]
    return any(module.startswith(OURS) for module in modules)


def _filters(view):
    keywords = getattr(view, "view_initkwargs", {})
    declared = keywords.get("filterset_class") or getattr(
        getattr(view, "view_class", None), "filterset_class", None
    )
    return getattr(declared, "base_filters", {})
