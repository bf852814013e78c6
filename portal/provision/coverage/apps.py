from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoverageConfig(AppConfig):
    name = "portal.provision.coverage"
    label = "coverage"
    verbose_name = _("Coverage of events")

    def ready(self):
        from ..row_actions import register_row_actions
        from ..work import register_work  # models are loaded only now
        from .offers import row_actions
        from .work import open_items

        register_row_actions("coverage", row_actions)
        register_work("coverage", open_items)
