"""Forms that are known by a signed mark instead of a cookie.

A cookie, were it only Django's for its forms, ties what a browser does here to what it does
elsewhere. Nobody is signed in on this path, so a forged form could do nothing in a person's name;
what the mark is for is to tell a form that was opened a moment ago from a machine's thousand, and
one that was sent already.
"""

import secrets

from django.core import signing

from . import vault

_SALT = "wanted.tips.form"
#: Seconds that a person needs at least, and may take at most.
SHORTEST, LONGEST = 2, 24 * 60 * 60


class FormTooFast(Exception):
    """Nobody writes that quickly: the form is to be sent once more."""


class FormExpired(Exception):
    """The mark is forged, or older than a day: the form is to be sent once more."""


def new_token():
    """Return a mark for a form that is being handed out."""
    return signing.TimestampSigner(salt=_SALT).sign(secrets.token_urlsafe(12))


def read_token(token):
    """Return the keyed hash by which a form is known once it was sent.

    Raises:
        FormTooFast: the form was handed out a moment ago.
        FormExpired: the mark is none of ours, or too old.
    """
    signer = signing.TimestampSigner(salt=_SALT)
    try:
        number = signer.unsign(token, max_age=LONGEST)
    except signing.BadSignature as error:
        raise FormExpired from error
    try:
        signer.unsign(token, max_age=SHORTEST)
    except signing.SignatureExpired:
        return vault.digest(number)
    raise FormTooFast
