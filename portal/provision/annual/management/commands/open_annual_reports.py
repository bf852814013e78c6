from django.core.management.base import BaseCommand

from portal.provision.annual.services import open_annual_round


class Command(BaseCommand):
    help = "Opens the units' annual reports once their day has come; may run every day."

    def handle(self, *args, **options):
        opened = open_annual_round()
        if opened is None:
            self.stdout.write("Nothing to open.")
        else:
            count = opened.reports.count()
            self.stdout.write(self.style.SUCCESS(f"{opened}: {count} reports are opened."))
