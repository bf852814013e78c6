"""What the reports on counts have in common: rows that are sums, a chart above, an export."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from portal.base.listings import PortalReportView
from portal.base.numbers import written_share
from portal.base.roles import DESK_ROLES
from portal.units.services import has_role, roles_of

from .. import questions
from ..figures import bring_up_to_date
from ..models import FigureState


class CountColumn(Column):
    """A number, written to the right."""

    cell_template_name = "reporting/count_cell.html"

    def __init__(self, name, label, *, tone="", sort_key=None, **kwargs):
        super().__init__(name, label=label, sort_key=sort_key, **kwargs)
        self.tone = tone

    def get_value(self, instance):
        return super().get_value(instance) or 0


class ShareColumn(Column):
    """A share from 0 to 1 as a percentage, with a bar as long as it is large."""

    cell_template_name = "reporting/share_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        share = context["raw_value"]
        context["value"] = written_share(share)
        context["width"] = 0 if share is None else round(share * 100)
        return context


class CountedReportView(PortalReportView):
    """A report over counts of the register, for everybody who owes or follows.

    Attributes:
        explanation: one sentence that says how it is counted.
        for_desk_only: whether only the desk and the office may read it.
        grouping: what the rows stand for: one of ``questions.GROUPINGS``, or something else.
    """

    template_name = "reporting/report.html"
    results_template_name = "reporting/report_results.html"
    any_permission_required = ["access_admin"]
    explanation = ""
    for_desk_only = False
    grouping = ""

    def dispatch(self, request, *args, **kwargs):
        held = roles_of(request.user)
        allowed = has_role(request.user, *DESK_ROLES) if self.for_desk_only else bool(held)
        if not allowed:
            return self.permission_denied_response()
        return super().dispatch(request, *args, **kwargs)

    def permission_denied_response(self):
        from wagtail.admin.auth import permission_denied

        return permission_denied(self.request)

    def get_filterset_kwargs(self):
        # The periods to choose from are those of the counts: these come first.
        bring_up_to_date()
        return {**super().get_filterset_kwargs(), "queryset": self.get_base_queryset()}

    def get_base_queryset(self):
        return self.filterset_class._meta.model.objects.none()

    def get_queryset(self):
        """Return the fewest counts that know what is filtered and grouped by."""
        filtered = {name for name in questions.EVERYTHING if self.filters.chosen.get(name)}
        return self.counts(filtered | ({self.grouping} & questions.EVERYTHING))

    def counts(self, by):
        """Return the counts that the user may see.

        Args:
            by: what of ``questions.EVERYTHING`` they must know.
        """
        raise NotImplementedError

    def get_filtered_queryset(self):
        # Added up once: the count of the rows and the chart read the same list.
        return list(self.order_queryset(self.rows(self.filter_queryset(self.get_queryset()))))

    def rows(self, figures):
        """Return what the report lists, given the filtered counts."""
        raise NotImplementedError

    def chart(self, rows):
        """Return the :class:`~..charts.Chart` over ``rows``, or None."""
        return

    @cached_property
    def list_export(self):
        return [column.name for column in self.columns]

    @property
    def export_headings(self):
        return {column.name: column.label for column in self.columns}

    def to_row_dict(self, item):
        return {column.name: column.get_value(item) for column in self.columns}

    def preprocess_field_value(self, field, value, export_format):
        if isinstance(value, float):
            return round(value, 4)
        return super().preprocess_field_value(field, value, export_format)

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        chart = None if self.is_export else self.chart(list(self.object_list))
        state = FigureState.objects.first()
        return {
            **context,
            "explanation": self.explanation,
            "chart": None if chart is None or chart.is_empty else chart.as_data(),
            "counted_at": state and state.counted_at,
        }


def counted_columns():
    """Return the columns of what obligations came to; each can be sorted by."""
    counted = {
        "total": _("Owed"),
        "on_time": _("On time"),
        "late": _("Late"),
        "open": _("Not due yet"),
        "overdue": _("Overdue"),
        "without_limit": _("Without time limit"),
        "published": _("Published"),
        "refused": _("Refused"),
    }
    tones = {"overdue": "overdue", "late": "late"}
    return [
        *(
            CountColumn(name, label, tone=tones.get(name, ""), sort_key=name)
            for name, label in counted.items()
        ),
        ShareColumn("share", label=_("Share on time"), sort_key="share"),
    ]
