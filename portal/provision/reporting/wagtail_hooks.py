from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role

from .reports.comparison import ComparisonReportView
from .reports.refusals import RefusalReportView
from .reports.supply import SupplyReportView
from .reports.times import TimesReportView
from .viewsets import ReportTermsViewSet

REPORTS = {
    "supply": (SupplyReportView, 20),
    "refusals": (RefusalReportView, 30),
    "times": (TimesReportView, 40),
    "comparison": (ComparisonReportView, 50),
}


class ReportMenuItem(MenuItem):
    """A report in the menu, for those who may read it."""

    def __init__(self, view, order):
        super().__init__(
            view.page_title, reverse(view.index_url_name), icon_name=view.header_icon, order=order
        )
        self.for_desk_only = view.for_desk_only

    def is_shown(self, request):
        return not self.for_desk_only or has_role(request.user, *DESK_ROLES)


@hooks.register("register_admin_urls")
def report_urls():
    return [
        each
        for name, (view, _order) in REPORTS.items()
        for each in (
            path(f"reports/provision/{name}/", view.as_view(), name=view.index_url_name),
            path(
                f"reports/provision/{name}/results/",
                view.as_view(results_only=True),
                name=view.index_results_url_name,
            ),
        )
    ]


@hooks.register("register_admin_viewset")
def register_report_terms():
    return ReportTermsViewSet()


def _menu_item(view, order):
    return lambda: ReportMenuItem(view, order)


for _view, _order in REPORTS.values():
    hooks.register("register_reports_menu_item", _menu_item(_view, _order))
