"""Looks for what an article on a case must not say before it is submitted and when it goes public.

The name of a person who is not to be named is looked for wherever readers, programs and search
engines could meet it: texts, address, descriptions, pictures, attachments and their file names.
"""

from html import unescape

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from .names import REFERENCE, hidden_names_in, unknown_references

#: Fields that stand alone, outside the article: they hold no references.
_PLAIN_FIELDS = (
    "title",
    "slug",
    "seo_title",
    "search_description",
    "social_title",
    "social_description",
    "source",
    "author",
    "change_note",
    "correction_wrong",
    "correction_right",
)
#: Fields in which persons are referred to by their marks.
_MARKED_FIELDS = ("lead", "image_caption")


def problems_of_case(article):
    """Return pairs (field name, sentence) of what keeps ``article`` from the public.

    Args:
        article: an ``ArticlePage`` with its rows in memory or stored.
    """
    problems = []
    persons = article.case_persons
    if article.is_case and not article.case_stage:
        problems.append(("case_stage", _("Say how far the proceedings have come.")))
    if not persons:
        return problems
    problems += _problems_of_rows(persons)
    for name in _PLAIN_FIELDS:
        text = getattr(article, name) or ""
        problems += _problems_of_text(name, text, persons)
        if REFERENCE.search(text):
            problems.append((name, _("No mark can stand here: write the initials.")))
    for name in _MARKED_FIELDS:
        text = getattr(article, name) or ""
        problems += _problems_of_text(name, text, persons)
        problems += _problems_of_references(name, text, persons)
    body = " ".join(raw_texts(article.body.get_prep_value()))
    problems += _problems_of_text("body", body, persons)
    problems += _problems_of_references("body", body, persons)
    for name, text in _texts_of_files(article):
        problems += _problems_of_text(name, text, persons)
    return problems


def _problems_of_rows(persons):
    marks = [person.mark for person in persons]
    twice = sorted({mark for mark in marks if marks.count(mark) > 1})
    return [
        ("persons", _("Two persons have the mark %(mark)s.") % {"mark": mark}) for mark in twice
    ]


def _problems_of_text(name, text, persons):
    return [
        (
            name,
            _(
                "Here stands the name of person %(mark)s, who is not to be named: write "
                "%(initials)s, or [[%(mark)s]] where marks are allowed."
            )
            % {"mark": person.mark, "initials": person.shown_as},
        )
        for person in hidden_names_in(text, persons)
    ]


def _problems_of_references(name, text, persons):
    return [
        (name, _("No person has the mark %(reference)s.") % {"reference": reference})
        for reference in dict.fromkeys(unknown_references(text, persons))
    ]


def raw_texts(data):
    """Return every text in the raw data of a stream, whatever the block, without its markup."""
    if isinstance(data, str):
        return [strip_tags(unescape(data))]
    if isinstance(data, dict):
        data = list(data.values())
    return [text for part in data for text in raw_texts(part)] if isinstance(data, list) else []


def _texts_of_files(article):
    """Return pairs (field name, text) of what pictures and attachments say of themselves."""
    texts = []
    for name in ("image", "social_image"):
        image = getattr(article, name)
        if image is not None:
            texts.append((name, _said_by(image)))
    for attachment in article.attachments.all():
        document = attachment.document
        texts.append(("attachments", _said_by(document, attachment.title)))
    for block in article.body:
        for file in files_in(block.value):
            texts.append(("body", _said_by(file)))
    return texts


def _said_by(file, more=""):
    in_words = (getattr(file, name, "") for name in ("alt_text", "alt_text_en", "source_en"))
    return " · ".join([file.title, file.source, file.licence, file.file.name, more, *in_words])


def files_in(value):
    """Return the images and documents in the value of a block, however deep."""
    if hasattr(value, "file_hash"):
        return [value]
    if hasattr(value, "values"):
        value = list(value.values())
    if isinstance(value, str) or not hasattr(value, "__iter__"):
        return []
    return [file for part in value for file in files_in(getattr(part, "value", part))]
