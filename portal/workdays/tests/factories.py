from datetime import date

import factory

from portal.workdays.models import CalendarDay, LeadTime


class LeadTimeFactory(factory.django.DjangoModelFactory):
    """Five working days ahead since 2014, under a made-up provision."""

    class Meta:
        model = LeadTime

    code = factory.Sequence(lambda number: f"thu-{number}")
    name_vi = "Thời hạn thử"
    days = 5
    valid_from = date(2014, 7, 1)
    basis = "Quy định thử"


def make_calendar_day(day, kind="holiday", **values):
    """Create a row for ``day`` (ISO text); confirmed under a made-up notice unless told."""
    defaults = {"name_vi": "Ngày thử", "notice": "Thông báo thử", "confirmed": True}
    return CalendarDay.objects.create(
        date=date.fromisoformat(day), kind=kind, **{**defaults, **values}
    )
