"""Lists of published pages: newest first, by twenties, by year, narrowed by filters.

A section's index page extends :class:`ListingMixin`, names the page type it lists and, where it
has them, the fields by which readers may narrow the list; its template renders the
:class:`Listing` that it finds in its context.
"""

from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlencode

from django.apps import apps
from django.core.paginator import InvalidPage, Paginator
from django.db.models import Count, Q
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal.base.text import searchable

YEAR_PARAMETER = "nam"
PAGE_PARAMETER = "trang"
SEARCH_PARAMETER = "q"
_LONGEST_SEARCH = 200


@dataclass(frozen=True)
class Filter:
    """A field by which readers narrow a list.

    Attributes:
        parameter: its name in the address, for example ``"loai"``.
        field_name: the field of the listed page type that is compared.
        label: what readers see.
        choices: pairs (value, label), all that may be asked for.
    """

    parameter: str
    field_name: str
    label: str
    choices: list = field(default_factory=list)
    #: What readers see for the list that nobody narrowed.
    unasked: str = _("All")

    def condition(self, value):
        """Return what pages must fulfil, a ``Q``; ``value`` is empty where nothing is asked."""
        return Q(**{self.field_name: value}) if value else Q()


@dataclass
class Listing:
    """What one address of an index shows, and the addresses of its neighbours."""

    #: A ``django.core.paginator.Page``.
    page: object
    #: Years that have pages, newest first.
    years: list
    #: The year asked for, or None.
    year: int | None
    #: Pairs (filter, value asked for or "").
    filters: list
    #: The parameters of this address, without the page number.
    query: dict
    #: Whether readers may search this list by words.
    is_searchable: bool = False

    @property
    def searched(self):
        """The words by which the list is narrowed; "" where it is not."""
        return self.query.get(SEARCH_PARAMETER, "")

    @cached_property
    def is_narrowed(self):
        return bool(self.query)

    def address(self, **changes):
        """Return the query string of this list with ``changes``; a value of None drops one."""
        query = {**self.query, **changes}
        pairs = [(name, value) for name, value in query.items() if value not in (None, "")]
        return f"?{urlencode(pairs)}" if pairs else "?"

    def page_address(self, number):
        """Return the query string of page ``number``; the first page has the plain address."""
        return self.address(**{PAGE_PARAMETER: number if number > 1 else None})

    @cached_property
    def feed_query(self):
        """Return the query string of the feed that follows this list; feeds have no years."""
        query = {name: value for name, value in self.query.items() if name != YEAR_PARAMETER}
        return f"?{urlencode(query)}" if query else ""

    @cached_property
    def pager(self):
        """Return pairs (number, query string); number is None where numbers are left out."""
        paginator = self.page.paginator
        numbers = paginator.get_elided_page_range(self.page.number, on_each_side=1, on_ends=1)
        return [
            (number, self.page_address(number)) if isinstance(number, int) else (None, "")
            for number in numbers
        ]

    @cached_property
    def previous_address(self):
        return self.page_address(self.page.number - 1) if self.page.has_previous() else ""

    @cached_property
    def next_address(self):
        return self.page_address(self.page.number + 1) if self.page.has_next() else ""

    @cached_property
    def facets(self):
        """Return pairs (label, options) of what narrows the list, each filter and the years.

        An option is a triple (label, query string, whether it is the one shown).
        """
        facets = []
        for listing_filter, chosen in self.filters:
            choices = [("", listing_filter.unasked), *listing_filter.choices]
            facets.append(
                (
                    listing_filter.label,
                    [
                        (label, self.address(**{listing_filter.parameter: value}), value == chosen)
                        for value, label in choices
                    ],
                )
            )
        if len(self.years) > 1:
            years = [(None, _("All")), *((year, str(year)) for year in self.years)]
            options = [
                (label, self.address(**{YEAR_PARAMETER: year}), year == self.year)
                for year, label in years
            ]
            facets.append((_("Year"), options))
        return facets


class ListingMixin:
    """An index page that lists published pages below it."""

    #: The page type listed, as "app.Model".
    listed_model = "wagtailcore.Page"
    page_size = 20
    #: The date by which pages are ordered and put into years.
    listing_date_field = "first_published_at"
    #: Whether readers may narrow the list by year.
    listing_by_year = True
    #: Whether readers may search the list by words (parameter ``q``).
    listing_is_searchable = False
    #: What cards need beyond one row: look-ups that are fetched once for a whole list.
    listing_prefetch = ()

    def listed(self):
        """Return the published pages of this section and its subsections, newest first."""
        return (
            apps.get_model(self.listed_model)
            .objects.descendant_of(self)
            .live()
            .order_by(f"-{self.listing_date_field}", "-pk")
        )

    def listed_for_display(self):
        """Return :meth:`listed` joined with the relations that its cards show."""
        return self.listed()

    def listing_filters(self):
        """Return the :class:`Filter` objects that readers may use."""
        return []

    def search_listed(self, pages, text):
        """Return those of ``pages`` that have every word of ``text``; accents do not matter."""
        for word in searchable(text).split():
            pages = pages.filter(folded__contains=word)
        return pages

    def subsections(self):
        """Return the published sections directly below this one, in the editors' order."""
        models = [
            model for model in self.allowed_subpage_models() if getattr(model, "is_section", False)
        ]
        if not models:
            return []
        pages = Page.objects.child_of(self).live().type(*models)
        return list(pages.specific(defer=True))

    def get_listing(self, request):
        """Return the :class:`Listing` that ``request`` asks for.

        Raises:
            Http404: the year, the page number or the value of a filter does not exist.
        """
        queryset, query, chosen = self.narrow(self.listed_for_display(), request)
        queryset = queryset.prefetch_related(*self.listing_prefetch)
        numbers = self._numbers_by_year(queryset)
        years = sorted(filter(None, numbers), reverse=True) if self.listing_by_year else []
        year = self._asked_year(request, years)
        if year is not None:
            queryset = queryset.filter(**{f"{self.listing_date_field}__year": year})
            query[YEAR_PARAMETER] = year
        paginator = Paginator(queryset, self.page_size)
        paginator.count = numbers[year] if year is not None else sum(numbers.values())
        try:
            page = paginator.page(request.GET.get(PAGE_PARAMETER, 1))
        except InvalidPage as error:
            raise Http404(_("There is no such list.")) from error
        return Listing(
            page=page,
            years=years,
            year=year,
            filters=chosen,
            query=query,
            is_searchable=self.listing_is_searchable,
        )

    def narrow(self, queryset, request):
        """Apply the filters and the search that ``request`` asks for.

        Returns:
            The narrowed queryset, the parameters asked for, and pairs (filter, value or "").

        Raises:
            Http404: a filter does not have the value.
        """
        query, chosen = {}, []
        for listing_filter in self.listing_filters():
            value = request.GET.get(listing_filter.parameter, "")
            if value:
                if value not in {str(choice) for choice, _label in listing_filter.choices}:
                    raise Http404(_("There is no such list."))
                query[listing_filter.parameter] = value
            queryset = queryset.filter(listing_filter.condition(value))
            chosen.append((listing_filter, value))
        text = " ".join(request.GET.get(SEARCH_PARAMETER, "")[:_LONGEST_SEARCH].split())
        if self.listing_is_searchable and text:
            queryset = self.search_listed(queryset, text)
            query[SEARCH_PARAMETER] = text
        return queryset, query, chosen

    def _numbers_by_year(self, queryset):
        """Return how many pages each year has; None is the year of those without a date."""
        name = f"{self.listing_date_field}__year"
        rows = queryset.order_by().values_list(name).annotate(Count("pk", distinct=True))
        return dict(rows)

    def _asked_year(self, request, years):
        asked = request.GET.get(YEAR_PARAMETER, "")
        if not asked:
            return None
        if asked not in {str(year) for year in years}:
            raise Http404(_("There is no such list."))
        return int(asked)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["listing"] = self.get_listing(request)
        context["subsections"] = self.subsections()
        return context
