"""Who answers for the Portal and how to reach it, as the foot of every page says."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from portal.base.bilingual import in_readers_language


def _pair(name):
    return FieldRowPanel([FieldPanel(f"{name}_vi"), FieldPanel(f"{name}_en")])


@register_setting(icon="site", order=100)
class PortalSettings(BaseSiteSetting):
    """The particulars of the Portal. What is empty is not shown.

    Texts come in pairs (``office_vi``, ``office_en``); templates ask for the plain name and get
    the reader's language, Vietnamese where there is no other.
    """

    office_vi = models.CharField(
        _("responsible office, in Vietnamese"), max_length=200, blank=True, default=""
    )
    office_en = models.CharField(
        _("responsible office, in English"), max_length=200, blank=True, default=""
    )
    responsible_vi = models.CharField(
        _("responsible person, in Vietnamese"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("Rank, name and position of the person who answers for the content."),
    )
    responsible_en = models.CharField(
        _("responsible person, in English"), max_length=200, blank=True, default=""
    )
    address_vi = models.CharField(
        _("address, in Vietnamese"), max_length=250, blank=True, default=""
    )
    address_en = models.CharField(_("address, in English"), max_length=250, blank=True, default="")
    reuse_vi = models.CharField(
        _("note on reuse, in Vietnamese"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("If empty, readers are asked to name the Portal as the source."),
    )
    reuse_en = models.CharField(
        _("note on reuse, in English"), max_length=300, blank=True, default=""
    )
    phone = models.CharField(_("phone"), max_length=60, blank=True, default="")
    email = models.EmailField(_("e-mail"), blank=True, default="")

    panels = [
        MultiFieldPanel([_pair("office"), _pair("responsible")], _("Who answers for the Portal")),
        MultiFieldPanel(
            [_pair("address"), FieldRowPanel([FieldPanel("phone"), FieldPanel("email")])],
            _("How to reach it"),
        ),
        MultiFieldPanel([_pair("reuse")], _("Reuse")),
    ]

    class Meta:
        verbose_name = _("particulars of the Portal")
        verbose_name_plural = _("particulars of the Portal")

    def _in_readers_language(self, name):
        return in_readers_language(getattr(self, f"{name}_vi"), getattr(self, f"{name}_en"))

    @property
    def office(self):
        return self._in_readers_language("office")

    @property
    def responsible(self):
        return self._in_readers_language("responsible")

    @property
    def address(self):
        return self._in_readers_language("address")

    @property
    def reuse(self):
        return self._in_readers_language("reuse")
