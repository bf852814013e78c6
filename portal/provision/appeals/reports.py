"""The ledger of what was refused or returned: on which ground, what would cure it, and whether."""

import django_filters
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.timesince import timesince
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.provision.reports import moment_column
from portal.units.models import Unit

from ..desk import visible_to
from ..enums import Decision, EventKind, Ground, Step
from ..models import ApprovalRecord, ProvisionEvent

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


class RefusalReportView(PortalReportView):
    """Each refusal and each return, newest first."""

    page_title = _("Refusals and returns")
    header_icon = "rotate"
    verbose_name_plural = _("refusals and returns")
    index_url_name = "appeals_refusals"
    index_results_url_name = "appeals_refusals_results"
    template_name = "provision/work_listing.html"
    filterset_class = RefusalFilterSet
    columns = [
        TitleColumn("title", label=_("Title"), get_url=lambda record: address_of_review(record)),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("decision", label=_("Decision"), accessor="get_decision_display"),
        Column("ground", label=_("Ground"), accessor="get_ground_display"),
        Column("remedy", label=_("What would cure it")),
        Column("decided_by_name", label=_("By")),
        moment_column("decided_at", _("Decided")),
        Column("cured", label=_("Cured after"), accessor=lambda record: time_to_cure(record)),
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
        "cured_at",
        "cured_after",
    ]
    export_headings = {
        "unit.code": _("Unit"),
        "get_step_display": _("Step"),
        "get_decision_display": _("Decision"),
        "get_ground_display": _("Ground"),
        "cured_at": _("Submitted again"),
        "cured_after": _("Cured after"),
    }

    def to_row_dict(self, item):
        item.cured_after = time_to_cure(item)
        return super().to_row_dict(item)

    def get_queryset(self):
        rows = with_cure(ApprovalRecord.objects.exclude(decision=Decision.APPROVED))
        return visible_to(self.request.user, rows.select_related("unit", "appeal")).order_by(
            "-decided_at", "-pk"
        )


def with_cure(records):
    """Return ``records`` with ``cured_at``: when the unit submitted it again, if it did."""
    again = ProvisionEvent.objects.filter(
        page_id=OuterRef("page_id"), kind=EventKind.RESUBMITTED, at__gte=OuterRef("decided_at")
    )
    return records.annotate(cured_at=Subquery(again.order_by("at").values("at")[:1]))


def time_to_cure(record):
    """Return how long the unit took to mend it, in words; empty while it has not."""
    return timesince(record.decided_at, record.cured_at) if record.cured_at else ""


def address_of_review(record):
    """Return where the unit's request for review is read and decided; None where there is none."""
    appeal = getattr(record, "appeal", None)
    return appeal and reverse("appeals_appeal", args=[appeal.pk])


def outcome_of(record):
    """Return what became of the unit's request for review, in words; empty where there is none."""
    appeal = getattr(record, "appeal", None)
    if appeal is None:
        return ""
    return appeal.get_outcome_display() or _("asked for")
