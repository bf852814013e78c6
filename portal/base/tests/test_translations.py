"""The Vietnamese of the interface: complete, compiled, and with every placeholder in place."""

import importlib
import re
from collections import Counter
from functools import cache
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, ngettext

from .message_ids import (
    MessageId,
    message_ids_of_python,
    message_ids_of_template,
    message_ids_under,
)

OURS = settings.BASE_DIR / "portal" / "locale" / "vi" / "LC_MESSAGES"
NOT_OURS = settings.BASE_DIR / "portal" / "translations" / "locale" / "vi" / "LC_MESSAGES"
CATALOGUES = sorted([*OURS.glob("*.po"), *NOT_OURS.glob("*.po")])
TRANSLATED_PACKAGES = [
    "wagtail",
    "wagtail.admin",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.contrib.typed_table_block",
    "wagtail.documents",
    "wagtail.embeds",
    "wagtail.images",
    "wagtail.locales",
    "wagtail.search",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.users",
    "wagtail_localize",
    "wagtail_localize.locales",
    "taggit",
    "django.conf",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.contrib.sessions",
]
OUR_APPS = sorted(
    {app.split(".")[0] for app in settings.INSTALLED_APPS}
    & {folder.name for folder in settings.BASE_DIR.iterdir() if folder.is_dir()}
)
PLACEHOLDER = re.compile(r"%\([^)]*\)[sdrif]|%[sdif]|\{[^{}]*\}")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
# Wagtail counts the translations here; its plural speaks of child pages, which the page has not.
TWO_SENTENCES = (
    "This will also delete %(descendant_count)s more child pages. "
    "Deleting this page will also delete %(translation_count)s translations of this page."
)


@cache
def catalogue_in(path: Path) -> polib.POFile:
    """Return the catalogue at ``path``, read once."""
    return polib.pofile(str(path))


def key_of(entry: polib.POEntry | MessageId) -> tuple[str, str | None, bool]:
    """Return what a translation is looked up by: a text with a number is another one without."""
    if isinstance(entry, MessageId):
        return entry.text, entry.context, entry.plural is not None
    return entry.msgid, entry.msgctxt, bool(entry.msgid_plural)


def translated_texts(folder: Path) -> set[tuple[str, str | None, bool]]:
    """Return what the catalogues in ``folder`` translate; a missing folder translates nothing."""
    return {
        key_of(entry)
        for path in folder.glob("*.po")
        for entry in catalogue_in(path)
        if entry.translated()
    }


def package_folder(package: str) -> Path:
    return Path(importlib.import_module(package).__file__).parent


def pairs(catalogue: Path) -> list[tuple[str, str]]:
    """Return each English text, in the plural where it has one, with its translation."""
    return [
        (entry.msgid_plural or entry.msgid, entry.msgstr or entry.msgstr_plural[0])
        for entry in catalogue_in(catalogue)
        if entry.translated()
    ]


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: str(path.parts[-5:]))
class TestEachCatalogue:
    def test_it_declares_that_vietnamese_has_one_form(self, catalogue):
        assert catalogue_in(catalogue).metadata["Plural-Forms"] == "nplurals=1; plural=0;"

    def test_it_translates_each_text_once_and_for_certain(self, catalogue):
        entries = catalogue_in(catalogue)
        counted = Counter((entry.msgctxt, entry.msgid) for entry in entries)
        assert [key for key, count in counted.items() if count > 1] == []
        assert [entry.msgid for entry in entries if entry.fuzzy] == []

    def test_its_placeholders_are_those_of_the_english_text(self, catalogue):
        # English may spell a number out in the singular, so the plural is what counts.
        wrong = [
            (english, vietnamese)
            for english, vietnamese in pairs(catalogue)
            if not set(PLACEHOLDER.findall(vietnamese)) <= set(PLACEHOLDER.findall(english))
            or len(PLACEHOLDER.findall(vietnamese)) < len(set(PLACEHOLDER.findall(english)))
        ]
        assert [pair for pair in wrong if pair[0] != TWO_SENTENCES] == []

    def test_its_markup_is_that_of_the_english_text(self, catalogue):
        wrong = [
            (english, vietnamese)
            for english, vietnamese in pairs(catalogue)
            if Counter(TAG.findall(english)) != Counter(TAG.findall(vietnamese))
        ]
        assert wrong == []

    def test_its_texts_keep_the_spaces_at_both_ends(self, catalogue):
        wrong = [
            english
            for english, vietnamese in pairs(catalogue)
            if (english[:1].isspace(), english[-1:].isspace())
            != (vietnamese[:1].isspace(), vietnamese[-1:].isspace())
        ]
        assert wrong == []

    def test_it_is_compiled_and_the_compiled_file_is_current(self, catalogue):
        compiled = catalogue.with_suffix(".mo")
        assert compiled.exists(), "run: make install"
        in_force = {
            (entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural[0]
            for entry in polib.mofile(str(compiled))
        }
        written = {
            (entry.msgctxt, entry.msgid): entry.msgstr or entry.msgstr_plural[0]
            for entry in catalogue_in(catalogue)
            if entry.translated()
        }
        assert in_force == written, "run: make install"


@pytest.mark.parametrize("app", OUR_APPS)
def test_every_text_of_our_code_has_its_vietnamese(app):
    known = translated_texts(OURS) | translated_texts(NOT_OURS)
    for package in ("django.conf", "django.contrib.auth"):
        known |= translated_texts(package_folder(package) / "locale" / "vi" / "LC_MESSAGES")
    missing = {
        f"{path.relative_to(settings.BASE_DIR)}: {message_id}"
        for path, message_id in message_ids_under(settings.BASE_DIR / app)
        if key_of(message_id) not in known
    }
    assert sorted(missing) == []


def test_no_text_is_translated_in_both_folders():
    assert translated_texts(OURS) & translated_texts(NOT_OURS) == set()


def test_our_catalogue_holds_no_text_that_the_code_has_given_up():
    used = {
        key_of(message_id)
        for app in OUR_APPS
        for _, message_id in message_ids_under(settings.BASE_DIR / app)
    }
    assert sorted(translated_texts(OURS) - used, key=str) == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
@pytest.mark.parametrize("package", TRANSLATED_PACKAGES)
def test_at_least_99_of_100_texts_of_a_package_are_translated(package, domain):
    locale = package_folder(package) / "locale"
    english = locale / "en" / "LC_MESSAGES" / f"{domain}.po"
    texts = polib.pofile(str(english)) if english.exists() else []
    known = translated_texts(NOT_OURS) | translated_texts(OURS)
    known |= translated_texts(locale / "vi" / "LC_MESSAGES")
    missing = [entry.msgid for entry in texts if not entry.obsolete and key_of(entry) not in known]
    assert len(missing) <= len(texts) / 100, missing


@translation.override("vi")
def test_the_admin_speaks_of_publication_as_the_circular_does():
    assert gettext("Publish") == "Đăng tải"
    assert gettext("Unpublish") == "Gỡ xuống"
    assert gettext("Submit for moderation") == "Trình duyệt"


@pytest.mark.parametrize("number", [1, 2, 11])
@translation.override("vi")
def test_a_number_takes_the_same_form_whatever_it_is(number):
    text = ngettext("Used %(usage_count)s time", "Used %(usage_count)s times", number)
    assert text % {"usage_count": number} == f"Được sử dụng {number} lần"


def test_texts_are_found_under_any_name_of_gettext():
    source = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext
from django.utils import translation
_("one" " text"), ngettext("a page", "pages", 2), pgettext("verb", "open")
translation.gettext("by its module"), _(known_only_later)
"""
    assert set(message_ids_of_python(source)) == {
        MessageId("one text"),
        MessageId("a page", plural="pages"),
        MessageId("open", context="verb"),
        MessageId("by its module"),
    }


def test_a_text_put_together_at_run_time_is_refused():
    source = 'from django.utils.translation import gettext as _\n_(f"{name} is late")'
    with pytest.raises(ValueError, match="one literal text"):
        list(message_ids_of_python(source))


def test_texts_are_found_in_tags_blocks_and_filters():
    source = """
{% load i18n %}{% translate "a (tag)" %}{% translate "may" context "month" %}
{% blocktranslate trimmed count counter=n %}
  {{ counter }} page
{% plural %}
  {{ counter }} pages
{% endblocktranslate %}
{{ name|default:_("nobody") }}{% include "x.html" with title=_("A title") %}
"""
    assert set(message_ids_of_template(source)) == {
        MessageId("a (tag)"),
        MessageId("may", context="month"),
        MessageId("%(counter)s page", plural="%(counter)s pages"),
        MessageId("nobody"),
        MessageId("A title"),
    }
