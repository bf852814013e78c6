"""Making the rows that lists are read from, one notice at a time or all of them."""

from collections import defaultdict
from itertools import islice

from django.db import transaction
from django.db.models import Exists, Max, OuterRef

from portal.base.text import searchable

from ..enums import TermKind
from ..models import (
    Confirmation,
    EntryTerm,
    InterpolNoticePage,
    NoticeEnd,
    NoticeEntry,
    ShortenedForm,
    Term,
    WantedNoticePage,
)
from .names import LONGEST_WORD, shortened_forms

NOTICE_MODELS = (WantedNoticePage, InterpolNoticePage)
_LONGEST_VALUE = 120


@transaction.atomic
def follow(page):
    """Bring what lists know of ``page``, one language of a notice, up to the page."""
    forget(page.pk)
    if page.live and page.alias_of_id is None:
        write([page])


@transaction.atomic
def forget(page_id):
    """Take a page out of all lists, with every word that no other notice has."""
    entries = NoticeEntry.objects.filter(pk=page_id)
    terms = list(EntryTerm.objects.filter(entry=page_id).values_list("term", flat=True))
    EntryTerm.objects.filter(entry=page_id).delete()
    entries.delete()
    _drop_unused(Term.objects.filter(pk__in=terms))


def show_until(notice, day):
    """Note in all languages until when a notice is shown."""
    NoticeEntry.objects.filter(notice=notice).update(shown_until=day)


@transaction.atomic
def rebuild(*, batch=1000):
    """Make all rows anew from the public notices.

    Returns:
        The number of notices listed, each language for itself.
    """
    EntryTerm.objects.all().delete()
    ShortenedForm.objects.all().delete()
    Term.objects.all().delete()
    NoticeEntry.objects.all().delete()
    number = 0
    for model in NOTICE_MODELS:
        keys = (
            model.objects.live().filter(alias_of=None).order_by("pk").values_list("pk", flat=True)
        )
        for some in batched_list(keys.iterator(), batch):
            pages = model.objects.filter(pk__in=some).select_related("locale")
            number += write(pages.prefetch_related(*model.index_relations))
    return number


def batched_list(items, size):
    """Yield ``items`` in lists of ``size``."""
    items = iter(items)
    while some := list(islice(items, size)):
        yield some


def _drop_unused(terms):
    # No word of a name outlives the last notice that has it.
    terms.filter(~Exists(EntryTerm.objects.filter(term=OuterRef("pk")))).delete()


def write(pages):
    """Write the rows of ``pages``; those that readers must not see are left out."""
    pages = list(pages)
    keys = {page.translation_key for page in pages}
    until = dict(
        Confirmation.objects.filter(notice__in=keys)
        .values_list("notice")
        .annotate(last=Max("until"))
        .order_by()
    )
    ended = set(NoticeEnd.objects.filter(notice__in=keys).values_list("notice", flat=True))
    shown = [
        page
        for page in pages
        if page.translation_key in until and page.translation_key not in ended
    ]
    terms = {page.pk: set(_terms(page)) for page in shown}
    known = _known_terms(shown, terms)
    own = {page.pk: _keys_of(page, terms[page.pk], known) for page in shown}
    entries = NoticeEntry.objects.bulk_create(
        _entry(page, until[page.translation_key], own[page.pk]) for page in shown
    )
    EntryTerm.objects.bulk_create(
        EntryTerm(term_id=key, entry=entry, listed_on=entry.listed_on, code=entry.code)
        for entry in entries
        for key in own[entry.pk]
    )
    return len(entries)


def _keys_of(page, terms, known):
    place = (page.section, page.locale.language_code)
    return sorted({known[(*place, kind, value)] for kind, value, _label in terms})


def _entry(page, until, keys):
    return NoticeEntry(
        page_id=page.pk,
        notice=page.translation_key,
        code=page.code,
        section=page.section,
        language=page.locale.language_code,
        listed_on=page.listed_on,
        published_at=page.first_published_at,
        shown_until=until,
        born_from=page.birth.earliest if page.birth else None,
        born_to=page.birth.latest if page.birth else None,
        term_keys=" ".join(map(str, keys)),
    )


def _known_terms(pages, wanted):
    """Return the key of every term of ``pages`` by what it is; those missing are made."""
    asked = defaultdict(dict)
    for page in pages:
        place = (page.section, page.locale.language_code)
        for kind, value, label in wanted[page.pk]:
            asked[place].setdefault((kind, value), label)
    known = {}
    for (section, language), labels in asked.items():
        place = {"section": section, "language": language}
        values = {value for _kind, value in labels}
        present = _keys(place, values)
        missing = [
            Term(**place, kind=kind, value=value, label=label)
            for (kind, value), label in labels.items()
            if (kind, value) not in present
        ]
        # Two publications at one moment may bring the same word.
        Term.objects.bulk_create(missing, ignore_conflicts=True)
        present = _keys(place, values)
        ShortenedForm.objects.bulk_create(
            (
                ShortenedForm(term_id=present[(TermKind.WORD, term.value)], form=form)
                for term in missing
                if term.kind == TermKind.WORD
                for form in shortened_forms(term.value)
            ),
            ignore_conflicts=True,
        )
        known |= {(section, language, *what): key for what, key in present.items()}
    return known


def _keys(place, values):
    found = Term.objects.filter(**place, value__in=values)
    return {(kind, value): key for key, kind, value in found.values_list("pk", "kind", "value")}


def _terms(page):
    """Yield the terms of ``page`` as (kind, value, label)."""
    for name in page.names:
        for word in searchable(name).split():
            yield TermKind.WORD, word[:LONGEST_WORD], ""
    for kind, value, label in page.facet_values():
        if value:
            yield kind, str(value)[:_LONGEST_VALUE], str(label)[:200]
