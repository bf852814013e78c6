"""The page of one unit in the directory, and its public contacts."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page

from portal.base.places import MapPoint
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage
from portal.units.models import UnitKind

from ...enums import UnitField
from ...structured_data import unit_data
from ..rows import ContactPoint


def province_name(police_name):
    """Return the province or city of a provincial police: "Công an tỉnh Lào Cai" → "Lào Cai"."""
    for beginning in ("Công an tỉnh ", "Công an thành phố "):
        if police_name.startswith(beginning):
            return police_name.removeprefix(beginning)
    return police_name


class UnitPage(MapPoint, ProvidedPage):
    """One unit: where it is, how to reach it, what it published lately."""

    described_unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit described"), on_delete=models.PROTECT, related_name="+"
    )
    field = models.CharField(_("field"), max_length=30, choices=UnitField.choices)
    province = models.ForeignKey(
        "units.Unit",
        verbose_name=_("province or city"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"kind": UnitKind.PROVINCIAL_POLICE},
        help_text=_("Where the unit sits, named by the police of the province or city."),
    )
    intro = models.TextField(
        _("what the unit does"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences, as somebody who needs it would ask."),
    )
    address = models.CharField(_("address"), max_length=250, blank=True)
    opening_hours = models.CharField(
        _("opening hours"),
        max_length=250,
        blank=True,
        help_text=_("When the public is received, for example “Monday to Friday, 8:00–17:00”."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None
    card_template = "home/includes/unit_card.html"
    page_related = (*ProvidedPage.page_related, "described_unit__successor", "province")

    parent_page_types = ["home.UnitDirectoryPage"]
    subpage_types = []
    template = "home/unit_page.html"

    content_panels = [
        *ProvidedPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("described_unit"),
                FieldPanel("field"),
                FieldPanel("province"),
                FieldPanel("intro"),
            ],
            _("The unit"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("opening_hours"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            _("Where it is"),
        ),
        InlinePanel(
            "contacts",
            heading=_("Public contacts"),
            label=_("Contact"),
            help_text=_("Of the office. Never the phone or mail of a focal point."),
        ),
    ]
    edit_handler = provided_edit_handler(content_panels)

    class Meta:
        verbose_name = _("unit in the directory")
        verbose_name_plural = _("units in the directory")

    def folded_sources(self):
        unit = self.described_unit if self.described_unit_id else None
        return [
            *super().folded_sources(),
            unit.folded if unit else "",
            self.intro,
            self.address,
            *(row.value for row in self.contacts.all()),
        ]

    def clean(self):
        super().clean()
        errors = {}
        if self.described_unit_id and self._is_described_already():
            errors["described_unit"] = _now(
                "This unit has a page in the directory already: change that one."
            )
        if errors:
            raise ValidationError(errors)

    def _is_described_already(self):
        others = UnitPage.objects.filter(
            described_unit_id=self.described_unit_id, locale_id=self.locale_id
        )
        return self.locale_id is not None and others.exclude(pk=self.pk).exists()

    @property
    def summary(self):
        """What lists and search results say of the page."""
        return self.search_description or self.intro or self.address

    @property
    def province_name(self):
        return province_name(self.province.name_vi) if self.province else ""

    def published(self):
        """Return the live pages that the unit supplied in this language, newest first.

        What describes the Ministry itself stands elsewhere and is left out.
        """
        return (
            Page.objects.live()
            .filter(ownership__unit=self.described_unit_id, locale_id=self.locale_id)
            .exclude(content_type__app_label="home")
            .select_related("locale")
            .order_by("-first_published_at", "-pk")
        )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        contacts = list(self.contacts.all())
        context["contacts"] = contacts
        context["former_names"] = list(self.described_unit.former_names.all())
        context["predecessors"] = list(self.described_unit.predecessors.order_by("code"))
        context["is_closed"] = _is_past(self.described_unit.valid_to)
        context["published"] = list(self.published()[:6])
        context["structured_data"] = unit_data(self, contacts, request)
        return context


def _is_past(day):
    return day is not None and day < timezone.localdate()


class UnitContact(ContactPoint):
    page = ParentalKey(UnitPage, on_delete=models.CASCADE, related_name="contacts")

    class Meta(ContactPoint.Meta):
        verbose_name = _("public contact of a unit")
        verbose_name_plural = _("public contacts of units")
