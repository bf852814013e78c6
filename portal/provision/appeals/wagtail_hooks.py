from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .reports import RefusalReportView
from .views import appeal, ask_for_review


@hooks.register("register_admin_urls")
def appeal_urls():
    return [
        path("refusals/<int:record_id>/ask/", ask_for_review, name="appeals_ask"),
        path("refusals/reviews/<int:appeal_id>/", appeal, name="appeals_appeal"),
        path("reports/refusals/", RefusalReportView.as_view(), name="appeals_refusals"),
        path(
            "reports/refusals/results/",
            RefusalReportView.as_view(results_only=True),
            name="appeals_refusals_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def refusal_report_item():
    return MenuItem(
        _("Refusals and returns"), reverse("appeals_refusals"), icon_name="rotate", order=125
    )
