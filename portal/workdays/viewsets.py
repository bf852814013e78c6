"""The calendar in the admin: one list with a filter by year, every change logged by Wagtail."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from portal.base.confirmed_change import ConfirmedChangeMixin

from .announcements import calendar_changes
from .models import KIND_CHOICES, CalendarDay, LeadTime


def years_on_file():
    """Return the years that have rows, as choices, the latest first."""
    return [(day.year, str(day.year)) for day in CalendarDay.objects.dates("date", "year", "DESC")]


class CalendarDayFilterSet(WagtailFilterSet):
    year = django_filters.ChoiceFilter(
        label=_("Year"),
        field_name="date",
        lookup_expr="year",
        choices=years_on_file,
        widget=forms.Select,
    )
    kind = django_filters.ChoiceFilter(label=_("Kind of day"), choices=KIND_CHOICES)

    class Meta:
        model = CalendarDay
        fields = ["year", "kind", "confirmed"]


class CalendarChangeMixin(ConfirmedChangeMixin):
    """Says how many due dates would move before a day is saved."""

    announcer = calendar_changes
    confirmation_template = "workdays/confirm_change.html"


class CalendarDayCreateView(CalendarChangeMixin, generic.CreateView):
    pass


class CalendarDayEditView(CalendarChangeMixin, generic.EditView):
    pass


class CalendarDayViewSet(ModelViewSet):
    model = CalendarDay
    add_view_class = CalendarDayCreateView
    edit_view_class = CalendarDayEditView
    name = "calendar_days"
    icon = "calendar-alt"
    menu_label = _("Working-day calendar")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_per_page = 50
    ordering = ["-date"]
    list_display = [
        "date",
        Column("get_kind_display", label=_("Kind of day"), sort_key="kind"),
        Column("name", label=_("Name")),
        "notice",
        Column("state_label", label=_("State"), sort_key="confirmed"),
    ]
    filterset_class = CalendarDayFilterSet
    search_fields = ["name_vi", "name_en", "notice"]
    panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
        MultiFieldPanel(
            [FieldPanel("notice"), FieldPanel("confirmed"), FieldPanel("note")], _("Basis")
        ),
    ]


class LeadTimeViewSet(ModelViewSet):
    model = LeadTime
    name = "lead_times"
    icon = "history"
    menu_label = _("Lead times")
    add_to_settings_menu = True
    copy_view_enabled = False
    ordering = ["code", "-valid_from"]
    list_display = [
        "name_vi",
        "days",
        "valid_from",
        "valid_to",
        "basis",
    ]
    search_fields = ["code", "name_vi", "name_en", "basis"]
    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
        FieldPanel("days"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        MultiFieldPanel([FieldPanel("basis"), FieldPanel("note")], _("Basis")),
    ]
