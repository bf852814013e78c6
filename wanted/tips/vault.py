"""What is kept of a tip is unreadable without the keys: texts, contact data, files, receipts.

``PORTAL_TIP_KEYS`` lists the keys, the newest first: that one writes, all of them read. A key that
is left out makes what it wrote, and the receipts of that time, unreadable for good.
"""

import hmac
from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

_PURPOSE = b"receipt of a tip\x00"


class Unreadable(Exception):
    """The key that wrote this is not among the keys any more, or the data were changed."""


@cache
def _box(keys):
    try:
        return MultiFernet([Fernet(key) for key in keys])
    except ValueError as error:
        raise ImproperlyConfigured(
            "PORTAL_TIP_KEYS: each key is 32 bytes in URL-safe Base64; .env.example says how to "
            "make one."
        ) from error


def _keys():
    return tuple(settings.PORTAL_TIP_KEYS)


def seal(content):
    """Return ``content`` (bytes) encrypted with the newest key."""
    return _box(_keys()).encrypt(content)


def unseal(sealed):
    """Return what was sealed.

    Raises:
        Unreadable: no key fits.
    """
    try:
        return _box(_keys()).decrypt(sealed)
    except InvalidToken as error:
        raise Unreadable from error


def seal_text(text):
    """Return ``text`` encrypted, as a text that a database column holds; "" stays ""."""
    return seal(text.encode()).decode("ascii") if text else ""


def unseal_text(sealed):
    """Return the text that was sealed; "" stays "".

    Raises:
        Unreadable: no key fits.
    """
    return unseal(sealed.encode("ascii")).decode() if sealed else ""


def reseal(sealed):
    """Return the same content encrypted with the newest key, without telling the content.

    Raises:
        Unreadable: no key fits.
    """
    try:
        return _box(_keys()).rotate(sealed)
    except InvalidToken as error:
        raise Unreadable from error


def digest(secret):
    """Return by what a receipt is found: a keyed hash of it, under the newest key."""
    return _digest_with(_keys()[0], secret)


def digests(secret):
    """Return the keyed hashes under every key, for looking up what an older key wrote."""
    return [_digest_with(key, secret) for key in _keys()]


def _digest_with(key, secret):
    return hmac.new(key.encode(), _PURPOSE + secret.encode(), "sha256").hexdigest()
