from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from ..coordination.menu import HOOK, RoleMenuItem
from .reports import RequestReportView
from .row_views import RowActionView, attachment, draft, message, show_row
from .views import AskView, ForAllView, show_request


@hooks.register("register_admin_urls")
def request_urls():
    return [
        path("requests/", RequestReportView.as_view(), name="requests_list"),
        path(
            "requests/results/",
            RequestReportView.as_view(results_only=True),
            name="requests_list_results",
        ),
        path("requests/new/", AskView.as_view(), name="requests_ask"),
        path("requests/<int:pk>/", show_request, name="requests_request"),
        path("requests/<int:pk>/<slug:action>/", ForAllView.as_view(), name="requests_for_all"),
        path("unit-requests/<int:pk>/", show_row, name="requests_row"),
        path("unit-requests/<int:pk>/draft/", draft, name="requests_draft"),
        path("unit-requests/<int:pk>/message/", message, name="requests_message"),
        path(
            "unit-requests/<int:pk>/do/<slug:action>/",
            RowActionView.as_view(),
            name="requests_row_action",
        ),
        path("request-attachments/<int:pk>/", attachment, name="requests_attachment"),
    ]


@hooks.register(HOOK)
def requests_item():
    return RoleMenuItem(
        _("Requests to units"), reverse("requests_list"), icon_name="mail", order=100
    )
