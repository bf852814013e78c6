"""What came from outside, and who typed it."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from portal.base.listings import PortalReportView
from portal.provision.reports import moment_column
from portal.units.models import Unit

from ..desk import visible_to
from .models import KEYED_CHANNELS, Intake


class IntakeFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    channel = django_filters.ChoiceFilter(
        label=_("Channel"), choices=[(each.value, each.label) for each in KEYED_CHANNELS]
    )

    class Meta:
        model = Intake
        fields = ["unit", "channel"]


class IntakeReportView(PortalReportView):
    """Each arrival, newest first."""

    page_title = _("Keyed in for units")
    header_icon = "doc-full-inverse"
    index_url_name = "keying_report"
    index_results_url_name = "keying_report_results"
    template_name = "provision/work_listing.html"
    filterset_class = IntakeFilterSet
    columns = [
        Column("title", label=_("Title")),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("channel", label=_("Channel"), accessor="get_channel_display"),
        moment_column("received_at", _("Received")),
        Column("typed_by", label=_("Typed by"), accessor="typed_by.get_full_name"),
    ]
    list_export = ["title", "unit.code", "get_channel_display", "received_at", "typed_by"]

    def get_queryset(self):
        rows = Intake.objects.select_related("unit", "typed_by")
        return visible_to(self.request.user, rows).order_by("-received_at", "-pk")
