"""Everything that verifiers let pass, with their reasons."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from portal.base.listings import PortalReportView
from portal.provision.reports import moment_column
from portal.units.models import Unit

from ..desk import visible_to
from .enums import LeakKind
from .models import LeakOverride


class OverrideFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=LeakKind.choices)

    class Meta:
        model = LeakOverride
        fields = ["unit", "kind"]


class OverrideReportView(PortalReportView):
    """Each exception: what, where, why, by whom."""

    page_title = _("Exceptions of the leak guard")
    header_icon = "warning"
    index_url_name = "leaks_overrides"
    index_results_url_name = "leaks_overrides_results"
    filterset_class = OverrideFilterSet
    columns = [
        Column("title", label=_("Title")),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        Column("reason", label=_("Reason")),
        Column("decided_by_name", label=_("By")),
        moment_column("decided_at", _("At")),
    ]
    list_export = [
        "title",
        "unit.code",
        "get_kind_display",
        "reason",
        "decided_by_name",
        "decided_at",
    ]

    def get_queryset(self):
        rows = LeakOverride.objects.select_related("unit")
        return visible_to(self.request.user, rows).order_by("-decided_at", "-pk")
