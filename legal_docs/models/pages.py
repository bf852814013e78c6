"""A legal document with its structured text and its files."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import Orderable
from wagtail.search import index

from portal.base.text import canonical_number, number_key, slugify_vi
from portal.provision.models import ProvidedPage

from ..deriving import check_structure, derive_structure
from ..enums import DocumentKind, Validity
from ..panels import document_edit_handler
from ..wording import KIND_NAMES, document_phrase
from .querysets import LegalDocumentManager


class LegalDocumentPage(ProvidedPage):
    """A document as it was issued: what it is, whether it is in force, what it says."""

    number = models.CharField(
        _("number"),
        max_length=120,
        blank=True,
        help_text=_("As on the document, for example 80/2020/TT-BCA. A draft may have a blank."),
    )
    number_key = models.CharField(max_length=140, blank=True, db_index=True, editable=False)
    kind = models.CharField(_("kind of document"), max_length=30, choices=DocumentKind.choices)
    issuer = models.CharField(_("issuer"), max_length=200)
    issuer_key = models.CharField(max_length=200, blank=True, db_index=True, editable=False)
    signatory = models.CharField(_("signatory"), max_length=150, blank=True)
    signatory_title = models.CharField(_("signatory's position"), max_length=200, blank=True)
    issued_on = models.DateField(
        _("date of issue"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("Empty for a draft that is not yet issued."),
    )
    effective_on = models.DateField(
        _("in force from"),
        null=True,
        blank=True,
        help_text=_("Empty: from the date of issue."),
    )
    expires_on = models.DateField(
        _("no longer in force from"),
        null=True,
        blank=True,
        help_text=_("The first day on which the document has no force any more."),
    )
    abstract = models.TextField(
        _("abstract"), max_length=1000, help_text=_("What the document is about, as on its head.")
    )
    validity_override = models.CharField(
        _("force, set by hand"),
        max_length=20,
        choices=Validity.choices,
        blank=True,
        default="",
        help_text=_("Empty: computed from the dates, day by day."),
    )
    validity_reason = models.CharField(
        _("why the force is set by hand"),
        max_length=300,
        blank=True,
        help_text=_("Shown to readers; name the document by which it is so."),
    )
    legal_fields = ParentalManyToManyField(
        "legal_docs.LegalField",
        verbose_name=_("fields of law"),
        blank=True,
        related_name="documents",
    )
    source_text = models.TextField(
        _("text of the document"),
        blank=True,
        help_text=_(
            "The whole text as issued. Its parts, addresses and citations are read from it; each "
            "Chương, Điều, khoản and điểm begins a line."
        ),
    )
    structure = models.JSONField(default=dict, blank=True, editable=False)
    #: SHA-256 of the file that the page was imported from, so that it is not imported twice.
    imported_sha256 = models.CharField(
        max_length=64, blank=True, default="", db_index=True, editable=False
    )

    objects = LegalDocumentManager()

    parent_page_types = ["legal_docs.LegalDocumentIndexPage"]
    subpage_types = []
    template = "legal_docs/legal_document_page.html"
    edit_handler = document_edit_handler()
    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("number_key"),
        index.FilterField("kind"),
        index.FilterField("issuer_key"),
        index.FilterField("issued_on"),
    ]

    class Meta:
        verbose_name = _("legal document")
        verbose_name_plural = _("legal documents")

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.number,
            KIND_NAMES.get(self.kind, ""),
            self.issuer,
            self.abstract,
            self.signatory,
            self.source_text,
        ]

    # What is derived ------------------------------------------------------------------------------

    def _derive(self):
        self.number = canonical_number(self.number or "")
        self.number_key = number_key(self.number)
        self.issuer = " ".join((self.issuer or "").split())
        self.issuer_key = slugify_vi(self.issuer)
        self.structure = derive_structure(self.source_text or "", stored=self.structure)

    def save(self, *args, update_fields=None, **kwargs):
        if update_fields is None:
            self._derive()
        return super().save(*args, update_fields=update_fields, **kwargs)

    def clean(self):
        super().clean()
        self._derive()
        errors = {}
        try:
            check_structure(self.structure, text=self.source_text, kind=self.kind)
        except ValidationError as error:
            errors["source_text"] = error
        today = timezone.localdate()
        if self.issued_on and self.issued_on > today:
            errors["issued_on"] = _("The date of issue lies in the future.")
        begins_on = self.effective_on or self.issued_on
        if self.expires_on and begins_on and self.expires_on < begins_on:
            errors["expires_on"] = _("The document would lose its force before it has any.")
        if self.validity_override and not self.validity_reason.strip():
            errors["validity_reason"] = _("Say why the force is set by hand.")
        errors |= self._identity_errors()
        if errors:
            raise ValidationError(errors)

    def _identity_errors(self):
        other = type(self).objects.same_document(self).first()
        if other is None:
            return {}
        message = _(
            "The Portal already has document %(number)s of %(date)s by %(issuer)s: “%(title)s”."
        ) % {
            "number": self.number,
            "date": self.issued_on.strftime("%d/%m/%Y"),
            "issuer": self.issuer,
            "title": other.title,
        }
        return {"number": message}

    # What readers are told ------------------------------------------------------------------------

    def validity_on(self, day):
        """Return the force of the document on ``day`` as a :class:`Validity`."""
        if self.validity_override:
            return Validity(self.validity_override)
        if self.issued_on is None:
            return Validity.DRAFT
        if self.expires_on and self.expires_on <= day:
            return Validity.EXPIRED
        if (self.effective_on or self.issued_on) > day:
            return Validity.NOT_YET
        return Validity.IN_FORCE

    @property
    def validity(self):
        """The force of the document today."""
        return self.validity_on(timezone.localdate())

    @property
    def phrase(self):
        """How the document is cited, in Vietnamese."""
        return document_phrase(self)

    @cached_property
    def files(self):
        """The attachments with their documents, the original first."""
        rows = self.attachments.select_related("document") if self.pk else self.attachments.all()
        return sorted(rows, key=lambda row: (not row.is_original, row.sort_order or 0))

    def get_context(self, request, *args, **kwargs):
        from ..presentation import Reading  # imports this module's models

        context = super().get_context(request, *args, **kwargs)
        context["reading"] = Reading(self, request=request)
        return context


class LegalDocumentAttachment(Orderable):
    """A file that belongs to a document."""

    page = ParentalKey(LegalDocumentPage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "base.PortalDocument", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )
    label = models.CharField(
        _("label"), max_length=120, blank=True, help_text=_("For example “Phụ lục I”.")
    )
    is_original = models.BooleanField(
        _("original"), default=False, help_text=_("The document itself, as it was issued.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self):
        return self.label or str(self.document)


