import json

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext_lazy as _

from legal_docs.messages import unreadable_message
from legal_docs.structure import UnreadableDocument, parse_text, read_file


class Command(BaseCommand):
    help = _("Prints the structure of a legal document (.docx, .pdf, .txt, .md) as JSON.")
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")

    def handle(self, *args, file, **options):
        try:
            document = parse_text(read_file(file))
        except UnreadableDocument as error:
            raise CommandError(unreadable_message(error, name=file)) from error
        self.stdout.write(json.dumps(document.to_json(), ensure_ascii=False, indent=2))
