"""Files of tips: encrypted, under names that say nothing, in a folder that no server hands out."""

import secrets

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage

from . import vault


class TipStorage(FileSystemStorage):
    """Files without addresses."""

    def url(self, name):
        raise ValueError("A file of a tip has no address.")


def storage():
    """Return the storage of the files, readable for the Portal's own account alone."""
    return TipStorage(
        location=settings.PORTAL_TIPS_ROOT,
        file_permissions_mode=0o600,
        directory_permissions_mode=0o700,
    )


def store(content):
    """Encrypt ``content`` (bytes) and keep it; return the name of the file."""
    return storage().save(f"{secrets.token_hex(16)}.bin", ContentFile(vault.seal(content)))


def fetch(name):
    """Return the content of a file.

    Raises:
        FileNotFoundError: it is not there.
        vault.Unreadable: no key fits.
    """
    with storage().open(name, "rb") as file:
        return vault.unseal(file.read())


def rewrite(name):
    """Encrypt a file anew with the newest key, in its place."""
    place = storage()
    with place.open(name, "rb") as file:
        sealed = vault.reseal(file.read())
    place.delete(name)
    place.save(name, ContentFile(sealed))


def remove(name):
    """Remove a file; one that is gone already is no error."""
    storage().delete(name)


def names():
    """Return the names of all files that are kept."""
    place = storage()
    return place.listdir("")[1] if place.exists("") else []
