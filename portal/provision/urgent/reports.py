"""Every urgent publication with its review."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.provision.reports import moment_column
from portal.units.models import Unit

from ..desk import is_at_desk
from .enums import Verdict
from .models import UrgentPublication


class UrgentFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    verdict = django_filters.ChoiceFilter(label=_("Outcome"), choices=Verdict.choices)

    class Meta:
        model = UrgentPublication
        fields = ["unit", "verdict"]


class UrgentReportView(PortalReportView):
    """Who published what at once, why, and what the review said."""

    page_title = _("Urgent publications")
    header_icon = "warning"
    index_url_name = "urgent_report"
    index_results_url_name = "urgent_report_results"
    template_name = "provision/work_listing.html"
    filterset_class = UrgentFilterSet
    columns = [
        TitleColumn("title", label=_("Title"), url_name="urgent_review"),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        moment_column("published_at", _("Published")),
        Column("published_by", label=_("Editor on duty"), accessor="published_by.get_full_name"),
        Column("confirmed_by", label=_("Confirmed by"), accessor="confirmed_by.get_full_name"),
        Column("verdict", label=_("Outcome"), accessor="get_verdict_display"),
        moment_column("reviewed_at", _("Reviewed")),
    ]
    list_export = [
        "title",
        "unit.code",
        "reason",
        "published_at",
        "published_by",
        "confirmed_by",
        "get_verdict_display",
        "reviewed_by",
        "reviewed_at",
        "note",
    ]

    def get_queryset(self):
        rows = UrgentPublication.objects.select_related(
            "unit", "published_by", "confirmed_by", "reviewed_by"
        )
        return rows if is_at_desk(self.request.user) else rows.none()
