from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RequestsConfig(AppConfig):
    name = "portal.provision.requests"
    label = "information_requests"
    verbose_name = _("Requests to units")

    def ready(self):
        from ..row_actions import register_row_actions
        from . import receivers  # models are loaded only now
        from .offers import row_actions

        register_row_actions("requests", row_actions)
        receivers.connect()
