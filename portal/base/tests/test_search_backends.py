"""What a clerk types into a search box of the admin is answered, whatever filter is set."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from portal.base.models import PortalImage

from .factories import DocumentFactory, ImageFactory

pytestmark = pytest.mark.django_db

LISTINGS = [("wagtailimages:index", ImageFactory), ("wagtaildocs:index", DocumentFactory)]


@pytest.mark.parametrize(("listing", "make"), LISTINGS, ids=["images", "documents"])
def test_a_search_text_and_the_usage_filter_narrow_the_listing_together(
    admin_client, listing, make
):
    make(title="Ra quân không ai dùng")
    make(title="Hội nghị không ai dùng")

    def titles(**query):
        answer = admin_client.get(reverse(listing), query)
        return [row.title for row in answer.context["object_list"]]

    assert titles(q="ra quân", usage_count_max=0) == ["Ra quân không ai dùng"]
    assert titles(q="ra quân", usage_count_min=1) == []


def test_a_search_text_and_a_filter_whose_column_the_index_lacks_narrow_together():
    ImageFactory(title="Ra quân", alt_text="Hàng quân")
    ImageFactory(title="Ra quân", alt_text="Lá cờ")

    found = PortalImage.objects.filter(alt_text="Lá cờ").autocomplete("quân")

    assert [image.alt_text for image in found] == ["Lá cờ"]


@pytest.mark.parametrize("text", ["'\"<script>", '"', '""', 'ra" OR "quân', "100%s", "*", "\\"])
@pytest.mark.parametrize("manner", ["search", "autocomplete"])
def test_no_sign_in_a_search_text_breaks_the_search(manner, text):
    assert list(getattr(Page.objects.all(), manner)(text)) == []


def test_a_word_in_quotation_marks_is_found():
    ImageFactory(title="Ra quân")

    assert [image.title for image in PortalImage.objects.autocomplete('"quân"')] == ["Ra quân"]
