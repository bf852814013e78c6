from django.core.exceptions import PermissionDenied
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.staticfiles import versioned_static
from wagtail.permissions import register_permission_policy

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role

from .action_menu import offer_decisions, show_why_returned
from .clock_viewsets import CommitmentViewSet
from .decision_views import PortalPageViewSet
from .due_date_view import due_date_view
from .models import Category, Rule, RuleSet
from .permission_policies import KeptRowsPolicy
from .register_row_view import register_row_view
from .reports import EventReportView, RegisterReportView
from .rule_viewsets import CategoryViewSet, RuleSetViewSet, RuleViewSet
from .work_view import work_view

for _model in (RuleSet, Rule, Category):
    register_permission_policy(_model, KeptRowsPolicy(_model))


@hooks.register("register_admin_viewset")
def register_commitments():
    return CommitmentViewSet()


@hooks.register("register_admin_viewset")
def register_rules():
    return [RuleSetViewSet(), RuleViewSet(), CategoryViewSet()]


@hooks.register("register_admin_viewset", order=100)
def register_pages():
    # After Wagtail's own: the last one registered for a type counts.
    return PortalPageViewSet()


@hooks.register("register_admin_urls")
def provision_urls():
    return [
        path("work/", work_view, name="provision_work"),
        path("provision/due-date/", due_date_view, name="provision_due_date"),
        path("reports/register/", RegisterReportView.as_view(), name="provision_register"),
        path(
            "reports/register/results/",
            RegisterReportView.as_view(results_only=True),
            name="provision_register_results",
        ),
        path(
            "reports/register/<int:provision_id>/",
            register_row_view,
            name="provision_register_row",
        ),
        path("reports/events/", EventReportView.as_view(), name="provision_events"),
        path(
            "reports/events/results/",
            EventReportView.as_view(results_only=True),
            name="provision_events_results",
        ),
    ]


@hooks.register("register_admin_menu_item")
def work_item():
    return MenuItem(
        _("My work"), reverse("provision_work"), name="work", icon_name="tasks", order=20
    )


@hooks.register("register_reports_menu_item")
def register_report_item():
    return MenuItem(
        _("Register of provisions"), reverse("provision_register"), icon_name="list-ul", order=100
    )


@hooks.register("register_reports_menu_item")
def event_report_item():
    return MenuItem(
        _("Events of the register"), reverse("provision_events"), icon_name="history", order=110
    )


@hooks.register("insert_editor_js")
def due_date_script():
    address = static("provision/js/due-date.js")
    return format_html('<script src="{}" type="module"></script>', address)


@hooks.register("insert_editor_js")
def shown_for_script():
    address = static("provision/js/shown-for.js")
    return format_html('<script src="{}" type="module"></script>', address)


@hooks.register("insert_editor_js")
def submit_after_autosave_script():
    address = static("provision/js/submit-after-autosave.js")
    return format_html('<script src="{}" type="module"></script>', address)


@hooks.register("insert_editor_js")
def decision_script():
    # Wagtail's own script for deciding on the dashboard: the buttons of a frozen page are the same.
    address = versioned_static("wagtailadmin/js/workflow-action.js")
    return format_html('<script src="{}" data-activate="dashboard"></script>', address)


hooks.register("construct_page_action_menu", offer_decisions)
hooks.register("before_edit_page", show_why_returned)


@hooks.register("before_create_page")
def only_the_desk_writes_what_no_unit_supplies(request, parent_page, page_class):
    # Sections and the like have no supplying unit, and so no leader who would approve their words.
    desk = request.user.is_superuser or has_role(request.user, *DESK_ROLES)
    if not getattr(page_class, "has_provenance", False) and not desk:
        raise PermissionDenied


@hooks.register("construct_help_menu")
def keep_help_in_the_house(request, menu_items):
    menu_items[:] = [item for item in menu_items if not item.url.startswith("http")]
