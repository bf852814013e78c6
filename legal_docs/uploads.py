"""Where a file waits between its upload and the confirmation of what was understood.

Nothing of it is in the database. A file belongs to the person and the session that brought it, and
is thrown away after an hour.
"""

import time
import uuid
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import signing

from .services import SubmittedFile

#: Seconds.
LIFETIME = 60 * 60
_SALT = "legal_docs.uploads"


class UploadGone(Exception):
    """The file was thrown away, was never there, or belongs to somebody else."""


@dataclass(frozen=True)
class Upload:
    """A file that waits, and for what it was brought.

    Attributes:
        file: a ``SubmittedFile``.
        unit_id, category_id: the choices made with it; the category may be None.
    """

    file: SubmittedFile
    unit_id: int
    category_id: int | None


def keep(file, *, request, unit_id, category_id):
    """Put a file aside and return the token by which this person's session finds it again."""
    sweep()
    identifier = uuid.uuid4().hex
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    path = _folder() / identifier
    path.touch(mode=0o600)
    path.write_bytes(file.data)
    ticket = {
        "id": identifier,
        "name": file.name,
        "unit": unit_id,
        "category": category_id,
        **_owner(request),
    }
    return signing.dumps(ticket, salt=_SALT)


def take(token, *, request):
    """Return the :class:`Upload` of ``token``.

    Raises:
        UploadGone: it cannot be had.
    """
    ticket = _ticket(token, request)
    try:
        data = (_folder() / ticket["id"]).read_bytes()
    except OSError as error:
        raise UploadGone from error
    return Upload(SubmittedFile(ticket["name"], data), ticket["unit"], ticket["category"])


def drop(token, *, request):
    """Throw the file of ``token`` away.

    Raises:
        UploadGone: the token is not this session's.
    """
    (_folder() / _ticket(token, request)["id"]).unlink(missing_ok=True)


def sweep():
    """Throw away every file that has waited too long."""
    if not _folder().is_dir():
        return
    for path in _folder().iterdir():
        if path.stat().st_mtime < time.time() - LIFETIME:
            path.unlink(missing_ok=True)


def _folder():
    # Below the media, which all processes share and no address serves.
    return Path(settings.MEDIA_ROOT) / "waiting-imports"


def _ticket(token, request):
    try:
        ticket = signing.loads(token, salt=_SALT, max_age=LIFETIME)
    except signing.BadSignature as error:
        raise UploadGone from error
    if {name: ticket[name] for name in ("user", "session")} != _owner(request):
        raise UploadGone
    return ticket


def _owner(request):
    return {"user": request.user.pk, "session": request.session.session_key}
