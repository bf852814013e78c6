"""Products of science and technology that others may use."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.search import index

from news.related import like_pages
from portal.base.blocks import BODY_BLOCKS
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from .checks import acceptance_errors
from .enums import OFFERS_WITH_CONTACT, Offer, ScienceField, UseStatus
from .structured_data import product_data


class ScienceProductPage(ProvidedPage):
    """Something that research made and that serves civil life: what it does, how to get it."""

    PUBLIC_CONTACTS = ("contact",)

    lead = models.TextField(
        _("lead"),
        max_length=600,
        help_text=_("What it does and for whom, in two or three sentences."),
    )
    image = models.ForeignKey(
        "base.PortalImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The product itself, best in use."),
    )
    science_field = models.CharField(
        _("field of science"), max_length=1, choices=ScienceField.choices
    )
    developer = models.CharField(_("developed by"), max_length=200)
    accepted_on = models.DateField(
        _("date of acceptance"),
        db_index=True,
        help_text=_("The day of the acceptance council's decision; the time limit runs from it."),
    )
    result = models.ForeignKey(
        "news.ScienceResultPage",
        verbose_name=_("result it comes from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="products",
        help_text=_("Where the research has a page of its own on the Portal."),
    )
    use_status = models.CharField(
        _("state of use"), max_length=20, choices=UseStatus.choices, default=UseStatus.TRIAL
    )
    standards = models.CharField(
        _("standards met"), max_length=300, blank=True, help_text=_("For example TCVN, QCVN, ISO.")
    )
    intellectual_property = models.CharField(
        _("intellectual property"),
        max_length=300,
        blank=True,
        help_text=_("Patents, copyright registrations: number and owner."),
    )
    offer = models.CharField(_("offer"), max_length=20, choices=Offer.choices, default=Offer.NONE)
    offer_text = models.TextField(
        _("terms of the offer"),
        max_length=1500,
        blank=True,
        help_text=_("Who may have it, on what terms, how to ask."),
    )
    contact = models.CharField(
        _("contact for readers"),
        max_length=300,
        blank=True,
        help_text=_("Published: an office's phone or e-mail, never a private one."),
    )
    body = StreamField(BODY_BLOCKS, verbose_name=_("text"), blank=True)

    parent_page_types = ["news.ScienceIndexPage"]
    subpage_types = []
    template = "news/science_product_page.html"
    content_panels = [
        *ProvidedPage.content_panels,
        MultiFieldPanel([FieldPanel("lead"), FieldPanel("image")], _("What it is")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("science_field"), FieldPanel("developer")]),
                FieldRowPanel([FieldPanel("accepted_on"), FieldPanel("use_status")]),
                PageChooserPanel("result", "news.ScienceResultPage"),
            ],
            _("Where it comes from"),
        ),
        InlinePanel("specifications", heading=_("Specification"), label=_("Property")),
        FieldPanel("standards"),
        MultiFieldPanel(
            [FieldPanel("offer"), FieldPanel("offer_text"), FieldPanel("contact")],
            _("How others may have it"),
        ),
        FieldPanel("intellectual_property"),
        FieldPanel("body"),
        InlinePanel("files", heading=_("Documents"), label=_("Document")),
    ]
    edit_handler = provided_edit_handler(content_panels)
    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("science_field"),
        index.FilterField("offer"),
        index.FilterField("accepted_on"),
    ]

    class Meta:
        verbose_name = _("science and technology product")
        verbose_name_plural = _("science and technology products")

    def clean(self):
        """Check the acceptance and the offer.

        Raises:
            ValidationError: with each message at the field that must change.
        """
        super().clean()
        errors = acceptance_errors(accepted_on=self.accepted_on, triggered_on=self.triggered_on)
        if self.offer in OFFERS_WITH_CONTACT and not self.contact:
            errors["contact"] = _now("The product is offered: say whom to ask.")
        if errors:
            raise ValidationError(errors)

    def folded_sources(self):
        body = [
            text for block in self.body for text in block.block.get_searchable_content(block.value)
        ]
        return [
            *super().folded_sources(),
            self.lead,
            self.developer,
            self.standards,
            self.offer_text,
            *(f"{row.name} {row.value}" for row in self.specifications.all()),
            *body,
        ]

    @property
    def summary(self):
        return self.search_description or self.lead

    @property
    def kind_label(self):
        return self.get_offer_display() if self.is_offered else self.get_use_status_display()

    @property
    def is_offered(self):
        """Whether others may have it on some terms."""
        return self.offer in OFFERS_WITH_CONTACT

    @property
    def display_date(self):
        return self.first_published_at

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["files"] = list(self.files.select_related("document"))
        context["specifications"] = list(self.specifications.all())
        context["public_result"] = self.public_result()
        context["related"] = self.products_like_it()
        context["structured_data"] = product_data(
            self, request, specifications=context["specifications"]
        )
        return context

    def public_result(self):
        """Return the published page of the work, in this page's language where there is one."""
        if self.result is None:
            return None
        versions = type(self.result).objects.filter(translation_key=self.result.translation_key)
        versions = versions.live().select_related("locale")
        return min(versions, key=lambda page: page.locale_id != self.locale_id, default=None)

    def products_like_it(self):
        """Return other published products of the same field, or of the same unit."""
        same_field, same_unit = Q(science_field=self.science_field), Q(unit=self.unit_id)
        products = ScienceProductPage.objects.select_related("locale", "image")
        return like_pages(self, [same_field & same_unit, same_field, same_unit], among=products)
