"""What readers see of the sessions: the next ones first, by month; one leader; the archive."""

from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Q
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from portal.base.text import slugify_vi

from .enums import Period, name_of_period

LEADER_PARAMETER = "lanh-dao"
ARCHIVE_PARAMETER = "da-qua"
#: What ``da-qua`` has to say for the sessions that are over.
_ARCHIVE = "1"
_LONGEST_KEY = 60


@dataclass
class SessionList:
    """The sessions that one address shows.

    Attributes:
        sessions: all that the filter leaves, in order.
        leaders: dicts ``key, name, address, is_chosen`` of those who receive citizens.
        leader: the key asked for, or "".
        shows_archive: whether the sessions that are over were asked for.
    """

    sessions: list
    leaders: list = field(default_factory=list)
    leader: str = ""
    shows_archive: bool = False

    @classmethod
    def of_schedule(cls, page):
        """Return all sessions of one schedule."""
        for session in page.sessions_in_order:
            session.page = page
        return cls(sessions=page.sessions_in_order)

    @classmethod
    def asked_by(cls, request, sessions):
        """Return what ``request`` asks for of ``sessions``.

        Raises:
            Http404: nobody is called what the filter says, or the archive is asked for wrongly.
        """
        sessions = sorted(sessions, key=lambda session: session.sort_key)
        archive = request.GET.get(ARCHIVE_PARAMETER, "")
        if archive not in ("", _ARCHIVE):
            raise Http404(_("There is no such list."))
        names = {_key(session): session.leader for session in sessions}
        leader = request.GET.get(LEADER_PARAMETER, "")
        if leader and leader not in names:
            raise Http404(_("There is no such list."))
        return cls(
            sessions=[s for s in sessions if not leader or _key(s) == leader],
            leaders=[
                {
                    "name": name,
                    "address": _address(leader=key, archive=archive),
                    "is_chosen": key == leader,
                }
                for key, name in [("", _("All")), *sorted(names.items(), key=lambda row: row[1])]
            ]
            if len(names) > 1
            else [],
            leader=leader,
            shows_archive=archive == _ARCHIVE,
        )

    @cached_property
    def next_ones(self):
        """The sessions that are not over, the next one first."""
        return [session for session in self.sessions if not session.is_over]

    @cached_property
    def past_ones(self):
        """The sessions that are over, the last one first."""
        return [session for session in reversed(self.sessions) if session.is_over]

    @cached_property
    def next_held(self):
        """The next session that takes place, or None."""
        return next((session for session in self.next_ones if session.takes_place), None)

    @cached_property
    def months(self):
        """What is shown, month by month; see :func:`by_month`."""
        return by_month(self.past_ones if self.shows_archive else self.next_ones)

    @property
    def next_address(self):
        return _address(leader=self.leader, archive="")

    @property
    def archive_address(self):
        return _address(leader=self.leader, archive=_ARCHIVE)


def next_sessions(section, *, number):
    """Return the next ``number`` sessions of ``section`` that are not over, in order."""
    today = timezone.localdate()
    sessions = section.sessions().filter(Q(day__gte=today) | Q(new_day__gte=today))
    open_ones = [session for session in sessions if not session.is_over]
    return sorted(open_ones, key=lambda session: session.sort_key)[:number]


def by_month(sessions):
    """Return triples ("2026-12", “December 2026”, sessions) in the order of ``sessions``."""
    groups = groupby(sessions, key=lambda session: session.shown_day.replace(day=1))
    return [
        (f"{month:%Y-%m}", name_of_period(Period.of_month(month), month.year), list(rows))
        for month, rows in groups
    ]


def _key(session):
    return slugify_vi(session.leader_name, _LONGEST_KEY)


def _address(*, leader, archive):
    pairs = [(LEADER_PARAMETER, leader), (ARCHIVE_PARAMETER, archive)]
    return f"?{urlencode([pair for pair in pairs if pair[1]])}"
