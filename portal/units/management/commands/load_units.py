from django.core.management.base import BaseCommand

from portal.units.loading import UNITS_FILE, load_units


class Command(BaseCommand):
    help = "Load the register of units; rows edited or confirmed by the office stay as they are."

    def add_arguments(self, parser):
        parser.add_argument("path", nargs="?", default=UNITS_FILE, help="another JSON file")

    def handle(self, *, path, **options):
        result = load_units(path)
        self.stdout.write(
            f"Units: {len(result.created)} created, {len(result.updated)} brought up to date, "
            f"{len(result.kept)} left as the office has them."
        )
