"""How grave a threat is, where it is, and until when the warning holds."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from news.warnings import presentation
from news.warnings.enums import Certainty, Extent, Severity, Urgency
from portal.base.choice_sets import ChoiceSetField
from portal.base.provinces import province_choices


class ScopeFields(models.Model):
    """Mixin of warnings, in the words of CAP 1.2. A warning always ends, or is confirmed anew."""

    severity = models.CharField(
        _("severity"),
        max_length=10,
        choices=Severity.choices,
        default=Severity.MODERATE,
        help_text=_("How much harm it does to whom it hits; the gravest stands on every page."),
    )
    urgency = models.CharField(
        _("urgency"), max_length=10, choices=Urgency.choices, default=Urgency.EXPECTED
    )
    certainty = models.CharField(
        _("certainty"), max_length=10, choices=Certainty.choices, default=Certainty.OBSERVED
    )
    extent = models.CharField(
        _("where"), max_length=20, choices=Extent.choices, default=Extent.NATIONWIDE
    )
    provinces = ChoiceSetField(
        _("provinces"),
        choices=province_choices(),
        help_text=_("Only where it happens in certain provinces."),
    )
    onset = models.DateTimeField(
        _("noticed since"), null=True, blank=True, help_text=_("When it began, if that is known.")
    )
    expires_at = models.DateTimeField(
        pgettext_lazy("warning", "expires"),
        null=True,
        help_text=_(
            "From then on the warning is shown as past. Before, the unit is asked whether it is "
            "still true, and may confirm it."
        ),
    )
    gravity_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("severity"), FieldPanel("urgency"), FieldPanel("certainty")]
                ),
                FieldRowPanel([FieldPanel("onset"), FieldPanel("expires_at")]),
            ],
            _("How grave, and until when"),
        ),
    ]
    area_panels = [
        MultiFieldPanel([FieldPanel("extent"), FieldPanel("provinces")], _("Where")),
    ]

    class Meta:
        abstract = True

    @property
    def is_urgent(self):
        return self.severity in (Severity.EXTREME, Severity.SEVERE)

    @property
    def area_names(self):
        """Where it happens, in words, in the reader's language."""
        return presentation.area_names(self)
