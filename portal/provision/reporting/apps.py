from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingConfig(AppConfig):
    name = "portal.provision.reporting"
    label = "reporting"
    verbose_name = _("Reports on the provision of information")

    def ready(self):
        from . import signal_handlers  # models are loaded only now

        signal_handlers.connect()
