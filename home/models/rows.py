"""Rows that several pages of the Ministry share: legal bases and ways to reach somebody."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from ..contacts import check_contact, contact_address
from ..enums import ContactKind


class ContactPoint(Orderable):
    """One public way to reach a unit. Never a person's own phone or mail."""

    PUBLIC_CONTACTS = ("value",)

    kind = models.CharField(
        _("kind"), max_length=10, choices=ContactKind.choices, default=ContactKind.PHONE
    )
    label = models.CharField(
        _("whom or what it reaches"),
        max_length=120,
        blank=True,
        help_text=_("For example “Duty room, day and night”. Empty: the kind alone."),
    )
    value = models.CharField(
        _("number or address"),
        max_length=200,
        help_text=_("Of the office, never of a person."),
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("value")]),
        FieldPanel("label"),
    ]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.value

    def clean(self):
        super().clean()
        self.value = self.value.strip()
        try:
            check_contact(self.kind, self.value)
        except ValidationError as error:
            raise ValidationError({"value": error.messages}) from error

    @property
    def caption(self):
        """What readers see before the number or address."""
        return self.label or self.get_kind_display()

    @property
    def href(self):
        return contact_address(self.kind, self.value)


class LegalBasis(Orderable):
    """A document by which something is so, linked where the Portal has its text."""

    citation = models.CharField(
        _("citation"),
        max_length=300,
        help_text=_("As it is cited, for example “Điều 3 Nghị định số …/2025/NĐ-CP”."),
    )
    document = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("document on the Portal"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Readers can open it from the citation, once it is published."),
    )

    panels = [FieldPanel("citation"), PageChooserPanel("document", "legal_docs.LegalDocumentPage")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.citation

    @property
    def public_document(self):
        """The document, if readers can open it."""
        return self.document if self.document and self.document.live else None


def public_bases(rows):
    """Return the legal bases of a page with what a link to each document needs, in one query."""
    return list(rows.select_related("document__locale"))
