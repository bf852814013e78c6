"""The directory of public services (4.17): by life event and by field, linked to the portals."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField

from portal.base.blocks import BODY_BLOCKS
from portal.base.feeds import FeedMixin
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ..blocks import Icon
from ..enums import ServiceField, ServiceLevel, ServiceStatus
from ..forms import ServicePageForm
from ..structured_data import service_data
from .rows import LegalBasis, public_bases


class ServiceListingMixin(ListingMixin):
    """A list of services, narrowed by field, level and state, searched by words."""

    listed_model = "home.ServicePage"
    listing_by_year = False
    listing_is_searchable = True

    def listed(self):
        return super().listed().order_by("field", "code", "pk")

    def listed_for_display(self):
        return self.listed().select_related("handling_unit", "locale")

    def listing_filters(self):
        rows = list(self.listed().order_by().values_list("field", "level", "status").distinct())
        fields, levels, statuses = ({row[column] for row in rows} for column in range(3))
        filters = [
            Filter(
                "linh-vuc",
                "field",
                pgettext_lazy("of work", "Field"),
                _present(ServiceField, fields),
            ),
            Filter("muc-do", "level", _("Online"), _present(ServiceLevel, levels)),
            Filter("trang-thai", "status", _("State"), _present(ServiceStatus, statuses)),
        ]
        return [each for each in filters if len(each.choices) > 1]


def _present(choices, values):
    return [choice for choice in choices.choices if choice[0] in values]


class ServiceIndexPage(FeedMixin, ServiceListingMixin, BasePage):
    """The directory of services; the life events stand above the list."""

    is_section = True
    no_provenance_reason = "A list; each service in it carries its own."

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.LifeEventPage", "home.ServicePage"]
    template = "home/service_index_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("directory of services")
        verbose_name_plural = _("directories of services")

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]

    def subsections(self):
        # Life events are shown as such.
        return []

    def life_events(self):
        """Return the live life events that have services, each with their ``number``."""
        events = list(
            LifeEventPage.objects.child_of(self).live().select_related("locale").order_by("path")
        )
        counts = dict(
            ServicePage.objects.child_of(self)
            .live()
            .order_by()
            .values_list("life_events__translation_key")
            .annotate(Count("pk", distinct=True))
        )
        for event in events:
            event.number = counts.get(event.translation_key, 0)
        return [event for event in events if event.number]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["life_events"] = self.life_events()
        return context


class LifeEventPage(ServiceListingMixin, BasePage):
    """Something that happens in a life, and the services that it calls for."""

    no_provenance_reason = "A list by the Portal's own desk; each service in it carries its own."

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("What to think of, and in which order; a few sentences."),
    )
    icon = models.CharField(_("picture"), max_length=20, choices=Icon.choices, default=Icon.SERVICE)

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.ServiceIndexPage"]
    subpage_types = []
    template = "home/life_event_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro"), FieldPanel("icon")]

    class Meta:
        verbose_name = _("life event")
        verbose_name_plural = _("life events")

    def listed(self):
        # Services name the Vietnamese page of the event, in whichever language they are.
        return (
            ServicePage.objects.live()
            .filter(locale_id=self.locale_id, life_events__translation_key=self.translation_key)
            .order_by("field", "code", "pk")
        )

    def subsections(self):
        return []

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]


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


def problem_of_address(address):
    """Return why readers cannot be sent to ``address``; "" where they can.

    ``PORTAL_SERVICE_HOSTS`` lists the service portals; their subdomains are not among them unless
    they are named.
    """
    if not address:
        return ""
    parts = urlsplit(address)
    if parts.scheme == "https" and parts.hostname in settings.PORTAL_SERVICE_HOSTS:
        return ""
    hosts = ", ".join(settings.PORTAL_SERVICE_HOSTS)
    return _now("Write an https address of one of these portals: %(hosts)s.") % {"hosts": hosts}


class ServiceLegalBasis(LegalBasis):
    page = ParentalKey(ServicePage, on_delete=models.CASCADE, related_name="legal_bases")

    class Meta(LegalBasis.Meta):
        verbose_name = _("legal basis of a service")
        verbose_name_plural = _("legal bases of services")
