from datetime import date, datetime, time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.provision.simulation.report import COLUMNS, year_report
from portal.provision.simulation.writing import Writer, make_units, rules_in_force, year_of

#: The name of a database that may be filled with made-up rows has one of these words in it.
SCRATCH = ("test", "bench", "scratch", "memory")


class Command(BaseCommand):
    help = (
        "Fill a scratch database with a made-up year of the register: provisions, events and stays "
        "from a fixed seed. Refuses any database whose name does not say that it is for scratch."
    )

    def add_arguments(self, parser):
        parser.add_argument("--units", type=int, default=100)
        parser.add_argument("--provisions", type=int, default=20_000)
        parser.add_argument("--seed", type=int, default=2026)
        parser.add_argument("--year", type=int, default=2025)
        parser.add_argument(
            "--until",
            type=date.fromisoformat,
            help="what has become of it by this day; default: by the end of the year",
        )

    def handle(self, *, units, provisions, seed, year, until=None, **options):
        name = Path(str(connection.settings_dict["NAME"])).name
        if not any(word in name for word in SCRATCH):
            raise CommandError(
                _("“%(name)s” is no scratch database: name one with “bench” or “scratch” in it.")
                % {"name": name}
            )
        last = until or date(year, 12, 31)
        # Only what has already happened.
        end = min(timezone.make_aware(datetime.combine(last, time.max)), timezone.now())
        rules = rules_in_force(min(end.date(), date(year, 12, 31)))
        if not rules:
            raise CommandError(_("There are no rules: run load_rules first."))
        writer = Writer(make_units(units), rules)
        told = year_of(rules, year=year, units=units, count=provisions, seed=seed)
        counts = writer.write(self._seen(told, end))
        self.stdout.write(
            _("Written: %(provisions)d provisions, %(events)d events, %(hops)d stays.") % counts
        )
        report = year_report(year=year, day=end.date())
        for column in COLUMNS:
            total = sum(row[column] for row in report.values())
            self.stdout.write(f"{column:>10}: {total}")

    def _seen(self, told, end):
        """Yield what the register knows at ``end``."""
        for story in told.stories():
            seen = story.until(end)
            if seen.happenings:
                yield seen
