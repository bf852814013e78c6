"""The band on every page: the gravest warning in force, from the cache.

The cache holds all warnings in force with the moments when they end, so that an end needs no new
look at the database. What is issued, replaced, confirmed, cancelled or taken off changes the
version of the entry: everybody reads afresh at once.
"""

import uuid
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

_VERSION_KEY = "news.warnings.version"
_ENTRY_KEY = "news.warnings.in_force"
#: Seconds for which an entry in a shared cache is believed; PORTAL_LOCAL_CACHE_SECONDS is for
#: processes that have a cache of their own and hear of no change in another.
SHARED_SECONDS = 60


@dataclass(frozen=True)
class BandEntry:
    """What the band needs of one warning.

    Attributes:
        key: identifier of the message; another message is another key, and shown again.
        severity: a value of ``Severity``.
        rank: 0 for the gravest severity.
        titles, urls: by code of the languages in which it is public.
        expires: seconds since 1970.
    """

    key: str
    severity: str
    rank: int
    titles: dict
    urls: dict
    expires: float

    def in_language(self, code):
        """Return (title, address, language) in the reader's language or the default one."""
        found = next(
            (each for each in (code, settings.LANGUAGE_CODE) if each in self.titles),
            next(iter(self.titles)),
        )
        return self.titles[found], self.urls[found], found


def gravest(now=None):
    """Return the :class:`BandEntry` of the gravest warning in force, or None."""
    moment = now or timezone.now().timestamp()
    return next((entry for entry in _entries() if entry.expires > moment), None)


def forget():
    """Have everybody read afresh; called after a change is committed."""
    cache.set(_VERSION_KEY, uuid.uuid4().hex, None)


def _entries():
    version = cache.get(_VERSION_KEY)
    if version is None:
        forget()
        version = cache.get(_VERSION_KEY)
    key = f"{_ENTRY_KEY}.{version}"
    entries = cache.get(key)
    if entries is None:
        entries = _read()
        cache.set(key, entries, _seconds())
    return entries


def _seconds():
    backend = settings.CACHES["default"]["BACKEND"]
    is_local = backend.endswith(("LocMemCache", "DummyCache"))
    return settings.PORTAL_LOCAL_CACHE_SECONDS if is_local else SHARED_SECONDS


def _read():
    """Return the warnings in force from the database, the gravest first."""
    from news.models import WarningMessage, WarningPage  # the models import the services' modules

    now = timezone.now()
    messages = {each.warning: each for each in WarningMessage.objects.in_force(now)}
    entries = {}
    pages = WarningPage.objects.in_force(now).gravest_first().select_related("locale")
    for page in pages:
        message = messages.get(page.translation_key)
        if message is None:
            continue
        entry = entries.setdefault(
            page.translation_key,
            BandEntry(
                key=message.identifier,
                severity=page.severity,
                rank=page.rank,
                titles={},
                urls={},
                expires=message.expires_at.timestamp(),
            ),
        )
        entry.titles[page.locale.language_code] = page.title
        entry.urls[page.locale.language_code] = page.url
    return list(entries.values())
