from django.urls import path
from wagtail import hooks

from .views import ask_view, decide_view


@hooks.register("register_admin_urls")
def extension_urls():
    return [
        path("extensions/ask/<int:provision_id>/", ask_view, name="extensions_ask"),
        path("extensions/<int:extension_id>/", decide_view, name="extensions_decide"),
    ]
