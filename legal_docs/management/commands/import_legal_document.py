from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from legal_docs.messages import unreadable_message
from legal_docs.services import ImportRefused, SubmittedFile, category_by_code, import_document
from legal_docs.structure import UnreadableDocument
from legal_docs.structure.reading import MAXIMUM_BYTES
from portal.units.models import Unit

#: Options that fill in the declaration of the page, by field.
PROVENANCE = {
    "sender_name": gettext_lazy("full name of the sender"),
    "sender_position": gettext_lazy("position of the sender"),
    "sender_unit": gettext_lazy("place of work of the sender"),
    "sender_phone": gettext_lazy("personal phone of the sender"),
    "source": gettext_lazy("source shown to readers"),
    "author": gettext_lazy("author shown to readers"),
}


class Command(BaseCommand):
    help = gettext_lazy("Makes a draft of a legal document from a file (.docx, .pdf, .txt, .md).")

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")
        parser.add_argument(
            "--unit", required=True, metavar="CODE", help=_("code of the supplying unit")
        )
        parser.add_argument("--user", required=True, metavar="NAME", help=_("who imports it"))
        parser.add_argument(
            "--category", metavar="CODE", help=_("category of information, for example 4.15.b")
        )
        for name, text in PROVENANCE.items():
            parser.add_argument(f"--{name.replace('_', '-')}", default="", help=text)

    def handle(self, *args, file, unit, user, category, **options):
        try:
            page = import_document(
                file=_read(Path(file)),
                unit=_unit(unit),
                user=_user(user),
                category=category_by_code(category) if category else None,
                provenance={name: options[name] for name in PROVENANCE},
            )
        except ImportRefused as error:
            raise CommandError(" ".join(error.reasons)) from error
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        self.stdout.write(
            _("Draft %(id)d made: “%(title)s”. Edit and submit it at %(address)s")
            % {"id": page.pk, "title": page.title, "address": address}
        )


def _read(path):
    key = ""
    try:
        if path.is_dir():
            key = "folder"
        elif path.stat().st_size > MAXIMUM_BYTES:
            key = "too_large"
        else:
            return SubmittedFile(name=path.name, data=path.read_bytes())
    except (OSError, ValueError):
        key = "missing"
    raise CommandError(unreadable_message(UnreadableDocument(key), name=str(path)))


def _unit(code):
    unit = Unit.objects.filter(code=code).first()
    if unit is None:
        raise CommandError(_("There is no unit with the code “%(code)s”.") % {"code": code})
    return unit


def _user(name):
    users = get_user_model()
    user = users.objects.filter(**{users.USERNAME_FIELD: name}).first()
    if user is None:
        raise CommandError(_("There is no user called “%(name)s”.") % {"name": name})
    return user
