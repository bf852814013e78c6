"""The ledger of what was refused or returned: on which ground, what would cure it, and whether."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from portal.units.models import Unit

from ..desk import visible_to
from ..enums import Decision, Ground, Step
from ..models import ApprovalRecord

_NO = [choice for choice in Decision.choices if choice[0] != Decision.APPROVED]


class RefusalFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    ground = django_filters.ChoiceFilter(label=_("Ground"), choices=Ground.choices)
    decision = django_filters.ChoiceFilter(label=_("Decision"), choices=_NO)
    step = django_filters.ChoiceFilter(label=_("Step"), choices=Step.choices)
    decided_at = django_filters.DateFromToRangeFilter(
        label=_("Decided"), widget=DateRangePickerWidget
    )

    class Meta:
        model = ApprovalRecord
        fields = ["unit", "ground", "decision", "step", "decided_at"]


class RefusalReportView(ReportView):
    """Each refusal and each return, newest first."""

    page_title = _("Refusals and returns")
    header_icon = "undo"
    index_url_name = "appeals_refusals"
    index_results_url_name = "appeals_refusals_results"
    template_name = "provision/work_listing.html"
    filterset_class = RefusalFilterSet
    columns = [
        Column("title", label=_("Title")),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("decision", label=_("Decision"), accessor="get_decision_display"),
        Column("ground", label=_("Ground"), accessor="get_ground_display"),
        Column("remedy", label=_("What would cure it")),
        Column("decided_by_name", label=_("By")),
        DateColumn("decided_at", label=_("Decided")),
        Column("outcome", label=_("Review"), accessor=lambda record: outcome_of(record)),
    ]
    list_export = [
        "title",
        "unit.code",
        "get_step_display",
        "get_decision_display",
        "get_ground_display",
        "remedy",
        "comment",
        "decided_by_name",
        "decided_at",
    ]

    def get_queryset(self):
        rows = ApprovalRecord.objects.exclude(decision=Decision.APPROVED)
        return visible_to(self.request.user, rows.select_related("unit", "appeal")).order_by(
            "-decided_at", "-pk"
        )


def outcome_of(record):
    """Return what became of the unit's request for review, in words; empty where there is none."""
    appeal = getattr(record, "appeal", None)
    if appeal is None:
        return ""
    return appeal.get_outcome_display() or _("asked for")
