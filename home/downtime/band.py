"""The band that tells on every page of services that stop, or will soon.

What is announced is kept in the cache and thrown away when a notice is saved or deleted; whether
it is coming, going on or over is asked of the clock each time.
"""

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

#: Seconds; processes that share no cache follow after this time at the latest.
KEPT_FOR = 60


def _key(language):
    return f"home:downtime:{language}"


def notices_to_show(language):
    """Return the notices in ``language`` whose services stop now or will, the first one first."""
    now = timezone.now()
    notices = cache.get(_key(language))
    if notices is None:
        notices = _announced(language)
        cache.set(_key(language), notices, KEPT_FOR)
    return [
        {**notice, "is_running": notice["starts_at"] <= now}
        for notice in notices
        if notice["ends_at"] > now
    ]


def _announced(language):
    from ..models import DowntimeNoticePage  # its receivers use this module

    pages = (
        DowntimeNoticePage.objects.live()
        .not_over()
        .filter(locale__language_code=language)
        .order_by("starts_at", "pk")
    )
    return [
        {
            "title": page.title,
            "address": page.url,
            "services": page.service_names,
            "starts_at": page.starts_at,
            "ends_at": page.over_at,
        }
        for page in pages
    ]


def forget_notices(**kwargs):
    """Throw away what is kept: at once, and again when the transaction has become visible."""
    from django.conf import settings

    keys = [_key(code) for code, _name in settings.LANGUAGES]
    cache.delete_many(keys)
    transaction.on_commit(lambda: cache.delete_many(keys))
