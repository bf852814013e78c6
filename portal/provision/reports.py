"""The register as reports: what each unit owes and supplied, and what happened."""

import django_filters
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.base.people import name_of
from portal.base.roles import DESK_ROLES
from portal.base.written import written_moment
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from .enums import Channel, EventKind, ProvisionStatus
from .models import Category, Provision, ProvisionEvent
from .moments import written_due


def visible_provisions(user):
    """Return the obligations that ``user`` may see: the own units', or all for the desk."""
    provisions = Provision.objects.select_related("unit", "rule__category", "rule__rule_set")
    if user.is_superuser or has_role(user, *DESK_ROLES):
        return provisions
    return provisions.filter(unit_id__in=units_of(user))


def visible_events(user):
    """Return the events that ``user`` may see: of the own units' obligations, or all."""
    events = ProvisionEvent.objects.select_related("actor", "provision__unit")
    if has_role(user, *DESK_ROLES):
        return events
    return events.filter(provision__unit_id__in=units_of(user))


def day_column(day, label, *, moment=""):
    """Return a column that shows a date as it is written; a due date is no "two weeks ago".

    Args:
        day, moment: names of the fields; the moment is shown where it is known.
    """

    def written(provision):
        at = getattr(provision, moment) if moment else None
        return written_due(getattr(provision, day), at) or "–"

    return Column(day, label=label, accessor=written)


def moment_column(name, label):
    """Return a column that shows a moment as it is written: a ledger tells no "an hour ago"."""

    def written(row):
        at = getattr(row, name)
        return written_moment(at) if at else "–"

    return Column(name, label=label, accessor=written)


class ProvisionFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    status = django_filters.ChoiceFilter(label=_("Status"), choices=ProvisionStatus.choices)
    category = django_filters.ModelChoiceFilter(
        label=_("Kind of information"),
        field_name="rule__category",
        queryset=Category.objects.all(),
    )
    channel = django_filters.ChoiceFilter(label=_("Channel"), choices=Channel.choices)
    triggered_on = django_filters.DateFromToRangeFilter(
        label=_("Trigger date"), widget=DateRangePickerWidget
    )
    overdue = django_filters.ChoiceFilter(
        label=_("Due on"), choices=[("over", _("Overdue"))], method="only_overdue"
    )

    class Meta:
        model = Provision
        fields = ["unit", "status", "category", "channel", "triggered_on"]

    def only_overdue(self, queryset, name, value):
        return queryset.overdue().filter(received_at__isnull=True)


class RegisterReportView(PortalReportView):
    """Every obligation with its clock."""

    page_title = _("Register of provisions")
    header_icon = "list-ul"
    index_url_name = "provision_register"
    index_results_url_name = "provision_register_results"
    filterset_class = ProvisionFilterSet
    template_name = "provision/work_listing.html"
    default_ordering = "-created_at"
    columns = [
        TitleColumn("title", label=_("Title"), url_name="provision_register_row"),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("clause", label=_("Clause"), accessor="rule.clause"),
        day_column("triggered_on", _("Trigger date"), moment="triggered_at"),
        day_column("due_on", _("Due on"), moment="due_at"),
        Column("status", label=_("Status"), accessor="get_status_display"),
    ]
    list_export = [
        "title",
        "unit.code",
        "rule.clause",
        "triggered_on",
        "triggered_at",
        "due_on",
        "due_at",
        "received_at",
        "published_at",
        "get_status_display",
    ]

    def get_queryset(self):
        return visible_provisions(self.request.user).order_by("-created_at")


class EventFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(label=_("Event"), choices=EventKind.choices)

    class Meta:
        model = ProvisionEvent
        fields = ["kind"]


def _row_of(event):
    """Return the address of the row of the register; some events belong to none."""
    if event.provision_id:
        return reverse("provision_register_row", args=[event.provision_id])
    return None


def _actor_of(event):
    return _name_of(event.actor)


def _name_of(user):
    """Return the name of a person; what the Portal does by itself names nobody."""
    return name_of(user) if user else ""


class EventReportView(PortalReportView):
    """Everything that the register recorded, newest first."""

    page_title = _("Events of the register")
    header_icon = "history"
    index_url_name = "provision_events"
    index_results_url_name = "provision_events_results"
    filterset_class = EventFilterSet
    columns = [
        moment_column("at", _("At")),
        Column("kind", label=_("Event"), accessor="get_kind_display"),
        TitleColumn("title", label=_("Title"), get_url=_row_of),
        Column("actor", label=_("By"), accessor=_actor_of),
        Column("detail", label=_("Detail")),
    ]
    list_export = ["at", "get_kind_display", "title", "actor", "detail"]
    custom_field_preprocess = {
        "actor": dict.fromkeys(PortalReportView.FORMATS, _name_of),
    }

    def get_queryset(self):
        return visible_events(self.request.user).order_by("-at", "-pk")
