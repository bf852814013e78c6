from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = _("News")

    def ready(self):
        from portal.provision.checklists import register  # models are loaded only now

        from .announcements.checklist import RESULTS_CHECKLIST
        from .cases.checklist import CASE_CHECKLIST
        from .coordination import join_in
        from .drafts import register_drafts
        from .warnings import guard

        guard.connect()
        register(CASE_CHECKLIST)
        register(RESULTS_CHECKLIST)
        register_drafts()
        join_in()
