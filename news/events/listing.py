"""How readers narrow the list of events."""

from django.apps import apps
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.base.listing import Filter

WHEN_PARAMETER = "thoi-gian"
PAST, EVERY = "da-qua", "tat-ca"


class WhenFilter(Filter):
    """To come, which is what readers of a list get unasked, or past, or all.

    Args:
        all_unasked: whether nothing is left out unless somebody asks, as in feeds.
    """

    def __init__(self, *, all_unasked=False):
        super().__init__(
            WHEN_PARAMETER,
            "ends_on",
            pgettext_lazy("events", "Time"),
            [(PAST, pgettext_lazy("events", "Past")), (EVERY, _("All"))],
            unasked=pgettext_lazy("events", "Upcoming"),
        )
        # The dataclass is frozen for those who hold it.
        object.__setattr__(self, "all_unasked", all_unasked)

    def condition(self, value):
        if value == EVERY or (not value and self.all_unasked):
            return Q()
        today = timezone.localdate()
        return Q(ends_on__lt=today) if value == PAST else Q(ends_on__gte=today)


class HostFilter(Filter):
    """The unit that hosts; where none is said, the one that supplies."""

    def __init__(self, choices):
        super().__init__("don-vi", "host_unit", _("Host unit"), choices)

    def condition(self, value):
        # The models use this module.
        from news.models.events.querysets import host_condition

        return host_condition(value) if value else Q()


def host_codes(events):
    """Return the codes of the units that host some of ``events``."""
    rows = events.order_by().values_list("host_unit__code", "host_name", "unit__code").distinct()
    return {host or supplier for host, outside, supplier in rows if host or not outside}


def units_of_codes(codes):
    """Return pairs (code, name) for a filter, in the order of the codes."""
    units = apps.get_model("units.Unit").objects.filter(code__in=codes).order_by("code")
    return [(unit.code, unit.name) for unit in units]
