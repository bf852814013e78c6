from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from portal.provision.rules_file import RuleSetError
from portal.provision.rules_loading import LoadReport, load_rule_set, rule_set_files


class Command(BaseCommand):
    help = (
        "Load rule sets from TOML files; without a file, all that come with the Portal. Safe to "
        "repeat; all files are loaded or none."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="*", type=Path, metavar="FILE")

    def handle(self, *, files, **options):
        try:
            with transaction.atomic():
                reports = [load_rule_set(path) for path in files or rule_set_files()]
        except RuleSetError as error:
            raise CommandError(str(error)) from error
        for report in reports:
            self.stdout.write(self._line(report))

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
