from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .home_panel import FocalPointAlarm
from .views import UnitsWithoutFocalPointView, hand_over_view


@hooks.register("register_admin_urls")
def focal_point_urls():
    return [
        path("focal-points/<int:focal_point_id>/", hand_over_view, name="focal_point_hand_over"),
        path(
            "reports/units-without-focal-point/",
            UnitsWithoutFocalPointView.as_view(),
            name="units_without_focal_point",
        ),
        path(
            "reports/units-without-focal-point/results/",
            UnitsWithoutFocalPointView.as_view(results_only=True),
            name="units_without_focal_point_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def units_without_focal_point_item():
    return MenuItem(
        _("Units without a focal point"),
        reverse("units_without_focal_point"),
        icon_name="warning",
        order=130,
    )


@hooks.register("construct_homepage_panels")
def add_alarm(request, panels):
    panels.append(FocalPointAlarm(request))
