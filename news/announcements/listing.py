"""How readers narrow the list of announcements."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.base.listing import Filter

from .enums import AnnouncementState


def open_condition():
    """Return which announcements take applications now, a ``Q``."""
    begun = Q(opens_on=None) | Q(opens_on__lte=timezone.localdate())
    return begun & Q(closes_at__gt=timezone.now())


def closed_condition():
    """Return which announcements take no applications any more, a ``Q``."""
    return Q(closes_at__lte=timezone.now())


class OpenFilter(Filter):
    """Those that take applications now, or no longer."""

    def __init__(self):
        super().__init__(
            "tinh-trang",
            "closes_at",
            _("Applications"),
            [
                (state.value, state.label)
                for state in (AnnouncementState.OPEN, AnnouncementState.CLOSED)
            ],
        )

    def condition(self, value):
        if not value:
            return Q()
        return open_condition() if value == AnnouncementState.OPEN else closed_condition()
