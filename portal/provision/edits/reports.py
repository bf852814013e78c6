"""The receipts of a unit, or of all."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.provision.reports import moment_column
from portal.units.models import Unit

from ..desk import visible_to
from .models import Receipt


class ReceiptFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())

    class Meta:
        model = Receipt
        fields = ["unit"]


class ReceiptReportView(PortalReportView):
    """What became public of what units supplied, newest first."""

    page_title = _("Receipts of publication")
    header_icon = "check"
    index_url_name = "edits_receipts"
    index_results_url_name = "edits_receipts_results"
    template_name = "provision/work_listing.html"
    filterset_class = ReceiptFilterSet
    columns = [
        TitleColumn("title", label=_("Title"), url_name="edits_receipt"),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("address", label=_("Address")),
        moment_column("published_at", _("Published")),
    ]
    list_export = ["title", "unit.code", "address", "published_at"]

    def get_queryset(self):
        rows = Receipt.objects.select_related("unit")
        return visible_to(self.request.user, rows).order_by("-published_at", "-pk")
