from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkplaceConfig(AppConfig):
    name = "portal.provision.workplace"
    label = "workplace"
    verbose_name = _("Start pages and the desk's inbox")

    def ready(self):
        from . import signal_handlers  # models are loaded only now

        signal_handlers.connect()
