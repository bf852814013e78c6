from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoverageConfig(AppConfig):
    name = "portal.provision.coverage"
    label = "coverage"
    verbose_name = _("Coverage of events")

    def ready(self):
        from ..work import register_work  # models are loaded only now
        from .work import open_items

        register_work("coverage", open_items)
