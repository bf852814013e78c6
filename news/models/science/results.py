"""Results of research: what was studied, who accepted it, what it is good for."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ... import citations
from ...related import like_pages
from .checks import (
    acceptance_errors,
    check_classification,
    classification_errors,
    words_of,
)
from .citing import CitedWork
from .enums import ResearchLevel, ResultClass, ScienceField, UseStatus
from .registration import RegistrationFields
from .structured_data import result_data


class ScienceResultPage(CitedWork, RegistrationFields, ProvidedPage):
    """A research work that was accepted and serves civil life (Điều 4 khoản 13).

    The clock of twenty working days runs from the acceptance (Điều 5 khoản 12).
    """

    PUBLIC_CONTACTS = ("contact",)

    code = models.CharField(
        _("code of the work"),
        max_length=60,
        help_text=_("As in the decision that set the work, for example BH-2026-T05-01."),
    )
    level = models.CharField(_("level"), max_length=20, choices=ResearchLevel.choices)
    science_field = models.CharField(
        _("field of science"), max_length=1, choices=ScienceField.choices
    )
    classification = models.CharField(
        _("classification code"),
        max_length=5,
        blank=True,
        validators=[check_classification],
        help_text=_("Five digits of the national classification of science and technology."),
    )
    host_name = models.CharField(
        _("host institution"), max_length=200, help_text=_("Who carried out the work.")
    )
    lead_name = models.CharField(
        _("principal investigator"),
        max_length=150,
        help_text=_("Published: academic title, degree and full name."),
    )
    started_on = models.DateField(_("started on"))
    ended_on = models.DateField(_("ended on"))
    accepted_on = models.DateField(
        _("date of acceptance"),
        db_index=True,
        help_text=_("The day of the acceptance council's decision; the time limit runs from it."),
    )
    result_class = models.CharField(_("result class"), max_length=20, choices=ResultClass.choices)
    abstract_vi = models.TextField(
        _("abstract in Vietnamese"),
        max_length=3000,
        help_text=_("What was asked, how it was studied, what was found; 150 to 300 words."),
    )
    abstract_en = models.TextField(
        _("abstract in English"),
        max_length=3000,
        blank=True,
        help_text=_("So that researchers abroad find the work; may be left empty."),
    )
    keywords = models.CharField(
        _("keywords"), max_length=300, blank=True, help_text=_("Separated by commas.")
    )
    civil_benefit = models.TextField(
        _("benefit to civil life"),
        max_length=2000,
        help_text=_("What citizens and enterprises gain by it, in plain words."),
    )
    use_status = models.CharField(
        _("state of use"), max_length=20, choices=UseStatus.choices, default=UseStatus.NOT_YET
    )
    use_note = models.CharField(
        _("where it is used"), max_length=300, blank=True, help_text=_("By whom and since when.")
    )
    contact = models.CharField(
        _("contact for readers"),
        max_length=300,
        blank=True,
        help_text=_("Published: an office's phone or e-mail, never a private one."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["news.ScienceIndexPage"]
    subpage_types = []
    template = "news/science_result_page.html"
    content_panels = [
        *ProvidedPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("code"), FieldPanel("level")]),
                FieldRowPanel([FieldPanel("science_field"), FieldPanel("classification")]),
            ],
            _("The work"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("host_name"), FieldPanel("lead_name")])], _("Who did it")
        ),
        InlinePanel(
            "members",
            heading=_("Members of the team"),
            label=_("Member"),
            help_text=_("Only who agreed to be named; all others stay unnamed."),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("started_on"), FieldPanel("ended_on")]),
                FieldRowPanel([FieldPanel("accepted_on"), FieldPanel("result_class")]),
            ],
            _("Period and acceptance"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("abstract_vi"),
                FieldPanel("abstract_en"),
                FieldPanel("keywords"),
                FieldPanel("civil_benefit"),
            ],
            _("What it found, and what it is good for"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("use_status"), FieldPanel("use_note")])], _("Use")
        ),
        *RegistrationFields.registration_panels,
        InlinePanel("files", heading=_("Documents"), label=_("Document")),
        FieldPanel("contact"),
    ]
    edit_handler = provided_edit_handler(content_panels)
    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("level"),
        index.FilterField("science_field"),
        index.FilterField("accepted_on"),
    ]

    class Meta:
        verbose_name = _("research result")
        verbose_name_plural = _("research results")

    def clean(self):
        """Check the dates and codes against one another.

        Raises:
            ValidationError: with each message at the field that must change.
        """
        super().clean()
        errors = acceptance_errors(accepted_on=self.accepted_on, triggered_on=self.triggered_on)
        errors |= classification_errors(
            science_field=self.science_field, classification=self.classification
        )
        if self.started_on and self.ended_on and self.ended_on < self.started_on:
            errors["ended_on"] = _now("The work ended before it began: check both dates.")
        elif self.started_on and self.accepted_on and self.accepted_on < self.started_on:
            errors["accepted_on"] = _now("The work was accepted before it began: check both dates.")
        if self.registered_on and not self.registration_number:
            errors["registration_number"] = _now("There is a date of registration: add its number.")
        if errors:
            raise ValidationError(errors)

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.code,
            self.host_name,
            self.lead_name,
            *(member.name for member in self.public_members),
            self.abstract_vi,
            self.abstract_en,
            self.keywords,
            self.civil_benefit,
            self.registration_number,
            self.archive_number,
        ]

    # What readers are told ------------------------------------------------------------------------

    @property
    def public_members(self):
        """The members who agreed to be named, in the editors' order."""
        return [member for member in self.members.all() if member.agreed]

    @property
    def abstracts(self):
        """Pairs (language code, abstract) that are there, the reader's own language first."""
        pairs = [("vi", self.abstract_vi), ("en", self.abstract_en)]
        own = (get_language() or "vi")[:2]
        return sorted(
            ((code, text) for code, text in pairs if text), key=lambda pair: pair[0] != own
        )

    @property
    def summary(self):
        """What lists and search results say of the work."""
        return self.search_description or next((text for _code, text in self.abstracts), "")

    @property
    def kind_label(self):
        return self.get_level_display()

    @property
    def display_date(self):
        return self.first_published_at

    @property
    def keyword_list(self):
        return words_of(self.keywords)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["files"] = list(self.files.select_related("document"))
        context["products"] = list(self.public_products())
        context["related"] = self.works_like_it()
        context["citation"] = citations.sentence(self, address=self.get_full_url(request))
        context["structured_data"] = result_data(self, request)
        return context

    def public_products(self):
        """Return the published products that came out of the work, in this page's language.

        A translated product still names the result that the original names.
        """
        return (
            apps.get_model("news.ScienceProductPage")
            .objects.filter(result__translation_key=self.translation_key, locale=self.locale)
            .live()
            .order_by("title")
            .select_related("image", "locale")
            .prefetch_related("image__renditions")
        )

    def works_like_it(self):
        """Return other published works of the same field, or of the same unit."""
        same_field, same_unit = Q(science_field=self.science_field), Q(unit=self.unit_id)
        works = ScienceResultPage.objects.select_related("locale")
        return like_pages(self, [same_field & same_unit, same_field, same_unit], among=works)
