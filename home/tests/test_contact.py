"""The contact page and the pages that every installation begins with."""

import json

import pytest
from django.core.exceptions import ValidationError

from home.contact_blocks import WayBlock
from home.models import HomePage, StandardPage
from home.standing_pages import set_up_standing_pages
from portal.provision.permits import demo_permit

from .factories import ContactPageFactory, build_site

pytestmark = pytest.mark.django_db


def matter(**values):
    ways = [{"kind": "hotline", "value": "113", "label": "", "hours": "24/24 giờ"}]
    return {
        "type": "matter",
        "value": {
            "purpose": "emergency",
            "heading": "Nguy hiểm",
            "text": "",
            "ways": ways,
            "page": None,
        }
        | values,
    }


def test_the_contact_page_says_what_belongs_where(client):
    page = ContactPageFactory(
        parent=build_site()["vi"], body=json.dumps([matter(), matter(purpose="press")])
    )
    html = client.get(page.url).content.decode()
    assert html.count('href="tel:113"') == 2
    assert html.count("c-matter--urgent") == 1
    assert "24/24 giờ" in html


@pytest.mark.parametrize(("kind", "value"), [("phone", "không phải số"), ("email", "sai")])
def test_a_way_that_is_not_what_its_kind_says_is_refused(kind, value):
    block = WayBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"kind": kind, "value": value}))


def test_an_installation_begins_with_drafts_on_privacy_and_reuse_in_both_languages(client):
    homes = build_site()
    set_up_standing_pages()
    set_up_standing_pages()
    pages = StandardPage.objects.all()
    assert {page.slug for page in pages} == {
        "quyen-rieng-tu",
        "privacy",
        "su-dung-lai-thong-tin",
        "reuse",
    }
    assert not any(page.live for page in pages)
    assert len({page.translation_key for page in pages}) == 2
    with demo_permit(reason="test"):
        for page in pages:
            page.get_latest_revision().publish()
    foot = client.get(HomePage.objects.get(pk=homes["vi"].pk).url).content.decode()
    assert 'href="/quyen-rieng-tu/"' in foot
    assert "Privacy" not in foot
    assert 'href="/en/privacy/"' in client.get("/en/").content.decode()
