"""The register of statements: who, what, when, to whom (Điều 5 khoản 9)."""

import django_filters
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.base.roles import DESK_ROLES
from portal.provision.reports import moment_column
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from ..enums import StatementForm
from ..models import Matter, StatementPage


class StatementFilterSet(WagtailFilterSet):
    matter = django_filters.ModelChoiceFilter(label=_("Matter"), queryset=Matter.objects.all())
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    form = django_filters.MultipleChoiceFilter(label=_("Form"), choices=StatementForm.choices)
    stated_at = django_filters.DateFromToRangeFilter(
        label=_("When it was said"), widget=DateRangePickerWidget
    )

    class Meta:
        model = StatementPage
        fields = ["matter", "unit", "form", "stated_at"]


class StatementReportView(PortalReportView):
    """Every statement, public or not yet, the newest on top; a unit sees its own."""

    page_title = _("Register of press statements")
    header_icon = "comment"
    index_url_name = "news_statements"
    index_results_url_name = "news_statements_results"
    filterset_class = StatementFilterSet
    is_searchable = True
    search_backend_name = None
    search_fields = ["title", "speaker_name", "audience", "lead"]
    columns = [
        moment_column("stated_at", _("When it was said")),
        TitleColumn(
            "title",
            label=_("Statement"),
            accessor="title",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("speaker", label=_("Who spoke"), accessor="speaker_name"),
        Column("audience", label=_("To whom"), accessor="audience"),
        Column("matter", label=_("Matter"), accessor="matter.title"),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("state", label=_("State"), accessor="status_string"),
    ]
    list_export = [
        "stated_at",
        "title",
        "speaker_name",
        "speaker_position",
        "get_form_display",
        "audience",
        "occasion",
        "matter.title",
        "unit.code",
        "status_string",
    ]
    export_headings = {
        "stated_at": _("When it was said"),
        "title": _("Statement"),
        "speaker_name": _("Who spoke"),
        "speaker_position": _("Position"),
        "get_form_display": _("Form"),
        "audience": _("To whom"),
        "occasion": _("Occasion"),
        "matter.title": _("Matter"),
        "unit.code": _("Unit"),
        "status_string": _("State"),
    }

    def get_queryset(self):
        statements = StatementPage.objects.filter(alias_of__isnull=True).select_related(
            "matter", "unit", "locale"
        )
        user = self.request.user
        if not (has_role(user, *DESK_ROLES) or user.is_superuser):
            statements = statements.filter(unit_id__in=units_of(user))
        return statements.order_by("-stated_at", "-pk")
