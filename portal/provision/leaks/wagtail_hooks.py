from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .home_panel import OverrideRequestsPanel
from .reports import OverrideReportView
from .views import page_findings
from .viewsets import PublishedContactViewSet


@hooks.register("register_admin_urls")
def leak_urls():
    return [
        path("leaks/<int:page_id>/", page_findings, name="leaks_page"),
        path("reports/leak-exceptions/", OverrideReportView.as_view(), name="leaks_overrides"),
        path(
            "reports/leak-exceptions/results/",
            OverrideReportView.as_view(results_only=True),
            name="leaks_overrides_results",
        ),
    ]


@hooks.register("register_admin_viewset")
def register_published_contacts():
    return PublishedContactViewSet()


@hooks.register("register_reports_menu_item")
def override_report_item():
    return MenuItem(
        _("Exceptions of the leak guard"),
        reverse("leaks_overrides"),
        icon_name="warning",
        order=130,
    )


@hooks.register("construct_homepage_panels")
def override_requests_panel(request, panels):
    panels.append(OverrideRequestsPanel(request))


@hooks.register("insert_global_admin_css")
def findings_style():
    return format_html('<link rel="stylesheet" href="{}">', static("leaks/css/findings.css"))


@hooks.register("insert_editor_js")
def jump_script():
    return format_html('<script src="{}" type="module"></script>', static("leaks/js/jump.js"))
