"""The filters that all reports on the register share: unit, kind, channel, period."""

import django_filters
from django.utils import timezone
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from ...enums import Channel
from ...models import Category
from .. import periods
from ..models import SupplyFigure


def this_year():
    """Return the code of the period that is shown before anybody chose one."""
    return str(timezone.localdate().year)


class PeriodFilterSet(WagtailFilterSet):
    """Unit, kind, channel and period over counts of the register.

    The period is always chosen: what is longer than a year must be asked for.
    """

    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.none())
    category = django_filters.ModelChoiceFilter(
        label=_("Kind of information"), queryset=Category.objects.all()
    )
    channel = django_filters.ChoiceFilter(label=_("Channel"), choices=Channel.choices)
    period = django_filters.ChoiceFilter(
        label=_("Reporting period"), method="within", choices=periods.choices, empty_label=None
    )

    class Meta:
        model = SupplyFigure
        fields = []

    def __init__(self, data=None, *args, request=None, **kwargs):
        data = data.copy() if data else {}
        if not data.get("period"):
            data["period"] = this_year()
        super().__init__(data, *args, request=request, **kwargs)
        units = Unit.objects.all()
        if request and not has_role(request.user, *DESK_ROLES):
            units = units.filter(pk__in=units_of(request.user))
        self.filters["unit"].queryset = units

    def within(self, queryset, name, value):
        first, last = periods.bounds(value)
        if first is None:
            return queryset
        return queryset.filter(month__gte=first, month__lte=last)

    @property
    def chosen(self):
        """The values of all filters that hold, by name."""
        return self.form.cleaned_data if self.form.is_valid() else {}

    @property
    def bounds(self):
        """The first and the last day of the chosen period; (None, None) for all time."""
        code = self.chosen.get("period") or this_year()
        return periods.bounds(code)


def grouping_filter(*names):
    """Return a filter that says by what the report is grouped; it filters nothing itself."""
    labels = {
        "unit": _("By unit"),
        "category": _("By kind of information"),
        "channel": _("By channel"),
        "month": _("By month"),
    }
    return django_filters.ChoiceFilter(
        label=_("Grouped"),
        method=lambda queryset, name, value: queryset,
        choices=[(name, labels[name]) for name in names],
        empty_label=lazystr(labels[names[0]]),
        null_label=None,
    )
