"""Telling people of a unit or of the desk what has happened, with the way to it."""

from ..notices.enums import NoticeKind
from ..notices.services import notify
from .people import desk_unit, people_of_desk, people_of_unit


def tell_unit(unit, *, text, url, by=None, kind=NoticeKind.WORK):
    """Tell everybody who works for ``unit``, except ``by``, who did it."""
    tell(people_of_unit(unit), text=text, url=url, by=by, kind=kind, unit=unit)


def tell_desk(*, text, url, by=None, kind=NoticeKind.WORK, unit=None):
    """Tell everybody at the Portal's desk, except ``by``, who did it.

    Args:
        unit: whose affair it is; default: the desk's own.
    """
    unit = unit or desk_unit()
    tell(people_of_desk(), text=text, url=url, by=by, kind=kind, unit=unit)


def tell(people, *, unit, text, url, by=None, kind=NoticeKind.WORK):
    """Tell each of ``people``, except ``by``, who did it.

    Args:
        unit: whose affair it is: who leaves the unit or the desk no longer reads of it. None where
            it is no unit's.
        text: a sentence, or a function that returns it in the receiver's language.
        url: an address of the admin.
    """
    users = [person for person in people if by is None or person.pk != by.pk]
    notify(users=users, kind=kind, text=text, url=url, unit=unit)
