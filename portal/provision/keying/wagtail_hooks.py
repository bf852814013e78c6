from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .reports import IntakeReportView
from .services import may_key_in
from .views import begin


class KeyInMenuItem(MenuItem):
    """Shown to those who key in."""

    def is_shown(self, request):
        return may_key_in(request.user)


@hooks.register("register_admin_urls")
def keying_urls():
    return [
        path("keying/", begin, name="keying_begin"),
        path("reports/keyed-in/", IntakeReportView.as_view(), name="keying_report"),
        path(
            "reports/keyed-in/results/",
            IntakeReportView.as_view(results_only=True),
            name="keying_report_results",
        ),
    ]


@hooks.register("register_admin_menu_item")
def key_in_item():
    return KeyInMenuItem(
        _("Key in for a unit"), reverse("keying_begin"), icon_name="doc-full-inverse", order=150
    )


@hooks.register("register_reports_menu_item")
def intake_report_item():
    return MenuItem(
        _("Keyed in for units"), reverse("keying_report"), icon_name="doc-full-inverse", order=145
    )
