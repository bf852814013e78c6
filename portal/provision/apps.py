from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProvisionConfig(AppConfig):
    name = "portal.provision"
    label = "provision"
    verbose_name = _("Provision of information")

    def ready(self):
        from . import api_actions, signal_handlers, work  # models are loaded only now

        work.register_work("provisions", work.open_provisions)
        signal_handlers.connect()
        api_actions.install()
