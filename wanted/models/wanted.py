"""The wanted notice (truy nã), and the notice on somebody who is sought (truy tìm)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from portal.base.provinces import PROVINCES, province_choices
from portal.base.text import canonical_number
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ..admin.forms import WantedNoticePageForm
from ..admin.notice_panels import NAMES_AND_BIRTH, RECOGNITION_AND_GROUNDS
from ..admin.panels import NoticeStatePanel
from ..enums import (
    PRESUMED_INNOCENT,
    WANTED_KINDS,
    LegalStage,
    NoticeKind,
    Section,
    TermKind,
)
from ..listing.values import offence_value, text_value
from .notices import NoticePage
from .rows import Exposure, Photograph, parental_key

#: Shown in the editor for kinds that accuse somebody.
_OF_ACCUSED = {"data-shown-for": f"kind:{' '.join(sorted(WANTED_KINDS))}"}


class WantedNoticePage(NoticePage):
    """Somebody whom the police look for by decision (Điều 231 Bộ luật Tố tụng hình sự)."""

    kind = models.CharField(
        _("kind"), max_length=20, choices=NoticeKind.choices, default=NoticeKind.WANTED
    )
    decision_number = models.CharField(
        _("number of the decision"), max_length=60, help_text=_("For example 15/QĐ-CSHS.")
    )
    decided_on = models.DateField(_("date of the decision"), db_index=True)
    issuer = models.CharField(
        _("who issued the decision"), max_length=200, help_text=_("The unit that is in charge.")
    )
    legal_stage = models.CharField(
        _("legal stage"), max_length=20, choices=LegalStage.choices, default=LegalStage.SUSPECT
    )
    origin = models.CharField(
        _("place of origin"), max_length=150, blank=True, help_text=_("Province, no more.")
    )
    residence = models.CharField(
        _("last residence (province)"), max_length=2, choices=province_choices(), blank=True
    )

    parent_page_types = ["wanted.WantedIndexPage", "wanted.SoughtIndexPage"]
    subpage_types = []
    template = "wanted/wanted_notice_page.html"
    content_panels = [
        NoticeStatePanel(),
        FieldPanel("title", heading=_("Full name"), help_text=_("As in the decision.")),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("decision_number"), FieldPanel("decided_on")]),
                FieldPanel("issuer"),
                FieldPanel("legal_stage", attrs=_OF_ACCUSED),
            ],
            _("Decision"),
        ),
        InlinePanel(
            "offences",
            heading=_("Offences"),
            label=_("Offence"),
            help_text=_("Each with its article; none for somebody who is sought (truy tìm)."),
            attrs=_OF_ACCUSED,
        ),
        MultiFieldPanel(
            [
                *NAMES_AND_BIRTH,
                FieldRowPanel([FieldPanel("origin"), FieldPanel("residence")]),
            ],
            _("The person"),
        ),
        *RECOGNITION_AND_GROUNDS,
    ]
    edit_handler = provided_edit_handler(content_panels)
    base_form_class = WantedNoticePageForm
    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("kind"),
        index.FilterField("decided_on"),
    ]

    class Meta:
        verbose_name = _("wanted notice")
        verbose_name_plural = _("wanted notices")

    def clean(self):
        super().clean()
        self.decision_number = canonical_number(self.decision_number or "")
        errors = {}
        accused = self.kind in WANTED_KINDS
        if accused and self.legal_stage == LegalStage.NONE:
            errors["legal_stage"] = _now("A wanted person has a legal stage: choose it.")
        if not accused and self.legal_stage != LegalStage.NONE:
            errors["legal_stage"] = _now(
                "Somebody who is sought is not accused by it: choose “no accusation”."
            )
        if self.decided_on and self.decided_on > timezone.localdate():
            errors["decided_on"] = _now("The decision lies in the future.")
        if errors:
            raise ValidationError(errors)

    def own_reasons_against_approval(self, *, day):
        reasons = super().own_reasons_against_approval(day=day)
        if self.kind in WANTED_KINDS and not self.offences.exists():
            reasons.append(_now("Name at least one offence with its article."))
        return reasons

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.decision_number,
            *(offence.name for offence in self.offences.all()),
        ]

    card_relations = (*NoticePage.card_relations, "offences")
    index_relations = ("offences",)
    record_relations = ("offences",)

    @property
    def section(self):
        return Section.WANTED if self.is_wanted else Section.SOUGHT

    @property
    def listed_on(self):
        return self.decided_on

    def facet_values(self):
        return [
            *super().facet_values(),
            (TermKind.KIND, self.kind, ""),
            (TermKind.PROVINCE, self.residence, ""),
            (TermKind.ISSUER, text_value(self.issuer), self.issuer),
            *((TermKind.OFFENCE, offence_value(row), row.name) for row in self.offences.all()),
        ]

    @property
    def is_wanted(self):
        """Whether the person is accused or convicted, not merely sought."""
        return self.kind in WANTED_KINDS

    @property
    def is_presumed_innocent(self):
        return self.legal_stage in PRESUMED_INNOCENT

    @property
    def residence_name(self):
        """The province of the last residence in the reader's language, or ""."""
        return PROVINCES[self.residence].name if self.residence in PROVINCES else ""

    def own_record(self):
        """Return what only such notices say, as plain data."""
        return {
            "decision": {
                "number": self.decision_number,
                "date": self.decided_on.isoformat(),
                "issuer": self.issuer,
            },
            "legal_stage": self.legal_stage,
            "presumed_innocent": self.is_presumed_innocent,
            "offences": [{"name": row.name, "article": row.article} for row in self.offences.all()],
            "origin": self.origin,
            "residence": {"code": self.residence, "name": self.residence_name},
        }

    @property
    def kind_label(self):
        return self.get_kind_display()

    @property
    def short_kind(self):
        """What cards say."""
        return self.kind_label

    @property
    def kind_value(self):
        return self.kind

    @property
    def province(self):
        return self.residence

    @property
    def summary(self):
        """What lists say: the offences, or what the kind of notice is."""
        return "; ".join(str(offence) for offence in self.offences.all()) or self.kind_label


class Offence(Orderable):
    """What the person is accused or convicted of, with its article."""

    page = parental_key(WantedNoticePage, "offences")
    name = models.CharField(_("offence"), max_length=200)
    article = models.CharField(
        _("article"), max_length=100, help_text=_("For example “Điều 174 Bộ luật Hình sự”.")
    )

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("article")])]

    class Meta(Orderable.Meta):
        verbose_name = _("offence")
        verbose_name_plural = _("offences")

    def __str__(self):
        return f"{self.name} ({self.article})"


class WantedPhotograph(Photograph):
    page = parental_key(WantedNoticePage, "photographs")

    panels = [
        FieldPanel("image"),
        FieldRowPanel([FieldPanel("taken_year"), FieldPanel("note")]),
    ]

    class Meta(Photograph.Meta):
        verbose_name = _("photograph of a wanted notice")
        verbose_name_plural = _("photographs of wanted notices")


class WantedExposure(Exposure):
    page = parental_key(WantedNoticePage, "exposures")

    panels = [
        FieldRowPanel([FieldPanel("detail"), FieldPanel("necessity"), FieldPanel("expires_on")]),
        FieldPanel("explanation"),
    ]

    class Meta(Exposure.Meta):
        verbose_name = _("ground in a wanted notice")
        verbose_name_plural = _("grounds in wanted notices")
