from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from portal.workdays.services import LARGEST_COUNT, WorkingDayCount, count_working_days
from portal.workdays.wording import describe


class Command(BaseCommand):
    help = "Print the last day of a limit of N working days after START (backwards if negative)."

    def add_arguments(self, parser):
        parser.add_argument("start", metavar="START", help="trigger day, day 0, as YYYY-MM-DD")
        parser.add_argument("count", metavar="N", help="working days, for example 5 or -5")
        parser.add_argument(
            "--explain", action="store_true", help="print each day counted or skipped, and why"
        )

    def handle(self, *, start, count, explain, **options):
        result = self._count(self._day(start), self._number(count))
        if result.unknown_years:
            raise CommandError(
                _(
                    "The calendar has no days for %(years)s: load it (load_calendar) or enter the "
                    "official notice before counting there."
                )
                % {"years": ", ".join(map(str, result.unknown_years))}
            )
        if explain:
            for row in result.rows:
                number = "-" if row.number is None else row.number
                weekday = WEEKDAYS[row.day.weekday()]
                self.stdout.write(f"{row.day} {number:>3}  {weekday}: {describe(row)}")
        self.stdout.write(result.last_day.isoformat())

    def _day(self, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise CommandError(
                _("START is a day written YYYY-MM-DD, for example 2024-01-15; got “%(text)s”.")
                % {"text": text}
            ) from error

    def _number(self, text: str) -> int:
        try:
            return int(text)
        except ValueError as error:
            raise CommandError(
                _("N is a whole number of working days, for example 5 or -5; got “%(text)s”.")
                % {"text": text}
            ) from error

    def _count(self, start: date, count: int) -> WorkingDayCount:
        try:
            return count_working_days(start=start, count=count)
        except ValueError as error:
            raise CommandError(
                _(
                    "N lies between -%(largest)d and %(largest)d, and the days it passes between "
                    "the years 1 and 9999."
                )
                % {"largest": LARGEST_COUNT}
            ) from error
