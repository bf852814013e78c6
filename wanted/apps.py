from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WantedConfig(AppConfig):
    name = "wanted"
    verbose_name = _("Wanted")

    def ready(self):
        # Models are loaded now, not before.
        from portal.base import authenticity

        from .authenticity.lookups import look_up_notice
        from .signal_handlers import connect
        from .tips import policies

        connect()
        policies.register()
        authenticity.register(look_up_notice)
