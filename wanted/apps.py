from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WantedConfig(AppConfig):
    name = "wanted"
    verbose_name = _("Wanted")

    def ready(self):
        from .signal_handlers import connect  # models are loaded now, not before

        connect()
