from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from portal.provision.reminders.loading import load_reminder_steps


class Command(BaseCommand):
    help = "Load the steps of the reminders that are missing. Safe to repeat: rows that exist stay."

    def handle(self, **options):
        created = load_reminder_steps()
        self.stdout.write(_("Steps of the reminders: %(count)d created.") % {"count": len(created)})
