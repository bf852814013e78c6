"""All announced events as one list, with what became of each."""

import django_filters
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets import HeaderButton

from portal.base.listings import PortalReportView
from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.provision.reports import moment_column
from portal.units.models import Unit
from portal.units.services import has_role

from .enums import CoverageStatus
from .models import CoveredEvent


class CoverageFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    status = django_filters.MultipleChoiceFilter(label=_("Status"), choices=CoverageStatus.choices)
    starts_at = django_filters.DateFromToRangeFilter(
        label=_("Begins"), widget=DateRangePickerWidget
    )

    class Meta:
        model = CoveredEvent
        fields = ["unit", "status", "starts_at"]


class CoverageReportView(PortalReportView):
    """Every announced event, the latest on top."""

    page_title = _("Announced events")
    header_icon = "calendar-alt"
    index_url_name = "coverage_list"
    index_results_url_name = "coverage_list_results"
    filterset_class = CoverageFilterSet
    template_name = "provision/work_listing.html"
    is_searchable = True
    search_fields = ["title", "place", "host", "unit__code", "unit__folded"]
    columns = [
        TitleColumn("title", label=_("Event"), get_url=lambda event: event.get_absolute_url()),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        moment_column("starts_at", _("Begins")),
        Column("place", label=_("Place")),
        Column("status", label=_("Status"), accessor="get_status_display"),
        Column(
            "story",
            label=_("Story"),
            accessor=lambda event: event.story_status or "–",
        ),
    ]
    list_export = [
        "title",
        "unit.code",
        "starts_at",
        "place",
        "host",
        "get_status_display",
        "reason",
        "story_due_on",
        "story_status",
    ]
    export_headings = {
        "title": _("Event"),
        "unit.code": _("Unit"),
        "starts_at": _("Begins"),
        "place": _("Place"),
        "host": _("Host"),
        "get_status_display": _("Status"),
        "reason": _("Last reason given"),
        "story_due_on": _("Story due on"),
        "story_status": _("Story"),
    }

    def get_queryset(self):
        return (
            CoveredEvent.objects.visible_to(self.request.user).with_names().order_by("-starts_at")
        )

    def get_header_buttons(self):
        buttons = [HeaderButton(_("Calendar"), url=reverse("coverage_month"), icon_name="calendar")]
        if has_role(self.request.user, *(DESK_ROLES | UNIT_ROLES)):
            buttons.append(
                HeaderButton(
                    _("Announce an event"), url=reverse("coverage_announce"), icon_name="plus"
                )
            )
        return buttons
