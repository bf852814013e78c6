from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.base.roles import Role
from portal.units.services import has_role

from .admin import views
from .admin.panels import NoticesToConfirmPanel, WithdrawalAlarmPanel
from .admin.reports import EndedNoticesReportView, NoticesReportView, ProofsReportView
from .admin.viewsets import NoticeTermsViewSet
from .tips.home_panel import TipsPanel
from .tips.reports import TipRecordReportView
from .tips.viewsets import TipOfficerViewSet, TipViewSet

REPORTS = (
    ("notices", "wanted_notices", NoticesReportView, 130),
    ("ended-notices", "wanted_ended_notices", EndedNoticesReportView, 131),
    ("withdrawal-proofs", "wanted_withdrawal_proofs", ProofsReportView, 132),
)


@hooks.register("register_admin_urls")
def notice_urls():
    urls = [
        path("notices/<int:page_id>/confirm/", views.confirm, name="wanted_confirm"),
        path("notices/<int:page_id>/end/", views.end, name="wanted_end"),
        path("notices/prove/", views.prove, name="wanted_prove"),
    ]
    for address, name, view, _order in REPORTS:
        urls += [
            path(f"reports/{address}/", view.as_view(), name=name),
            path(
                f"reports/{address}/results/",
                view.as_view(results_only=True),
                name=f"{name}_results",
            ),
        ]
    return urls


def _register_item(name, view, order):
    @hooks.register("register_reports_menu_item")
    def item():
        return MenuItem(view.page_title, reverse(name), icon_name=view.header_icon, order=order)


for _address, _name, _view, _order in REPORTS:
    _register_item(_name, _view, _order)


@hooks.register("register_admin_viewset")
def register_notice_terms():
    return NoticeTermsViewSet()


@hooks.register("construct_homepage_panels")
def notice_panels(request, panels):
    panels += [WithdrawalAlarmPanel(request), NoticesToConfirmPanel(request)]


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
