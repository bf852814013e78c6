from django.core.management.base import BaseCommand

from portal.provision.reporting.figures import rebuild


class Command(BaseCommand):
    help = "Counts the whole register anew for the reports; for the nightly run."

    def handle(self, *args, **options):
        rebuild()
        self.stdout.write(self.style.SUCCESS("The register is counted."))
