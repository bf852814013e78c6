"""The section of legal documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal.base.feeds import FeedMixin
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage

from ..enums import DocumentKind, Validity


class LegalDocumentIndexPage(FeedMixin, ListingMixin, BasePage):
    """The list of documents, newest first, narrowed by kind, issuer, year and force."""

    is_section = True
    no_provenance_reason = "A list; each document in it carries its own."
    listed_model = "legal_docs.LegalDocumentPage"
    listing_date_field = "issued_on"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["legal_docs.LegalDocumentPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "legal_docs/legal_document_index_page.html"

    class Meta:
        verbose_name = _("section of legal documents")
        verbose_name_plural = _("sections of legal documents")

    def listed(self):
        # Drafts have no date of issue; they come first, as what is newest.
        return (
            super()
            .listed()
            .with_validity()
            .order_by(models.F("issued_on").desc(nulls_first=True), "-pk")
        )

    def listed_for_display(self):
        # A list shows no text, and a text can be long.
        return self.listed().defer("source_text", "structure", "folded")

    def listing_filters(self):
        rows = self.listed().order_by().values_list("kind", "issuer_key", "issuer", "validity_now")
        rows = list(rows.distinct())
        kinds = {kind for kind, _key, _issuer, _validity in rows}
        issuers = {key: issuer for _kind, key, issuer, _validity in rows}
        validities = {validity for _kind, _key, _issuer, validity in rows}
        filters = [
            Filter("loai", "kind", _("Kind"), [c for c in DocumentKind.choices if c[0] in kinds]),
            Filter("co-quan", "issuer_key", _("Issuer"), sorted(issuers.items())),
            Filter(
                "hieu-luc",
                "validity_now",
                _("Force"),
                [choice for choice in Validity.choices if choice[0] in validities],
            ),
        ]
        return [each for each in filters if len(each.choices) > 1]

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]
