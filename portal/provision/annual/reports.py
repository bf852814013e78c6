"""What hinders the units, as one list that the office works through (Điều 9 khoản 1)."""

import django_filters
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from .models import Difficulty, ReportRound


def visible_difficulties(user):
    """Return the difficulties that ``user`` may read: the own units', or all for the desk."""
    found = Difficulty.objects.select_related("report__unit", "report__round", "answered_by")
    if user.is_superuser or has_role(user, *DESK_ROLES):
        return found
    return found.filter(report__unit_id__in=units_of(user))


class DifficultyFilterSet(WagtailFilterSet):
    round = django_filters.ModelChoiceFilter(
        label=_("Round"), field_name="report__round", queryset=ReportRound.objects.all()
    )
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"), field_name="report__unit", queryset=Unit.objects.all()
    )
    unanswered = django_filters.BooleanFilter(
        label=_("Without an answer"), field_name="answered_at", lookup_expr="isnull"
    )

    class Meta:
        model = Difficulty
        fields = []

    def __init__(self, *args, request=None, **kwargs):
        super().__init__(*args, request=request, **kwargs)
        if request and not has_role(request.user, *DESK_ROLES):
            self.filters["unit"].queryset = Unit.objects.filter(pk__in=units_of(request.user))


class DifficultyReportView(PortalReportView):
    page_title = _("Difficulties and guidance")
    header_icon = "help"
    index_url_name = "annual_difficulties"
    index_results_url_name = "annual_difficulties_results"
    filterset_class = DifficultyFilterSet
    any_permission_required = ["access_admin"]
    columns = [
        TitleColumn(
            "text",
            label=_("Difficulty"),
            get_url=lambda each: reverse("annual_report", args=[each.report_id]),
        ),
        Column("unit", label=_("Unit"), accessor="report.unit.code"),
        Column("clause", label=_("Clause")),
        Column("guidance", label=_("Guidance of the office")),
        Column("answered_by", label=_("Answered by"), accessor="answered_by.get_full_name"),
    ]
    list_export = ["report.round.title", "report.unit.code", "text", "clause", "guidance"]

    def get_queryset(self):
        return visible_difficulties(self.request.user).order_by("-report__round__last_day", "pk")
