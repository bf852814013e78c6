"""A person's events as entries of a calendar: where one is sent, and what one's unit announced.

Contact data stay in the admin: a calendar lies in programs of other makers.
"""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.ical import CalendarEntry, EntryStatus, entry_uid
from portal.base.roles import UNIT_ROLES
from portal.units.services import units_of

from .enums import CoverageStatus
from .models import Assignment, CoveredEvent

#: What is longer ago is of no use in a calendar.
_LOOK_BACK = timedelta(days=60)

#: The same whichever host is asked: programs recognise an entry by it.
_HOST = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "portal"

_STATUSES = {
    CoverageStatus.CANCELLED: EntryStatus.CANCELLED,
    CoverageStatus.POSTPONED: EntryStatus.CANCELLED,
    CoverageStatus.ANNOUNCED: EntryStatus.TENTATIVE,
}


def entries_for(user, *, request):
    """Return the :class:`CalendarEntry` of each event that concerns ``user``."""
    sent = Assignment.objects.filter(user=user).values("event")
    events = CoveredEvent.objects.filter(
        Q(pk__in=sent) | Q(unit_id__in=units_of(user, roles=UNIT_ROLES)),
        starts_at__gte=timezone.now() - _LOOK_BACK,
    ).select_related("unit")
    expected = set(Assignment.objects.expected().filter(user=user).values_list("event", flat=True))
    own_units = units_of(user, roles=UNIT_ROLES)
    return [
        _entry(event, concerned=event.pk in expected or event.unit_id in own_units, request=request)
        for event in events
    ]


def _entry(event, *, concerned, request):
    state = event.state
    status = _STATUSES.get(state, EntryStatus.CONFIRMED)
    return CalendarEntry(
        uid=entry_uid("coverage", event.pk, host=_HOST),
        title=event.title,
        start=event.starts_at,
        end=event.probable_end,
        changed_at=event.changed_at,
        sequence=event.version,
        # Whoever was released keeps no entry: the program takes it away.
        status=status if concerned else EntryStatus.CANCELLED,
        place=event.place,
        description=_("Host: %(host)s. %(state)s.") % {"host": event.host, "state": state.label},
        address=request.build_absolute_uri(event.get_absolute_url()),
        categories=(_("Coverage"),),
    )
