"""Limits on how often all people together may ask for something; nobody's address is kept."""

import time

from django.core.cache import cache

_WINDOW = 60


def within_limit(name, *, per_minute):
    """Count one request and return whether it is within the limit of this minute.

    The count is shared by everybody, so it slows down a machine that tries codes without telling
    people apart. Where processes share no cache, each counts for itself.

    Args:
        name: of what is asked for.
        per_minute: how many requests of all people together are answered.
    """
    key = f"limit:{name}:{int(time.time() // _WINDOW)}"
    cache.add(key, 0, 2 * _WINDOW)
    try:
        return cache.incr(key) <= per_minute
    except ValueError:
        # The cache has thrown the count away between the two calls: it was short of room.
        return True
