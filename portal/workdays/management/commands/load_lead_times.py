from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from portal.workdays.loading import load_lead_times


class Command(BaseCommand):
    help = "Load the lead times that are missing. Safe to repeat: rows that exist stay as they are."

    def handle(self, **options):
        created = load_lead_times()
        self.stdout.write(_("Lead times: %(created)d created.") % {"created": len(created)})
