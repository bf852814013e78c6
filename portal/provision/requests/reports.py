"""All requests as one list: who was asked, by when, and how far it has come."""

import django_filters
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.widgets import HeaderButton

from portal.base.listings import PortalReportView
from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role

from ..models import Category
from ..reports import day_column
from .enums import RequestStatus
from .models import UnitRequest


class RequestFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    status = django_filters.MultipleChoiceFilter(label=_("Status"), choices=RequestStatus.choices)
    category = django_filters.ModelChoiceFilter(
        label=_("Category"), field_name="request__category", queryset=Category.objects.all()
    )
    due_on = django_filters.DateFromToRangeFilter(label=_("Due on"), widget=DateRangePickerWidget)
    overdue = django_filters.BooleanFilter(label=_("Overdue"), method="filter_overdue")

    class Meta:
        model = UnitRequest
        fields = ["unit", "status", "category", "due_on", "overdue"]

    def filter_overdue(self, queryset, name, value):
        overdue = UnitRequest.objects.overdue().values("pk")
        return queryset.filter(pk__in=overdue) if value else queryset.exclude(pk__in=overdue)


class RequestReportView(PortalReportView):
    """Every unit's part of every request, what is due first on top."""

    page_title = _("Requests to units")
    header_icon = "mail"
    index_url_name = "requests_list"
    index_results_url_name = "requests_list_results"
    template_name = "provision/work_listing.html"
    filterset_class = RequestFilterSet
    is_searchable = True
    search_fields = ["request__title", "request__details", "unit__code", "unit__folded"]
    columns = [
        TitleColumn(
            "title",
            label=_("What is asked for"),
            accessor="request.title",
            get_url=lambda row: row.get_absolute_url(),
        ),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("category", label=_("Category"), accessor="request.category.title"),
        day_column("due_on", _("Due on")),
        Column(
            "overdue", label=_("Overdue"), accessor=lambda row: _("Yes") if row.is_overdue else ""
        ),
        Column("status", label=_("Status"), accessor="get_status_display"),
    ]
    list_export = [
        "request.title",
        "unit.code",
        "request.category.title",
        "request.asked_on",
        "due_on",
        "get_status_display",
        "delivered_at",
        "is_overdue",
        "reason",
    ]
    export_headings = {
        "request.title": _("What is asked for"),
        "unit.code": _("Unit"),
        "request.category.title": _("Category"),
        "request.asked_on": _("Asked on"),
        "due_on": _("Due on"),
        "get_status_display": _("Status"),
        "delivered_at": _("Delivered"),
        "is_overdue": _("Overdue"),
        "reason": _("Last reason given"),
    }

    def get_queryset(self):
        return (
            UnitRequest.objects.visible_to(self.request.user)
            .with_people()
            .order_by("-request__asked_at", "-request_id", "unit__code")
        )

    def get_header_buttons(self):
        if not has_role(self.request.user, *DESK_ROLES):
            return []
        return [
            HeaderButton(_("New request to units"), url=reverse("requests_ask"), icon_name="plus")
        ]
