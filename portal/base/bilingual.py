"""Texts that are kept in two languages, the English one where somebody has written it."""

from django.utils.translation import get_language


def in_readers_language(vietnamese, english):
    """Return ``english`` to readers of English, where there is one; else ``vietnamese``."""
    return (english if get_language() == "en" else "") or vietnamese
