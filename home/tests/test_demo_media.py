"""The demo's film and gallery are whole: nothing is left out in silence."""

import json

import pytest

from home.demo.articles import ARTICLES
from home.demo.media import load_media, media_blocks
from news.models import ArticlePage
from portal.units.models import Unit
from portal.units.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db
WITH_MEDIA = [entry for entry in ARTICLES if {"film", "gallery"} & set(entry)]


@pytest.mark.parametrize("entry", WITH_MEDIA, ids=lambda entry: entry["key"])
def test_readers_of_both_languages_see_the_same_in_their_own_words(entry):
    if not Unit.objects.filter(code=entry["unit"]).exists():
        UnitFactory(code=entry["unit"])
    media = load_media(entry)
    shown = {}
    for language, words in (("vi", entry), ("en", entry["en"])):
        article = ArticlePage(body=json.dumps(media_blocks(media, words, language=language)))
        (block,) = article.body
        block.block.clean(block.value)
        shown[language] = block.value

    if "gallery" in entry:
        for language, words in (("vi", entry), ("en", entry["en"])):
            pictures = shown[language]["pictures"]
            assert [each["caption"] for each in pictures] == words["gallery_words"][1]
            assert all(each["image"] for each in pictures)
    if "film" in entry:
        assert shown["vi"]["film"] == shown["en"]["film"]
        assert shown["vi"]["captions"] != shown["en"]["captions"]
