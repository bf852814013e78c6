"""What people should do: to be safe, and when it has happened; where they report."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from news.warnings import presentation


class AdviceFields(models.Model):
    """Mixin of warnings."""

    what_to_do = models.TextField(
        _("what to do to be safe"), help_text=_("One step a line, the most important first.")
    )
    if_it_happened = models.TextField(
        _("what to do if it has happened"),
        help_text=_("One step a line, in the order to take them."),
    )
    contact = models.CharField(
        _("where to report"), max_length=200, help_text=_("For example “The nearest police”.")
    )
    hotline = models.CharField(_("hotline"), max_length=60, blank=True)
    advice_panels = [
        MultiFieldPanel(
            [
                FieldPanel("what_to_do"),
                FieldPanel("if_it_happened"),
                FieldRowPanel([FieldPanel("contact"), FieldPanel("hotline")]),
            ],
            _("What people should do"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def step_list(self):
        return presentation.lines_of(self.what_to_do)

    @property
    def aftermath_list(self):
        return presentation.lines_of(self.if_it_happened)
