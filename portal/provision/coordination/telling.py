"""Telling people of a unit or of the desk what has happened, with the way to it."""

from ..notices.enums import NoticeKind
from ..notices.services import notify
from .people import people_of_desk, people_of_unit


def tell_unit(unit, *, text, url, by=None, kind=NoticeKind.WORK):
    """Tell everybody who works for ``unit``, except ``by``, who did it."""
    tell(people_of_unit(unit), text=text, url=url, by=by, kind=kind, unit=unit)


def tell_desk(*, text, url, by=None, kind=NoticeKind.WORK):
    """Tell everybody at the Portal's desk, except ``by``, who did it."""
    tell(people_of_desk(), text=text, url=url, by=by, kind=kind)


def tell(people, *, text, url, by=None, kind=NoticeKind.WORK, unit=None):
    """Tell each of ``people``, except ``by``, who did it.

    Args:
        text: a sentence, or a function that returns it in the receiver's language.
        url: an address of the admin.
        unit: whose affair it is: who leaves it, no longer reads of it.
    """
    users = [person for person in people if by is None or person.pk != by.pk]
    notify(users=users, kind=kind, text=text, url=url, unit=unit)
