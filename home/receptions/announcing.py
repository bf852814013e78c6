"""Is every session announced early enough? (Điều 24 Luật Tiếp công dân; the number is a row)"""

from django.utils import formats
from django.utils.translation import gettext as _

from portal.workdays.lead_times import CITIZEN_RECEPTION, notice_for, reasons_against_announcing
from portal.workdays.models import LeadTime


def reasons_against_schedule(page, *, day):
    """Return why ``page`` may not become public on ``day``: one sentence for each late session.

    A session that a public page already announces for the same day is not announced anew: it may
    be cancelled, given another hour or translated at any time.
    """
    announced = _announced_days(page)
    reasons = []
    for session in _in_order(page):
        held_on = session.held_on
        if held_on is None or (session.uid, held_on) in announced:
            continue
        reasons += reasons_against_announcing(
            code=CITIZEN_RECEPTION,
            what=_("Session of %(leader)s on %(day)s")
            % {
                "leader": session.leader,
                "day": formats.date_format(held_on, "SHORT_DATE_FORMAT"),
            },
            event_on=held_on,
            day=day,
        )
    return reasons


def latest_day_of(page):
    """Return by when ``page`` has to be public for its first session that is not announced yet.

    Returns:
        A :class:`portal.workdays.lead_times.Notice`, or None where nothing is left to announce or
        no lead time is in force.
    """
    announced = _announced_days(page)
    for session in _in_order(page):
        if session.held_on and (session.uid, session.held_on) not in announced:
            try:
                return notice_for(code=CITIZEN_RECEPTION, event_on=session.held_on)
            except LeadTime.DoesNotExist:
                return None
    return None


def _in_order(page):
    """Return the sessions by day; a draft may have some without one."""
    complete = [session for session in page.sessions.all() if session.day]
    return sorted(complete, key=lambda session: (session.held_on or session.day, session.pk or 0))


def _announced_days(page):
    """Return pairs (uid, day) that public pages announce, this page as it is public included."""
    from ..models import ReceptionSession  # the models use this module

    public = ReceptionSession.objects.filter(
        page__live=True, uid__in=[session.uid for session in page.sessions.all()]
    )
    return {(session.uid, session.held_on) for session in public}
