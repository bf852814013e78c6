from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .action_menu import offer_urgent_publication
from .home_panel import UnreviewedPanel
from .reports import UrgentReportView
from .views import publish, review_publication
from .viewsets import DutyViewSet


@hooks.register("register_admin_urls")
def urgent_urls():
    return [
        path("urgent/<int:page_id>/publish/", publish, name="urgent_publish"),
        path("urgent/reviews/<int:urgent_id>/", review_publication, name="urgent_review"),
        path("reports/urgent/", UrgentReportView.as_view(), name="urgent_report"),
        path(
            "reports/urgent/results/",
            UrgentReportView.as_view(results_only=True),
            name="urgent_report_results",
        ),
    ]


@hooks.register("register_admin_viewset")
def register_duties():
    return DutyViewSet()


@hooks.register("register_reports_menu_item")
def urgent_report_item():
    return MenuItem(
        _("Urgent publications"), reverse("urgent_report"), icon_name="warning", order=150
    )


@hooks.register("construct_homepage_panels")
def unreviewed_panel(request, panels):
    panels.append(UnreviewedPanel(request))


hooks.register("construct_page_action_menu", offer_urgent_publication, order=20)
