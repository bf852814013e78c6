"""Who read and did what with the unit's tips, for the leader who named them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from portal.base.listings import PortalReportView
from portal.base.roles import Role
from portal.units.services import units_of
from wanted.models import TipRecord


class TipRecordFilterSet(WagtailFilterSet):
    class Meta:
        model = TipRecord
        fields = ["act"]


class TipRecordReportView(PortalReportView):
    """Every reading and every act of the units that the person leads."""

    page_title = _("Tips: who read what")
    header_icon = "mail"
    index_url_name = "wanted_tip_records"
    index_results_url_name = "wanted_tip_records_results"
    filterset_class = TipRecordFilterSet
    columns = [
        Column("at", label=_("When"), accessor="at_text"),
        Column("tip_number", label=_("Tip")),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("act", label=_("What"), accessor="get_act_display"),
        Column("detail", label=_("Detail"), accessor="told"),
        Column("user", label=_("By"), accessor="by"),
    ]
    list_export = ["at", "tip_number", "unit.code", "get_act_display", "told", "by"]

    def get_queryset(self):
        led = units_of(self.request.user, roles=[Role.UNIT_LEADER])
        return TipRecord.objects.filter(unit__in=led).select_related("unit", "to_unit", "user")
