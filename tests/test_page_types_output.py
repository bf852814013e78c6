"""What every page type puts out, in each language: readable, complete, discreet, and valid.

Each page is made and shown once for all tests of this module.
"""

from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from portal.base.models import BasePage

from . import parts
from .page_types import PageType, page_types, private_values
from .site_kept import site
from .validators import alerts, calendars, feeds, html, structured_data

__all__ = ["site"]

pytestmark = [pytest.mark.django_db, pytest.mark.thorough]

TYPES = list(page_types().values())
VALIDATORS = {
    "rss": feeds.rss_problems,
    "atom": feeds.atom_problems,
    "ical": calendars.problems,
    "cap": alerts.problems,
}
CONTENT_TYPES = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "ical": "text/calendar",
    "cap": "application/cap+xml",
}
CASES = [(page_type, language) for page_type in TYPES for language in page_type.languages]
OFFERS = [
    (page_type, language, kind, address)
    for page_type, language in CASES
    for kind in VALIDATORS
    for address in getattr(page_type, kind)
]


@dataclass(frozen=True)
class Shown:
    """A public page and what readers got of it.

    Attributes:
        page: the page.
        versions: the addresses of the page by language.
        html: the page's HTML.
        offers: answers by kind and address, such as ("rss", "rss/").
    """

    page: BasePage
    versions: dict
    html: str
    offers: dict


class Exhibition:
    """What is shown of each type in each language, by both; or why a type cannot be shown."""

    def __init__(self, world):
        self.found = {}
        self.failures = {}
        client = Client()
        for page_type in TYPES:
            try:
                with transaction.atomic():
                    self._add(page_type, world, client)
            except Exception as error:
                # Told by this type's own tests; the others are shown all the same.
                self.failures[page_type.label] = error

    def _add(self, page_type, world, client):
        pages = page_type.public_pages(world)
        shown = {
            (page_type.label, language): show(client, page_type, page, pages)
            for language, page in pages.items()
        }
        self.found |= shown

    def __getitem__(self, key):
        if error := self.failures.get(key[0]):
            raise AssertionError(f"{key[0]} cannot be shown: {error!r}") from error
        return self.found[key]


@pytest.fixture(scope="module")
def shown(site):
    cache.clear()
    return Exhibition(site)


def show(client, page_type, page, pages):
    answer = client.get(page.url)
    assert answer.status_code == 200, f"{page_type.label}: {answer.status_code} at {page.url}"
    versions = {language: version.url for language, version in pages.items()}
    offers = {
        (kind, address): client.get(address if address.startswith("/") else page.url + address)
        for kind in VALIDATORS
        for address in getattr(page_type, kind)
    }
    return Shown(page, versions, answer.content.decode(), offers)


def name_of(value):
    return value.label if isinstance(value, PageType) else str(value).strip("/")


cases = pytest.mark.parametrize(("page_type", "language"), CASES, ids=name_of)


@cases
def test_it_has_a_title_a_way_back_and_its_other_language(shown, page_type, language):
    seen = shown[page_type.label, language]
    soup = BeautifulSoup(seen.html, "html.parser")

    assert soup.html["lang"] == language
    assert seen.page.title in soup.title.text
    assert [" ".join(heading.text.split()) for heading in soup.select("h1")] == [seen.page.title]
    if seen.page.depth > 2:
        links = [link["href"] for link in soup.select(".c-breadcrumbs a")]
        assert links
        assert links[-1] == seen.page.get_parent().specific.url
    switch = {link["hreflang"]: link["href"] for link in soup.select(".c-languages a")}
    others = {code: url for code, url in seen.versions.items() if code != language}
    assert switch.items() >= others.items()


@cases
def test_it_says_where_its_information_comes_from(shown, page_type, language):
    seen = shown[page_type.label, language]
    found = BeautifulSoup(seen.html, "html.parser").select_one(".c-provenance")

    assert (found is not None) == page_type.model.has_provenance
    if found is not None:
        assert seen.page.unit.name in found.text
        assert seen.page.source in found.text


@cases
def test_it_tells_nothing_that_is_private(shown, page_type, language):
    seen = shown[page_type.label, language]
    texts = {"html": seen.html}
    texts |= {offer: answer.content.decode() for offer, answer in seen.offers.items()}
    values = private_values(page_type.model)
    values |= {
        name: value
        for name in page_type.model.PRIVATE_FIELDS
        if len(value := str(getattr(seen.page, name, "") or "")) >= 6
    }

    told = [(place, name) for place in texts for name in values if values[name] in texts[place]]
    assert not told


@cases
def test_its_structured_data_is_valid(shown, page_type, language):
    found = structured_data.scripts_in(shown[page_type.label, language].html)
    types = set().union(*map(structured_data.types_in, found)) - {"BreadcrumbList"}

    assert [problem for data in found for problem in structured_data.problems(data)] == []
    if page_type.structured_data:
        assert types & set(page_type.structured_data)
    elif page_type.model.has_provenance:
        assert types, "Say in the words of schema.org what the page is."


@pytest.mark.parametrize(("page_type", "language", "kind", "address"), OFFERS, ids=name_of)
def test_what_it_offers_to_machines_is_valid(shown, page_type, language, kind, address):
    answer = shown[page_type.label, language].offers[kind, address]

    assert answer.status_code == 200
    assert answer["Content-Type"].partition(";")[0] == CONTENT_TYPES[kind]
    assert VALIDATORS[kind](answer.content) == []


@pytest.fixture(scope="module")
def html_problems(shown, tmp_path_factory):
    """What the Nu Html Checker finds, by type and language: one run for all pages."""
    pages = {key: seen.html for key, seen in shown.found.items()}
    folder = tmp_path_factory.mktemp("pages")
    return html.problems_by_name(pages, folder=folder, java=parts.program("java"))


@pytest.mark.java
@cases
def test_its_html_is_valid(shown, html_problems, page_type, language):
    assert shown[page_type.label, language].html
    assert html_problems.get((page_type.label, language), []) == []
