"""Notices of Interpol and bulletins of the United Nations, as far as the Portal repeats them."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from portal.base.text import nfc
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ..admin.notice_panels import NAMES_AND_BIRTH, RECOGNITION_AND_GROUNDS
from ..admin.panels import NoticeStatePanel
from ..enums import InterpolColour, Section, TermKind
from ..listing.values import text_value
from .notices import NoticePage
from .rows import Exposure, Photograph, parental_key


class InterpolNoticePage(NoticePage):
    """A notice that another country, or the United Nations, asked for."""

    colour = models.CharField(_("kind of notice"), max_length=10, choices=InterpolColour.choices)
    reference = models.CharField(
        _("reference"), max_length=60, help_text=_("As Interpol gives it, for example 2026/12345.")
    )
    requesting_country = models.CharField(_("requesting country or body"), max_length=150)
    issued_on = models.DateField(_("issued on"), null=True, blank=True)
    original = models.URLField(
        _("address of the original"),
        blank=True,
        help_text=_("The page of the notice with Interpol or the United Nations."),
    )
    original_name = models.CharField(
        _("name in its own script"),
        max_length=150,
        blank=True,
        help_text=_("As the original has it, for example in Chinese, Arabic or Cyrillic letters."),
    )
    birthplace = models.CharField(_("place of birth"), max_length=150, blank=True)
    languages = models.CharField(_("languages spoken"), max_length=150, blank=True)

    parent_page_types = ["wanted.InterpolIndexPage"]
    subpage_types = []
    template = "wanted/interpol_notice_page.html"
    content_panels = [
        NoticeStatePanel(),
        FieldPanel("title", heading=_("Full name"), help_text=_("As in the notice.")),
        MultiFieldPanel(
            [
                FieldPanel("colour"),
                FieldRowPanel([FieldPanel("reference"), FieldPanel("issued_on")]),
                FieldPanel("requesting_country"),
                FieldPanel("original"),
            ],
            _("The notice"),
        ),
        InlinePanel("charges", heading=_("Charges"), label=_("Charge")),
        MultiFieldPanel(
            [
                FieldPanel("original_name"),
                *NAMES_AND_BIRTH,
                FieldRowPanel([FieldPanel("birthplace"), FieldPanel("languages")]),
            ],
            _("The person"),
        ),
        *RECOGNITION_AND_GROUNDS,
    ]
    edit_handler = provided_edit_handler(content_panels)
    search_fields = [*ProvidedPage.search_fields, index.FilterField("colour")]

    class Meta:
        verbose_name = _("Interpol notice")
        verbose_name_plural = _("Interpol notices")

    def clean(self):
        super().clean()
        self.original_name = nfc(self.original_name or "")

    @property
    def names(self):
        return [*super().names, *filter(None, [self.original_name])]

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.original_name,
            self.reference,
            *(charge.text for charge in self.charges.all()),
        ]

    card_relations = (*NoticePage.card_relations, "charges")
    record_relations = ("charges",)

    @property
    def section(self):
        return Section.INTERPOL

    @property
    def listed_on(self):
        return self.issued_on or timezone.localdate(self.first_published_at)

    def facet_values(self):
        return [
            *super().facet_values(),
            (TermKind.COLOUR, self.colour, ""),
            (TermKind.COUNTRY, text_value(self.requesting_country), self.requesting_country),
        ]

    @property
    def is_red(self):
        return self.colour == InterpolColour.RED

    def own_record(self):
        """Return what only such notices say, as plain data."""
        return {
            "reference": self.reference,
            "requesting_country": self.requesting_country,
            "issued_on": self.issued_on.isoformat() if self.issued_on else None,
            "original": self.original,
            "original_name": self.original_name,
            "birthplace": self.birthplace,
            "languages": self.languages,
            "charges": [
                {"text": row.text, "original_text": row.original_text} for row in self.charges.all()
            ],
        }

    @property
    def kind_label(self):
        return self.get_colour_display()

    @property
    def short_kind(self):
        """What cards say: the colour, without what it means."""
        return self.kind_label.partition(":")[0]

    @property
    def kind_value(self):
        return self.colour

    @property
    def province(self):
        return ""

    @property
    def summary(self):
        return "; ".join(charge.text for charge in self.charges.all()) or self.kind_label


class InterpolCharge(Orderable):
    """What the requesting country charges the person with, in its own words and translated."""

    page = parental_key(InterpolNoticePage, "charges")
    text = models.CharField(_("charge"), max_length=300)
    original_text = models.CharField(_("in the original language"), max_length=300, blank=True)

    panels = [FieldPanel("text"), FieldPanel("original_text")]

    class Meta(Orderable.Meta):
        verbose_name = _("charge")
        verbose_name_plural = _("charges")

    def __str__(self):
        return self.text


class InterpolPhotograph(Photograph):
    page = parental_key(InterpolNoticePage, "photographs")

    panels = [
        FieldPanel("image"),
        FieldRowPanel([FieldPanel("taken_year"), FieldPanel("note")]),
    ]

    class Meta(Photograph.Meta):
        verbose_name = _("photograph of an Interpol notice")
        verbose_name_plural = _("photographs of Interpol notices")


class InterpolExposure(Exposure):
    page = parental_key(InterpolNoticePage, "exposures")

    panels = [
        FieldRowPanel([FieldPanel("detail"), FieldPanel("necessity"), FieldPanel("expires_on")]),
        FieldPanel("explanation"),
    ]

    class Meta(Exposure.Meta):
        verbose_name = _("ground in an Interpol notice")
        verbose_name_plural = _("grounds in Interpol notices")
