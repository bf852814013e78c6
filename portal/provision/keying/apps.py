from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KeyingConfig(AppConfig):
    name = "portal.provision.keying"
    label = "keying"
    verbose_name = _("Keyed in for a unit")

    def ready(self):
        from . import rules  # the models are loaded only now

        rules.connect()
