from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.base.roles import DESK_ROLES
from portal.provision.coordination.menu import HOOK, RoleMenuItem

from .columns.views import column_supply
from .events import views as event_views
from .statements.reports import StatementReportView
from .statements.views import CallOffView, PlanReleaseView, dossier, release_list
from .statements.viewsets import MatterViewSet
from .warnings import views
from .warnings.home_panel import StillTruePanel
from .warnings.reports import StillTrueReportView
from .warnings.viewsets import WarningTermsViewSet


@hooks.register("register_admin_urls")
def event_urls():
    return [
        path("events/<int:page_id>/change/", event_views.change, name="news_event_change"),
    ]


@hooks.register("register_admin_urls")
def warning_urls():
    return [
        path("warnings/<int:page_id>/update/", views.draft_update, name="news_warning_update"),
        path("warnings/<int:page_id>/cancel/", views.cancel, name="news_warning_cancel"),
        path("warnings/<int:page_id>/confirm/", views.confirm, name="news_warning_confirm"),
        path("warnings/asks/<int:ask_id>/", views.let_expire, name="news_warning_let_expire"),
        path("reports/still-true/", StillTrueReportView.as_view(), name="news_still_true"),
        path(
            "reports/still-true/results/",
            StillTrueReportView.as_view(results_only=True),
            name="news_still_true_results",
        ),
    ]


@hooks.register("insert_global_admin_css")
def chain_panel_style():
    return format_html('<link rel="stylesheet" href="{}">', static("news/css/chain-panel.css"))


@hooks.register("register_admin_viewset")
def register_warning_terms():
    return WarningTermsViewSet()


@hooks.register("register_admin_viewset")
def register_matters():
    return MatterViewSet()


@hooks.register("register_reports_menu_item")
def still_true_item():
    return MenuItem(
        _("Warnings: still true?"), reverse("news_still_true"), icon_name="warning", order=120
    )


@hooks.register("construct_homepage_panels")
def still_true_panel(request, panels):
    panels.append(StillTruePanel(request))


@hooks.register("register_admin_urls")
def statement_urls():
    return [
        path("statements/", StatementReportView.as_view(), name="news_statements"),
        path(
            "statements/results/",
            StatementReportView.as_view(results_only=True),
            name="news_statements_results",
        ),
        path("statements/<int:page_id>/beside/", dossier, name="news_dossier"),
        path("joint-releases/", release_list, name="releases_list"),
        path("joint-releases/new/", PlanReleaseView.as_view(), name="releases_plan"),
        path("joint-releases/<int:pk>/call-off/", CallOffView.as_view(), name="releases_call_off"),
        path("column-parts/", column_supply, name="news_column_supply"),
    ]


@hooks.register(HOOK)
def column_supply_item():
    return RoleMenuItem(
        _("Parts of topic columns"),
        reverse("news_column_supply"),
        name="column-parts",
        icon_name="folder-open-inverse",
        order=300,
    )


@hooks.register(HOOK)
def statements_item():
    return RoleMenuItem(
        _("Register of press statements"),
        reverse("news_statements"),
        name="statements",
        icon_name="comment",
        order=310,
    )


@hooks.register(HOOK)
def releases_item():
    return RoleMenuItem(
        _("Joint releases"),
        reverse("releases_list"),
        name="joint-releases",
        icon_name="time",
        order=320,
        roles=DESK_ROLES,
    )
