"""How journalists take part in an event, and whom they ask."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel


class PressFields(models.Model):
    """Mixin of events. A press contact stands there only where the unit says that it may."""

    accreditation = models.TextField(
        _("how journalists take part"),
        max_length=1500,
        blank=True,
        help_text=_("One point a line: how to register, until when, what to bring."),
    )
    press_office = models.CharField(
        _("press contact: office"),
        max_length=200,
        blank=True,
        help_text=_("Name of the office. Never a person's own phone or mail."),
    )
    press_phone = models.CharField(_("office phone"), max_length=60, blank=True)
    press_email = models.EmailField(_("office e-mail"), blank=True)
    press_is_public = models.BooleanField(
        _("The unit publishes this press contact"),
        default=False,
        help_text=_("Without this mark the contact cannot be filled in."),
    )

    press_panels = [
        MultiFieldPanel(
            [
                FieldPanel("accreditation"),
                FieldPanel("press_office"),
                FieldRowPanel([FieldPanel("press_phone"), FieldPanel("press_email")]),
                FieldPanel("press_is_public"),
            ],
            _("For the press"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def press_dialled(self):
        """The press office's number as a telephone dials it."""
        return re.sub(r"[^\d+]", "", self.press_phone)
