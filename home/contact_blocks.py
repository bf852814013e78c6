"""The blocks of the contact page: a matter, when it belongs there, the ways to reach somebody."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from portal.base.blocks import CalloutBlock

from .contacts import check_contact, contact_address
from .enums import ContactKind, ContactPurpose

#: The picture of each purpose in ``static/img/icons.svg``.
_ICONS = {
    ContactPurpose.EMERGENCY: "phone",
    ContactPurpose.DENUNCIATION: "shield",
    ContactPurpose.TIP: "info",
    ContactPurpose.QUESTION: "question",
    ContactPurpose.SERVICE: "service",
    ContactPurpose.PRESS: "document",
    ContactPurpose.VISIT: "building",
}


class WayValue(blocks.StructValue):
    @property
    def href(self):
        return contact_address(self["kind"], self["value"])

    @property
    def caption(self):
        """What readers see before the number or address."""
        return self["label"] or ContactKind(self["kind"]).label


class WayBlock(blocks.StructBlock):
    """One number or address, and when it answers."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=ContactKind.choices,
        default=ContactKind.PHONE,
        search_index=False,
    )
    value = blocks.CharBlock(
        label=_("Number or address"),
        max_length=200,
        help_text=_("Of the office, never of a person."),
    )
    label = blocks.CharBlock(label=_("Whom or what it reaches"), max_length=120, required=False)
    hours = blocks.CharBlock(
        label=_("When it answers"),
        max_length=120,
        required=False,
        help_text=_("For example “day and night”, or “8:00–17:00 on working days”."),
    )

    class Meta:
        icon = "mail"
        label = _("Way to reach it")
        public_contacts = ("value",)
        value_class = WayValue

    def clean(self, value):
        cleaned = super().clean(value)
        try:
            check_contact(cleaned["kind"], cleaned["value"].strip())
        except ValidationError as error:
            raise StructBlockValidationError({"value": error}) from error
        return cleaned


class MatterValue(blocks.StructValue):
    @property
    def icon(self):
        return _ICONS.get(self["purpose"], "info")

    @property
    def is_urgent(self):
        return self["purpose"] == ContactPurpose.EMERGENCY

    @property
    def public_page(self):
        """The page to go on, if readers can open it."""
        page = self["page"]
        return page if page is not None and page.live else None


class MatterBlock(blocks.StructBlock):
    """What somebody comes with, and where it belongs."""

    purpose = blocks.ChoiceBlock(
        label=_("Purpose"), choices=ContactPurpose.choices, search_index=False
    )
    heading = blocks.CharBlock(
        label=_("Heading"),
        max_length=120,
        help_text=_("In the words of who comes, for example “I am in danger”."),
    )
    text = blocks.TextBlock(
        label=_("What belongs here, what does not"), max_length=600, required=False, rows=3
    )
    ways = blocks.ListBlock(WayBlock(), label=_("Ways to reach it"), default=[], max_num=8)
    page = blocks.PageChooserBlock(
        label=_("Page to go on"),
        required=False,
        help_text=_("For example the contact page, or the reception schedule."),
    )

    class Meta:
        icon = "help"
        label = pgettext_lazy("of contacts", "Matter")
        template = "home/blocks/matter.html"
        value_class = MatterValue


CONTACT_BLOCKS = [("matter", MatterBlock()), ("callout", CalloutBlock())]
