"""One public service: for whom, how, how long, how much, by which law, where."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField

from portal.base.blocks import BODY_BLOCKS
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ...enums import ServiceField, ServiceLevel, ServiceStatus
from ...forms import ServicePageForm
from ...structured_data import service_data
from ..rows import LegalBasis, public_bases
from .addresses import problem_of_address
from .indexes import LifeEventPage


class ServicePage(ProvidedPage):
    """One administrative procedure: for whom, how, how long, how much, by which law, where."""

    code = models.CharField(
        _("code of the procedure"),
        max_length=30,
        help_text=_("As in the national database of procedures, for example 1.004194."),
    )
    handling_unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit in charge"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    handled_at = models.CharField(
        _("where it is handled"),
        max_length=200,
        blank=True,
        help_text=_("For example “Police of the commune”."),
    )
    field = models.CharField(_("field"), max_length=30, choices=ServiceField.choices)
    life_events = ParentalManyToManyField(
        LifeEventPage,
        verbose_name=_("life events"),
        blank=True,
        related_name="services",
        help_text=_("When people come to need it; the service is listed under each."),
    )
    intro = models.TextField(
        _("in short"),
        max_length=400,
        help_text=_("What one gets by it, in one or two plain sentences. Stands in lists."),
    )
    applicants = models.TextField(_("who may apply"), max_length=600)
    steps = StreamField(
        BODY_BLOCKS, verbose_name=_("how to apply"), help_text=_("Papers needed and steps.")
    )
    time_limit = models.CharField(
        _("time limit"), max_length=300, help_text=_("For example “3 working days”.")
    )
    fee = models.CharField(_("fee"), max_length=300, help_text=_("“Free” where there is none."))
    result = models.CharField(_("result"), max_length=300)
    level = models.CharField(
        _("online"), max_length=20, choices=ServiceLevel.choices, default=ServiceLevel.FULL
    )
    portal_address = models.URLField(
        _("address on the service portal"),
        blank=True,
        max_length=400,
        help_text=_("Where readers apply: an https address of an official service portal."),
    )
    status = models.CharField(
        _("state"),
        max_length=20,
        choices=ServiceStatus.choices,
        default=ServiceStatus.IN_SERVICE,
    )
    suspension_reason = models.CharField(
        _("why it is suspended"),
        max_length=400,
        blank=True,
        help_text=_("Shown to readers; say too what they can do meanwhile."),
    )
    suspended_until = models.DateField(
        _("suspended until"),
        null=True,
        blank=True,
        help_text=_("The last day, where it is known; from the next day on it is in service."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None
    card_template = "home/includes/service_card.html"
    page_related = (*ProvidedPage.page_related, "handling_unit")
    base_form_class = ServicePageForm

    parent_page_types = ["home.ServiceIndexPage"]
    subpage_types = []
    template = "home/service_page.html"

    content_panels = [
        *ProvidedPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("code"), FieldPanel("field")]),
                FieldPanel("intro"),
                FieldPanel("handling_unit"),
                FieldPanel("handled_at"),
                FieldPanel("life_events", widget=CheckboxSelectMultiple),
            ],
            _("The service"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("applicants"),
                FieldPanel("steps"),
                FieldRowPanel([FieldPanel("time_limit"), FieldPanel("fee")]),
                FieldPanel("result"),
            ],
            _("For whom, how, how long, how much"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("level"), FieldPanel("portal_address")])], _("Online")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("status"), FieldPanel("suspended_until")]),
                FieldPanel("suspension_reason"),
            ],
            _("State"),
        ),
        InlinePanel("legal_bases", heading=_("Legal basis"), label=_("Document")),
    ]
    edit_handler = provided_edit_handler(content_panels)

    class Meta:
        verbose_name = _("public service")
        verbose_name_plural = _("public services")

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.code,
            self.get_field_display(),
            self.intro,
            self.applicants,
            self.result,
            self.handled_at,
            *(
                text
                for block in self.steps
                for text in block.block.get_searchable_content(block.value)
            ),
            *(event.title for event in self.life_events.all()),
        ]

    def clean(self):
        super().clean()
        errors = {}
        if problem := problem_of_address(self.portal_address):
            errors["portal_address"] = problem
        elif self.level != ServiceLevel.INFORMATION and not self.portal_address:
            errors["portal_address"] = _now("Give the address where readers apply online.")
        if self.status == ServiceStatus.SUSPENDED and not self.suspension_reason.strip():
            errors["suspension_reason"] = _now("Say why the service is suspended.")
        if self.status == ServiceStatus.IN_SERVICE and (
            self.suspended_until or self.suspension_reason
        ):
            errors["status"] = _now("Choose “Suspended”, or empty the reason and the date.")
        if errors:
            raise ValidationError(errors)

    @property
    def summary(self):
        """What lists and search results say of the page."""
        return self.search_description or self.intro

    @property
    def kind_label(self):
        return self.get_field_display()

    @property
    def portal_host(self):
        """Whose page the address leads to."""
        return urlsplit(self.portal_address).hostname or ""

    @property
    def is_suspended(self):
        """Whether the service is suspended today: the last day that was given ends it."""
        if self.status != ServiceStatus.SUSPENDED:
            return False
        return self.suspended_until is None or self.suspended_until >= timezone.localdate()

    def public_life_events(self):
        """Return the live pages of the service's life events in its own language."""
        keys = [event.translation_key for event in self.life_events.all()]
        return list(
            LifeEventPage.objects.live()
            .filter(translation_key__in=keys, locale_id=self.locale_id)
            .select_related("locale")
            .order_by("path")
        )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["life_events"] = self.public_life_events()
        context["bases"] = public_bases(self.legal_bases)
        context["structured_data"] = service_data(self, request)
        return context


class ServiceLegalBasis(LegalBasis):
    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="legal_bases")

    class Meta(LegalBasis.Meta):
        verbose_name = _("legal basis of a service")
        verbose_name_plural = _("legal bases of services")
