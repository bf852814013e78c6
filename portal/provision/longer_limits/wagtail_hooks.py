from django.urls import path
from wagtail import hooks

from .views import ask_view, decide_view


@hooks.register("register_admin_urls")
def extension_urls():
    return [
        path("longer-limits/ask/<int:provision_id>/", ask_view, name="longer_limits_ask"),
        path("longer-limits/<int:extension_id>/", decide_view, name="longer_limits_decide"),
    ]
