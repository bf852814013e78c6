from datetime import date

from portal.workdays.models import CalendarDay


def make_calendar_day(day, kind="holiday", **values):
    """Create a row for ``day`` (ISO text); confirmed under a made-up notice unless told."""
    defaults = {"name_vi": "Ngày thử", "notice": "Thông báo thử", "confirmed": True}
    return CalendarDay.objects.create(
        date=date.fromisoformat(day), kind=kind, **{**defaults, **values}
    )
