from django.core.management.base import BaseCommand

from news.warnings.asking import ask_units


class Command(BaseCommand):
    help = (
        "Asks the units whose warnings expire soon whether they are still true. Run by a timer; "
        "a second run asks nobody twice, and a missed run is made good by the next."
    )

    def handle(self, **options):
        asked = ask_units()
        self.stdout.write(f"{len(asked)} question(s) asked.")
