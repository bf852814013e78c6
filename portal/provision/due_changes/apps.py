from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DueChangesConfig(AppConfig):
    name = "portal.provision.due_changes"
    label = "due_changes"
    verbose_name = _("Changes of due dates")

    def ready(self):
        from portal.provision.announcements import rule_changes
        from portal.workdays.announcements import calendar_changes

        from . import services  # models are loaded only now

        calendar_changes.signal.connect(
            services.after_calendar_change, dispatch_uid="due_changes_calendar"
        )
        rule_changes.signal.connect(services.after_rule_change, dispatch_uid="due_changes_rules")
