"""Rule sets, rules and kinds of information in the admin; what would move is shown first."""

from operator import itemgetter

import django_filters
from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import get_page_models

from portal.base.confirmed_change import ConfirmedChangeMixin
from portal.base.listings import PortalIndexView

from .agreement import kinds_of
from .announcements import rule_changes
from .enums import ClockKind
from .models import Category, Rule, RuleSet
from .models.rules import NO_PAGE


class RuleChangeMixin(ConfirmedChangeMixin):
    """Says how many due dates would move before a rule, or the time a rule set holds, is saved."""

    announcer = rule_changes
    confirmation_template = "provision/confirm_rule_change.html"


class RuleCreateView(RuleChangeMixin, generic.CreateView):
    pass


class RuleEditView(RuleChangeMixin, generic.EditView):
    pass


def kinds_of_pages():
    """Return the kinds that pages can be as choices, each with the name of its page type."""
    found = {NO_PAGE: _("No page: answered otherwise, by a report for example")}
    for model in get_page_models():
        found |= kinds_of(model)
    return sorted(((kind, capfirst(name)) for kind, name in found.items()), key=itemgetter(1))


class RuleForm(WagtailAdminModelForm):
    """A rule; the kinds of pages are ticked, not typed."""

    kinds = forms.MultipleChoiceField(
        label=capfirst(_("kinds of pages")),
        required=False,
        choices=kinds_of_pages,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What may be filed under the category; empty: anything."),
    )


class RuleFilterSet(WagtailFilterSet):
    rule_set = django_filters.ModelChoiceFilter(label=_("Rule set"), queryset=RuleSet.objects.all())
    clock = django_filters.ChoiceFilter(label=_("Clock"), choices=ClockKind.choices)

    class Meta:
        model = Rule
        fields = ["rule_set", "clock"]


class RuleIndexView(PortalIndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().select_related("category", "rule_set")


class RuleViewSet(ModelViewSet):
    model = Rule
    name = "rules"
    icon = "history"
    menu_label = _("Rules: what is supplied by when")
    add_to_settings_menu = True
    copy_view_enabled = False
    index_view_class = RuleIndexView
    add_view_class = RuleCreateView
    edit_view_class = RuleEditView
    list_per_page = 50
    ordering = ["-rule_set__valid_from", "category__sort_order", "clause"]
    filterset_class = RuleFilterSet
    list_display = [
        "category",
        Column("clause", label=_("Clause"), sort_key="clause"),
        Column("clock", label=_("Clock"), accessor="get_clock_display"),
        Column("days", label=_("Days")),
        Column("extended_days", label=_("Extended")),
        Column("rule_set", label=_("Rule set")),
    ]
    list_export = ["rule_set", "category", "clause", "clock_clause", "get_clock_display", "days"]
    search_fields = ["clause", "category__title_vi", "category__title_en", "trigger_vi"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("rule_set"), FieldPanel("category")]),
            FieldRowPanel([FieldPanel("clause"), FieldPanel("clock_clause")]),
            MultiFieldPanel(
                [
                    FieldPanel("clock"),
                    FieldRowPanel([FieldPanel("days"), FieldPanel("extended_days")]),
                    FieldRowPanel([FieldPanel("due_day"), FieldPanel("due_month")]),
                    FieldPanel("commitment"),
                ],
                _("Time limit"),
            ),
            FieldPanel("trigger_vi"),
            FieldPanel("trigger_en"),
            FieldPanel("consent_required"),
            FieldPanel("kinds"),
            FieldPanel("note_vi"),
            FieldPanel("note_en"),
        ],
        base_form_class=RuleForm,
    )


class RuleSetViewSet(ModelViewSet):
    model = RuleSet
    name = "rule_sets"
    icon = "doc-full"
    menu_label = _("Rule sets: the circulars")
    add_to_settings_menu = True
    copy_view_enabled = False
    add_view_class = RuleCreateView
    edit_view_class = RuleEditView
    ordering = ["-valid_from"]
    list_display = ["citation", "code", "valid_from", "valid_to"]
    search_fields = ["citation", "title_vi", "title_en", "code"]
    panels = [
        FieldPanel("citation"),
        FieldPanel("citation_en"),
        FieldPanel("code"),
        FieldPanel("title_vi"),
        FieldPanel("title_en"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("note_vi"),
        FieldPanel("note_en"),
    ]


class CategoryViewSet(ModelViewSet):
    model = Category
    name = "categories"
    icon = "tag"
    menu_label = _("Kinds of information")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_per_page = 50
    ordering = ["sort_order", "code"]
    list_display = ["title_vi", "code", "sort_order"]
    search_fields = ["title_vi", "title_en", "code"]
    panels = [
        FieldPanel("code"),
        FieldPanel("title_vi"),
        FieldPanel("title_en"),
        FieldPanel("sort_order"),
    ]
