"""What became of a year, unit by unit: queries over the register, as its reports are."""

from django.db.models import Count, Q
from django.db.models.functions import TruncDate

from portal.provision.enums import OPEN_STATUSES, ProvisionStatus
from portal.provision.models import Hop, Provision
from portal.provision.models.register import IN_TIME, TOO_LATE

COLUMNS = ("owed", "on_time", "late", "open", "overdue", "published", "refused", "cancelled")


def year_report(*, year, day):
    """Return for each unit, by its code, a dict of ``COLUMNS`` as of the end of ``day``.

    On time and late speak of what was received; overdue is what is open, not received, and past
    its due day.
    """
    is_open = Q(status__in=OPEN_STATUSES)
    rows = (
        Provision.objects.filter(triggered_on__year=year)
        .annotate(received_day=TruncDate("received_at"))
        .values("unit__code")
        .annotate(
            owed=Count("pk"),
            on_time=Count("pk", filter=IN_TIME),
            late=Count("pk", filter=TOO_LATE),
            open=Count("pk", filter=is_open),
            overdue=Count("pk", filter=is_open & Q(received_at=None, due_on__lt=day)),
            published=Count("pk", filter=Q(status=ProvisionStatus.PUBLISHED)),
            refused=Count("pk", filter=Q(status=ProvisionStatus.REFUSED)),
            cancelled=Count("pk", filter=Q(status=ProvisionStatus.CANCELLED)),
        )
        .order_by("unit__code")
    )
    return {row.pop("unit__code"): row for row in rows}


def stays_report(*, year):
    """Return for each kind of holder how many stays there were, and how many have ended."""
    rows = (
        Hop.objects.filter(provision__triggered_on__year=year)
        .values("holder")
        .annotate(stays=Count("pk"), ended=Count("ended_at"))
        .order_by("holder")
    )
    return {row.pop("holder"): row for row in rows}
