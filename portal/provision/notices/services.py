"""Telling people something in the admin, each in the own language."""

from django.conf import settings
from django.utils.text import Truncator
from django.utils.translation import override
from wagtail.users.models import UserProfile

from portal.base.text import nfc

from .enums import NoticeKind
from .models import Notice

LONGEST_TEXT = Notice._meta.get_field("text").max_length


def languages_of(users) -> dict:
    """Return the language that each of ``users`` has chosen for the admin, by their keys."""
    chosen = dict(
        UserProfile.objects.filter(user__in=users)
        .exclude(preferred_language="")
        .values_list("user_id", "preferred_language")
    )
    return {user.pk: chosen.get(user.pk, settings.LANGUAGE_CODE) for user in users}


def notify(*, users, kind, text, url="", unit=None, languages=None):
    """Leave one notice for each of ``users`` and return them.

    Args:
        users: people; whoever is named twice is told once, inactive ones are not told.
        kind: a :class:`NoticeKind`.
        text: a function without arguments that returns the sentence: it is asked once in each
            receiver's language. A lazy text or a plain one will do too.
        url: where to go: an address of this site that begins with "/".
        languages: what ``languages_of`` returned for the users, where it was asked already.
        unit: whose affair it is; then only its people and the desk read it, as long as they are.

    Raises:
        ValueError: the kind is unknown, or the address leads off the site.
    """
    kind = NoticeKind(kind)
    if url and (not url.startswith("/") or url.startswith("//")):
        raise ValueError("a notice leads to an address of this site")
    people = {user.pk: user for user in users if user is not None and user.is_active}
    languages = languages or languages_of(list(people.values()))
    texts = {language: _in_language(text, language) for language in set(languages.values())}
    return Notice.objects.bulk_create(
        Notice(user=user, unit=unit, kind=kind, text=texts[languages[pk]], url=url)
        for pk, user in people.items()
    )


def _in_language(text, language):
    with override(language):
        told = nfc(str(text() if callable(text) else text))
    return Truncator(told).chars(LONGEST_TEXT)
