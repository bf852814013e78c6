from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AppealsConfig(AppConfig):
    name = "portal.provision.appeals"
    label = "appeals"
    verbose_name = _("Refusals and their review")

    def ready(self):
        from . import notes, work  # the models are loaded only now

        notes.connect()
        work.connect()
