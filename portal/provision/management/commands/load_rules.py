from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from portal.provision.announcements import rule_changes
from portal.provision.rules_file import RuleSetError
from portal.provision.rules_loading import LoadReport, load_rule_set, rule_set_files


class Command(BaseCommand):
    help = (
        "Load rule sets from TOML files; without a file, all that come with the Portal. Safe to "
        "repeat; all files are loaded or none."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="write nothing; say what would be written and which due dates would move",
        )

    def handle(self, *, files, dry_run=False, **options):
        try:
            with rule_changes.one_change(trial=dry_run) as change:
                reports = [load_rule_set(path) for path in files or rule_set_files()]
        except RuleSetError as error:
            raise CommandError(str(error)) from error
        if dry_run:
            self.stdout.write(_("Nothing was written; this is what would be:"))
        for report in reports:
            self.stdout.write(self._line(report))
        self.stdout.write(_("Due dates moved: %(count)d.") % {"count": len(change.consequences)})
        for consequence in change.consequences:
            self.stdout.write(f"  {consequence}")

    def _line(self, report: LoadReport) -> str:
        return _(
            "Rule set %(code)s, from %(day)s: %(created)d rules created, %(updated)d updated, "
            "%(removed)d removed, %(unchanged)d unchanged."
        ) % {
            "code": report.rule_set.code,
            "day": f"{report.rule_set.valid_from:%d/%m/%Y}",
            "created": len(report.created),
            "updated": len(report.updated),
            "removed": len(report.removed),
            "unchanged": len(report.unchanged),
        }
