"""Notices as reports: what is shown and until when, what has ended, and the proofs of removal."""

import datetime

import django_filters
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from portal.base.listings import PortalReportView
from portal.base.roles import DESK_ROLES
from portal.units.models import PageOwnership, Unit
from portal.units.services import has_role, units_of

from ..enums import Outcome, Section
from ..jobs import notices_to_confirm
from ..models import NoticeEnd, NoticeEntry, WithdrawalProof
from ..services import may_look_after


def visible_to(user, rows, *, unit):
    """Return ``rows`` as far as ``user`` may see them: all for the desk, else the own units'."""
    return rows if has_role(user, *DESK_ROLES) else rows.filter(**{f"{unit}__in": units_of(user)})


class NoticeColumn(Column):
    """Name and code, leading to the editor."""

    cell_template_name = "wanted/admin/notice_cell.html"


class DayColumn(Column):
    """A day, or a moment, as it is written: one that lies ahead is not “just now”."""

    def get_value(self, instance):
        value = super().get_value(instance)
        if isinstance(value, datetime.datetime):
            return f"{timezone.localtime(value):%H:%M %d/%m/%Y}"
        return f"{value:%d/%m/%Y}" if value else ""


class ActionColumn(Column):
    """What somebody in charge can do; others read who decides."""

    cell_template_name = "wanted/admin/action_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        user = parent_context["request"].user
        return context | {"may_look_after": may_look_after(user, instance)}


class NoticeFilterSet(WagtailFilterSet):
    section = django_filters.ChoiceFilter(label=_("Section"), choices=Section.choices)
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"), queryset=Unit.objects.all(), field_name="page__ownership__unit"
    )
    due = django_filters.BooleanFilter(label=_("To be confirmed soon"), method="filter_due")

    class Meta:
        model = NoticeEntry
        fields = ["section", "unit"]

    def filter_due(self, rows, _name, value):
        return rows.filter(pk__in=notices_to_confirm().values("pk")) if value else rows


class NoticesReportView(PortalReportView):
    """Every public notice, the one that must be confirmed first on top."""

    page_title = _("Notices: shown until when")
    header_icon = "group"
    index_url_name = "wanted_notices"
    index_results_url_name = "wanted_notices_results"
    filterset_class = NoticeFilterSet
    columns = [
        NoticeColumn("notice", label=_("Notice")),
        Column("section", label=_("Section"), accessor="get_section_display"),
        Column("unit", label=_("Unit"), accessor="unit_code"),
        DayColumn("shown_until", label=_("Shown until")),
        ActionColumn("do", label=_("What to do")),
    ]
    list_export = ["code", "page.title", "unit_code", "listed_on", "shown_until"]

    def get_queryset(self):
        owner = PageOwnership.objects.filter(page=OuterRef("pk"))
        entries = NoticeEntry.objects.filter(shown_until__gte=timezone.localdate())
        return (
            visible_to(self.request.user, entries, unit="page__ownership__unit")
            .select_related("page")
            .annotate(
                unit_id=Subquery(owner.values("unit")[:1]),
                unit_code=Subquery(owner.values("unit__code")[:1]),
            )
            .order_by("shown_until", "code", "language")
        )


class EndFilterSet(WagtailFilterSet):
    outcome = django_filters.ChoiceFilter(label=_("Outcome"), choices=Outcome.choices)
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())

    class Meta:
        model = NoticeEnd
        fields = ["outcome", "unit", "by_tip"]


class EndedNoticesReportView(PortalReportView):
    """Every search that has ended: how and by which decision; nobody's name."""

    page_title = _("Notices: ended searches")
    header_icon = "check"
    index_url_name = "wanted_ended_notices"
    index_results_url_name = "wanted_ended_notices_results"
    filterset_class = EndFilterSet
    columns = [
        Column("code", label=_("Code of this notice"), accessor="code"),
        Column("section", label=_("Section"), accessor="get_section_display"),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("outcome", label=_("Outcome"), accessor="get_outcome_display"),
        Column("decision", label=_("Decision"), accessor="decision_number"),
        DayColumn("decided_on", label=_("Date of the decision")),
        Column("by_tip", label=_("By a tip"), accessor="by_tip_text"),
        DayColumn("ended_at", label=_("Taken off")),
    ]
    list_export = [
        "code",
        "get_section_display",
        "unit.code",
        "get_outcome_display",
        "decision_number",
        "decided_on",
        "by_tip",
        "ended_at",
    ]

    def get_queryset(self):
        rows = NoticeEnd.objects.select_related("unit").order_by("-ended_at", "-pk")
        return visible_to(self.request.user, rows, unit="unit")


class ProofFilterSet(WagtailFilterSet):
    class Meta:
        model = WithdrawalProof
        fields = ["passed"]


class ProofsReportView(PortalReportView):
    """Every proof that somebody who was taken off is gone."""

    page_title = _("Notices: proofs of removal")
    header_icon = "view"
    index_url_name = "wanted_withdrawal_proofs"
    index_results_url_name = "wanted_withdrawal_proofs_results"
    filterset_class = ProofFilterSet
    template_name = "wanted/admin/proofs_report.html"
    columns = [
        DayColumn("looked_at", label=_("Looked")),
        Column("code", label=_("Code of this notice"), accessor="removal.code"),
        Column("reason", label=_("Reason"), accessor="removal.get_reason_display"),
        Column("places", label=_("Places looked at"), accessor="places"),
        Column("result", label=_("Result"), accessor="result_text"),
    ]
    list_export = ["looked_at", "removal.code", "removal.reason", "places", "passed"]

    def get_queryset(self):
        rows = WithdrawalProof.objects.select_related("removal").order_by("-looked_at", "-pk")
        return rows if has_role(self.request.user, *DESK_ROLES) else rows.none()
