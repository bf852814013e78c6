from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from portal.workdays.loading import load_calendar


class Command(BaseCommand):
    help = (
        "Load the working-day calendar from the holidays package and our corrections. Safe to "
        "repeat: rows that somebody has edited, confirmed or entered are left as they are."
    )

    def handle(self, **options):
        report = load_calendar()
        self.stdout.write(
            _(
                "Calendar: %(created)d days created, %(updated)d updated, "
                "%(unchanged)d unchanged, %(kept)d kept as edited."
            )
            % {
                "created": len(report.created),
                "updated": len(report.updated),
                "unchanged": len(report.unchanged),
                "kept": len(report.kept),
            }
        )
        for day in report.kept:
            self.stdout.write(
                _("Kept as edited, although the seeds differ: %(day)s") % {"day": day.isoformat()}
            )
