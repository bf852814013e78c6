"""Every kind that readers may ask the search for finds the pages of that kind."""

import pytest
from django.urls import reverse

from search.services import search
from search.types import TYPES
from tests.page_types import page_types

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_a_kind_finds_its_pages_and_no_others(public_world, kind):
    page = page_types()[kind.model].publish(public_world)
    other = next(each for each in page_types().values() if each.label == "home.StandardPage")
    other.publish(public_world, number=7)

    found = search(query=page.title, locale=page.locale)
    narrowed = search(query=page.title, locale=page.locale, type=kind.name)

    assert page.pk in [hit.page.pk for hit in found.hits]
    assert [hit.page.pk for hit in narrowed.hits] == [page.pk]


def test_readers_are_offered_every_kind(client, public_world):
    text = client.get(reverse("search:search"), {"q": "cảnh báo"}).content.decode()

    assert [kind.name for kind in TYPES if f"loai={kind.name}" not in text] == []
