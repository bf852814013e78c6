from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from ..coordination.menu import HOOK, RoleMenuItem
from .calendar_views import issue_feed, month, revoke_feed
from .reports import CoverageReportView
from .views import (
    AnnounceView,
    AssignmentActionView,
    EventActionView,
    draft,
    material,
    message,
    show_event,
)


@hooks.register("register_admin_urls")
def coverage_urls():
    return [
        path("coverage/", month, name="coverage_month"),
        path("coverage/feed/", issue_feed, name="coverage_issue_feed"),
        path("coverage/feed/revoke/", revoke_feed, name="coverage_revoke_feed"),
        path("coverage/list/", CoverageReportView.as_view(), name="coverage_list"),
        path(
            "coverage/list/results/",
            CoverageReportView.as_view(results_only=True),
            name="coverage_list_results",
        ),
        path("coverage/new/", AnnounceView.as_view(), name="coverage_announce"),
        path("coverage/events/<int:pk>/", show_event, name="coverage_event"),
        path("coverage/events/<int:pk>/draft/", draft, name="coverage_draft"),
        path("coverage/events/<int:pk>/message/", message, name="coverage_message"),
        path(
            "coverage/events/<int:pk>/do/<slug:action>/",
            EventActionView.as_view(),
            name="coverage_action",
        ),
        path(
            "coverage/assignments/<int:pk>/do/<slug:action>/",
            AssignmentActionView.as_view(),
            name="coverage_assignment_action",
        ),
        path("coverage/materials/<int:pk>/", material, name="coverage_material"),
    ]


@hooks.register(HOOK)
def calendar_item():
    return RoleMenuItem(
        _("Calendar of events"), reverse("coverage_month"), icon_name="calendar-alt", order=200
    )


@hooks.register(HOOK)
def list_item():
    return RoleMenuItem(
        _("Announced events"), reverse("coverage_list"), icon_name="list-ul", order=210
    )
