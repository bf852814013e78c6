"""From a file to a draft: read it, show what was understood, make the page."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale

from portal.base.models import PortalDocument
from portal.base.roles import DESK_ROLES
from portal.base.text import nfc, slugify_vi
from portal.base.uploads import check_document
from portal.provision.enums import Channel
from portal.provision.models import Category, Rule
from portal.units.services import has_role, units_of

from .deriving import derive_structure
from .enums import DocumentKind
from .messages import unreadable_message
from .models import LegalDocumentAttachment, LegalDocumentIndexPage, LegalDocumentPage
from .structure import UnreadableDocument, read_bytes
from .wording import page_title, sentence_case

#: In characters; the longest codes have about half of it. More would keep a person waiting.
LONGEST_TEXT = 1_200_000
#: Text files are kept under the one extension that every computer opens.
_KEPT_AS_TEXT = {".md", ".txt", ""}


class ImportRefused(Exception):
    """A file that does not become a draft; ``reasons`` are sentences for the person who sent it."""

    def __init__(self, reasons):
        self.reasons = [str(reason) for reason in reasons]
        super().__init__(" ".join(self.reasons))


@dataclass(frozen=True)
class SubmittedFile:
    """A file as somebody sent it, and what it says.

    Attributes:
        name: its name, without folders.
        data: its content as bytes.
    """

    name: str
    data: bytes

    @cached_property
    def sha256(self):
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def text(self):
        """The text of the file.

        Raises:
            ImportRefused: the file cannot be read or holds no text.
        """
        try:
            text = nfc(read_bytes(self.data, name=self.name)).replace("\x00", "").strip()
            if len(text) > LONGEST_TEXT:
                raise UnreadableDocument("too_long")
            return text
        except UnreadableDocument as error:
            raise ImportRefused([unreadable_message(error, name=self.name)]) from error

    @cached_property
    def structure(self):
        """What the parser understood, as plain data. Raises ``ImportRefused`` as ``text`` does."""
        return derive_structure(self.text, stored={})

    def values(self):
        """Return the fields of the page as far as the document itself tells them."""
        found = self.structure
        kind = DocumentKind.from_name(found["kind"])
        number, abstract = found["number"], sentence_case(found["title"], self.text)
        issued = found["issued_on"] is not None
        title = page_title(kind=kind, number=number, abstract=abstract, issued=issued)
        return {
            "title": title if abstract else f"{title} {Path(self.name).stem}".strip(),
            "kind": kind,
            "number": number,
            "abstract": abstract,
            "issuer": found["issuer"],
            "signatory": found["signatory"],
            "signatory_title": found["signatory_title"],
            "issued_on": _date_field.to_python(found["issued_on"]),
            "effective_on": _date_field.to_python(found["effective_on"]),
        }


_date_field = LegalDocumentPage._meta.get_field("issued_on")


def may_import_for(user, unit):
    """Tell whether ``user`` works for ``unit``, or at the desk, which may key in for any unit."""
    return unit.pk in units_of(user) or has_role(user, *DESK_ROLES)


def category_by_code(code):
    """Return the category whose code is ``code``, or whose clause is, as in "4.15.b".

    Raises:
        ImportRefused: there is none, or the clause means several.
    """
    category = Category.objects.filter(code=code).first()
    if category is not None:
        return category
    ids = set(Rule.objects.filter(clause=nfc(code)).values_list("category_id", flat=True))
    if len(ids) != 1:
        raise ImportRefused([_("There is no category of information “%(code)s”.") % {"code": code}])
    return Category.objects.get(pk=ids.pop())


def documents_index():
    """Return the section of legal documents in the source language.

    Raises:
        ImportRefused: it has not been set up.
    """
    index = LegalDocumentIndexPage.objects.filter(locale=Locale.get_default()).first()
    if index is None:
        raise ImportRefused([_("The section of legal documents has not been set up yet.")])
    return index


def check_not_imported(*, file, unit):
    """Raise ``ImportRefused`` if the unit has a page from this very file."""
    earlier = LegalDocumentPage.objects.filter(
        imported_sha256=file.sha256, unit=unit, alias_of__isnull=True
    ).first()
    if earlier is not None:
        raise ImportRefused(
            [
                _(
                    "The unit has already imported this file: “%(title)s” (page %(id)d). "
                    "Go on with that page, or delete it first."
                )
                % {"title": earlier.title, "id": earlier.pk}
            ]
        )


def check_acceptable(file):
    """Raise ``ImportRefused`` if ``file`` has no text or would not be kept as a document."""
    if not file.text:
        raise ImportRefused([unreadable_message(UnreadableDocument("no_text"), name=file.name)])
    content, name = _kept_form(file)
    try:
        check_document(ContentFile(content, name=name), name=name)
    except ValidationError as error:
        raise ImportRefused(error.messages) from error


@transaction.atomic
def import_document(*, file, unit, user, category=None, values=None, provenance=None):
    """Make a draft of a document from a file, with the file kept as its original.

    Args:
        file: a :class:`SubmittedFile`.
        unit: the supplying unit.
        user: who imports it; must work for the unit or at the Portal's desk.
        category: the category of information, or None to choose it later.
        values: fields of the page that were corrected by hand, in place of what was understood.
        provenance: fields of the declaration (sender_name, source …); empty ones are ignored.

    Returns:
        The draft, with one revision by ``user``.

    Raises:
        ImportRefused: with every reason.
    """
    if not may_import_for(user, unit):
        raise ImportRefused(
            [
                _("%(user)s is not a member of the unit %(unit)s.")
                % {"user": user.get_username(), "unit": unit.code}
            ]
        )
    check_acceptable(file)
    check_not_imported(file=file, unit=unit)
    index = documents_index()
    page = LegalDocumentPage(
        live=False,
        locale=index.locale,
        owner=user,
        unit=unit,
        category=category,
        source_text=file.text,
        imported_sha256=file.sha256,
        **_declared(file=file, unit=unit, user=user, values=values, provenance=provenance),
    )
    try:
        with transaction.atomic():
            page.attachments = [
                LegalDocumentAttachment(
                    document=_keep(file=file, page=page, unit=unit, user=user),
                    is_original=True,
                    label="",
                )
            ]
            index.add_child(instance=page)
            page.clean()
    except ValidationError as error:
        raise ImportRefused(error.messages) from error
    # A draft may lack what only a person can declare; the submission asks for it.
    page.save_revision(user=user, clean=False)
    log(instance=page, action="wagtail.create", user=user, content_changed=True)
    return page


def _declared(*, file, unit, user, values, provenance):
    """Return the fields of the page: read from the file, corrected by hand, known of the sender."""
    found = {**file.values(), **(values or {})}
    known = {
        "channel": Channel.ELECTRONIC,
        "triggered_on": found["issued_on"],
        "source": unit.name_vi,
        "author": found["issuer"] or unit.name_vi,
        "sender_name": user.get_full_name(),
        "sender_unit": unit.name_vi,
    }
    given = {name: value for name, value in (provenance or {}).items() if value}
    return {**found, **known, **given}


def _keep(*, file, page, unit, user):
    """Store the file as a document of the unit.

    Raises:
        ValidationError: the file is not accepted.
    """
    content, name = _kept_form(file)
    document = PortalDocument(
        title=page.title[:255], unit=unit, source=unit.name_vi[:200], uploaded_by_user=user
    )
    document.file.save(name, ContentFile(content, name=name), save=False)
    document.save()
    return document


def _kept_form(file):
    """Return (bytes, name) under which a file is kept: what was sent, text as UTF-8."""
    suffix = Path(file.name).suffix.lower()
    stem = slugify_vi(Path(file.name).stem, 80) or "van-ban"
    if suffix in _KEPT_AS_TEXT:
        return _as_unicode(file), f"{stem}.txt"
    return file.data, f"{stem}{suffix}"


def _as_unicode(file):
    """Return the bytes of a text file as they came if they are UTF-8, else converted to it."""
    try:
        file.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return file.text.encode()
    return file.data
