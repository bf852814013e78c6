"""What lists, calendars and pages ask of events."""

from django.db.models import Q
from django.utils import timezone
from wagtail.models import PageQuerySet


class EventQuerySet(PageQuerySet):
    def for_cards(self):
        """Return the events joined with what a card shows."""
        return self.select_related("locale", "unit", "host_unit", "image").prefetch_related(
            "changes"
        )

    def upcoming(self):
        """Return what is not past: today's events stay among them until the day is over."""
        return self.filter(ends_on__gte=timezone.localdate())

    def past(self):
        """Return what took place, or would have, before today."""
        return self.filter(ends_on__lt=timezone.localdate())

    def within(self, first, last):
        """Return what takes place, or before a change was to, between two days, included."""
        now = Q(starts_on__lte=last, ends_on__gte=first)
        before = Q(changes__former_starts_on__lte=last, changes__former_ends_on__gte=first)
        return self.filter(now | before).distinct()

    def hosted_by(self, code):
        """Return what the unit of ``code`` hosts."""
        return self.filter(host_condition(code))


def host_condition(code):
    """Return which events the unit of ``code`` hosts, a ``Q``: who supplies hosts, if not said."""
    return Q(host_unit__code=code) | Q(host_unit=None, host_name="", unit__code=code)
