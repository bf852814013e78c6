from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.base.roles import Role
from portal.units.services import has_role

from .tips.home_panel import TipsPanel
from .tips.reports import TipRecordReportView
from .tips.viewsets import TipOfficerViewSet, TipViewSet


class LeadersMenuItem(MenuItem):
    """An item for leaders of units."""

    def is_shown(self, request):
        return has_role(request.user, Role.UNIT_LEADER)


@hooks.register("register_admin_viewset")
def register_tips():
    return [TipViewSet(), TipOfficerViewSet()]


@hooks.register("register_admin_urls")
def tip_urls():
    return [
        path("reports/tip-records/", TipRecordReportView.as_view(), name="wanted_tip_records"),
        path(
            "reports/tip-records/results/",
            TipRecordReportView.as_view(results_only=True),
            name="wanted_tip_records_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def tip_records_item():
    return LeadersMenuItem(
        _("Tips: who read what"), reverse("wanted_tip_records"), icon_name="mail", order=130
    )


@hooks.register("construct_homepage_panels")
def tips_panel(request, panels):
    panels.append(TipsPanel(request))
