"""On an English page pictures are described and credited in English, where somebody said it."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from news.models import NewsIndexPage
from portal.base.tests.factories import ImageFactory
from portal.provision.leaks.services import findings_of_file
from portal.provision.permits import demo_permit

pytestmark = pytest.mark.django_db


def image(**values):
    return ImageFactory(
        **{
            "alt_text": "Đồi núi lúc bình minh",
            "source": "Ảnh: Cổng thử",
            "alt_text_en": "Hills at sunrise",
            "source_en": "Photo: the Portal",
        }
        | values
    )


def both_pages(world, client, picture):
    """Return the HTML of an article with ``picture``, as page and in the text, in each language."""
    body = [("figure", {"image": picture, "caption": "", "source": "", "alt_text": ""})]
    with demo_permit(reason="a picture in two languages"):
        page = world.article(image=picture, body=body, unit=world.unit)
        page.get_latest_revision().publish()
        parent = NewsIndexPage.objects.get(locale__language_code="en")
        english = page.copy_for_translation(parent.locale)
        english.save_revision().publish()
    return client.get(page.url).content.decode(), client.get(english.url).content.decode()


def test_alternative_text_and_credit_are_those_of_the_readers_language(world, client):
    world.publish_sections()
    vietnamese, english = both_pages(world, client, image())
    for text in ("Hills at sunrise", "Photo: the Portal"):
        assert english.count(text) >= 2, text
        assert text not in vietnamese
    for text in ("Đồi núi lúc bình minh", "Ảnh: Cổng thử"):
        assert vietnamese.count(text) >= 2, text
        assert text not in english


def test_without_an_english_text_the_vietnamese_one_stands():
    picture = image(alt_text_en="", source_en="")
    with override("en"):
        assert picture.alternative == picture.default_alt_text == "Đồi núi lúc bình minh"
        assert picture.credit == "Ảnh: Cổng thử"


@pytest.mark.parametrize("field", ["alt_text_en", "source_en"])
def test_what_a_public_page_shows_in_english_cannot_change_behind_it(world, client, field):
    world.publish_sections()
    picture = image(unit=world.unit)
    both_pages(world, client, picture)
    setattr(picture, field, "Something else")
    with pytest.raises(ValidationError):
        picture.full_clean()


@pytest.mark.parametrize("field", ["alt_text_en", "source_en"])
def test_the_leak_guard_reads_the_english_texts(field):
    assert findings_of_file(image(**{field: "TUYỆT MẬT"}))
