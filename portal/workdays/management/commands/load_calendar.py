from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from portal.workdays.loading import load_calendar


class Command(BaseCommand):
    help = (
        "Load the working-day calendar from the holidays package and our corrections. Safe to "
        "repeat: rows that somebody has edited, confirmed or entered are left as they are."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="write nothing; say what would be written and which due dates would move",
        )

    def handle(self, *, dry_run=False, **options):
        report = load_calendar(trial=dry_run)
        if dry_run:
            self.stdout.write(_("Nothing was written; this is what would be:"))
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
        self.stdout.write(_("Due dates moved: %(count)d.") % {"count": len(report.consequences)})
        for consequence in report.consequences:
            self.stdout.write(f"  {consequence}")
