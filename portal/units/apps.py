from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UnitsConfig(AppConfig):
    name = "portal.units"
    label = "units"
    verbose_name = _("Units")

    def ready(self):
        # Models can be imported only once every app is loaded.
        from . import media, policies, signal_handlers

        policies.register()
        signal_handlers.connect()
        media.connect()
