"""Reports, rounds and terms in the admin."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from portal.base.listings import PortalIndexView
from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from . import services
from .enums import ReportStatus, RoundKind
from .forms import RoundForm
from .models import AnnualTerms, CriteriaSet, ReportRound, UnitReport
from .policies import may_write, visible_reports


class UnitReportFilterSet(WagtailFilterSet):
    round = django_filters.ModelChoiceFilter(
        label=_("Round"), queryset=ReportRound.objects.order_by("-last_day")
    )
    status = django_filters.ChoiceFilter(label=_("Status"), choices=ReportStatus.choices)
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())

    class Meta:
        model = UnitReport
        fields = ["round", "status", "unit"]

    def __init__(self, *args, request=None, **kwargs):
        super().__init__(*args, request=request, **kwargs)
        if request and not has_role(request.user, *DESK_ROLES):
            self.filters["unit"].queryset = Unit.objects.filter(pk__in=units_of(request.user))


class UnitReportIndexView(PortalIndexView):
    def get_base_queryset(self):
        return visible_reports(self.request.user)


class UnitReportEditView(generic.EditView):
    """The unit's own words; figures and signature are elsewhere."""

    def get_object(self, *args, **kwargs):
        found = super().get_object(*args, **kwargs)
        if not may_write(self.request.user, found):
            raise PermissionDenied
        return found

    def get_success_url(self):
        return reverse("annual_report", args=[self.object.pk])

    def get_success_buttons(self):
        return []


def _written(name):
    return lambda report: f"{getattr(report.round, name):%d/%m/%Y}"


class UnitReportViewSet(ModelViewSet):
    model = UnitReport
    name = "unit_reports"
    icon = "doc-full-inverse"
    menu_label = _("Reports of the units")
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = UnitReportIndexView
    edit_view_class = UnitReportEditView
    list_per_page = 50
    filterset_class = UnitReportFilterSet
    list_display = [
        TitleColumn(
            "round",
            label=_("Round"),
            accessor="round.title",
            get_url=lambda report: reverse("annual_report", args=[report.pk]),
        ),
        Column("unit", label=_("Unit"), accessor="unit.code", sort_key="unit__code"),
        Column("due_on", label=_("Due on"), accessor=_written("due_on")),
        Column("status", label=_("Status"), accessor="get_status_display", sort_key="status"),
        Column("signed_by_name", label=_("Signed by")),
    ]
    list_export = ["round.title", "unit.code", "round.due_on", "get_status_display", "signed_at"]
    panels = [
        FieldPanel("results"),
        FieldPanel("causes"),
        InlinePanel(
            "difficulties",
            [FieldPanel("text"), FieldPanel("clause")],
            heading=_("Difficulties"),
            label=_("Difficulty"),
            help_text=_("One at a time, so that the office can answer each."),
        ),
        FieldPanel("proposals"),
    ]

    def get_common_view_kwargs(self, **kwargs):
        gone = dict.fromkeys(("add_url_name", "delete_url_name"))
        return super().get_common_view_kwargs(**gone, **kwargs)

    def get_urlpatterns(self):
        # Reports are opened with their round and never deleted one by one.
        kept = {"index", "index_results", "edit", "history", "history_results", "usage"}
        return [each for each in super().get_urlpatterns() if each.name in kept]


class ReportRoundCreateView(generic.CreateView):
    """A report on request: every unit is asked at once."""

    def get_initial_form_instance(self):
        return ReportRound(kind=RoundKind.AD_HOC)

    def save_instance(self):
        return services.open_round(round_=self.form.save(commit=False), actor=self.request.user)

    def get_success_url(self):
        return reverse("annual_round", args=[self.object.pk])

    def get_success_buttons(self):
        return []


class ReportRoundViewSet(ModelViewSet):
    model = ReportRound
    name = "report_rounds"
    icon = "folder-open-1"
    menu_label = _("Rounds of reports")
    copy_view_enabled = False
    add_view_class = ReportRoundCreateView
    list_display = [
        TitleColumn(
            "title",
            label=_("Title"),
            get_url=lambda each: reverse("annual_round", args=[each.pk]),
        ),
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        Column("period", label=_("Reported period")),
        Column("due_on", label=_("Due on"), accessor=lambda each: f"{each.due_on:%d/%m/%Y}"),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("title"),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [FieldPanel("first_day"), FieldPanel("last_day"), FieldPanel("due_on")]
                    )
                ],
                _("Period and due day"),
            ),
            FieldPanel("instructions"),
        ],
        base_form_class=RoundForm,
    )

    def get_common_view_kwargs(self, **kwargs):
        gone = dict.fromkeys(
            ("edit_url_name", "delete_url_name", "history_url_name", "usage_url_name")
        )
        return super().get_common_view_kwargs(**gone, **kwargs)

    def get_urlpatterns(self):
        # What units were asked stays as it was: their reports are about it.
        kept = {"index", "index_results", "add"}
        return [each for each in super().get_urlpatterns() if each.name in kept]


class AnnualTermsViewSet(ModelViewSet):
    model = AnnualTerms
    name = "annual_terms"
    icon = "date"
    menu_label = _("Terms for the annual report")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["__str__", "valid_from"]
    panels = [
        FieldPanel("valid_from"),
        FieldRowPanel([FieldPanel("opens_day"), FieldPanel("opens_month")]),
        FieldPanel("basis"),
    ]


class CriteriaSetViewSet(ModelViewSet):
    model = CriteriaSet
    name = "criteria_sets"
    icon = "success"
    menu_label = _("Criteria of the evaluation")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["__str__", "valid_from", "basis"]
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("basis")]),
        InlinePanel(
            "criteria",
            [FieldPanel("title"), FieldRowPanel([FieldPanel("weight"), FieldPanel("measure")])],
            heading=_("Criteria"),
            label=_("Criterion"),
        ),
    ]


class UnitReportsViewSetGroup(ViewSetGroup):
    menu_label = _("Reports of the units")
    menu_icon = "doc-full-inverse"
    menu_order = 360
    items = (UnitReportViewSet, ReportRoundViewSet)
