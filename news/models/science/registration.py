"""How a result is registered, where its report is kept, and whose it is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from .checks import check_doi


class RegistrationFields(models.Model):
    """Mixin of research results."""

    registration_number = models.CharField(
        _("registration number"),
        max_length=100,
        blank=True,
        help_text=_("Of the certificate of registration of the results."),
    )
    registered_on = models.DateField(_("registered on"), null=True, blank=True)
    archive_number = models.CharField(
        _("archive number"), max_length=100, blank=True, help_text=_("Where the report is kept.")
    )
    doi = models.CharField("DOI", max_length=200, blank=True, validators=[check_doi])
    intellectual_property = models.CharField(
        _("intellectual property"),
        max_length=300,
        blank=True,
        help_text=_("Patents, copyright registrations: number and owner."),
    )
    registration_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("registration_number"), FieldPanel("registered_on")]),
                FieldRowPanel([FieldPanel("archive_number"), FieldPanel("doi")]),
                FieldPanel("intellectual_property"),
            ],
            _("Registration and rights"),
        ),
    ]

    class Meta:
        abstract = True
