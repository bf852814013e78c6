"""Fields of law, by which documents are grouped."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from portal.base.bilingual import in_readers_language


class LegalField(index.Indexed, models.Model):
    """A field of law (lĩnh vực), for example "An ninh mạng"."""

    name_vi = models.CharField(_("name in Vietnamese"), max_length=120, unique=True)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
        FieldPanel("sort_order"),
    ]
    search_fields = [
        index.SearchField("name_vi"),
        index.AutocompleteField("name_vi"),
        index.SearchField("name_en"),
    ]

    class Meta:
        verbose_name = _("field of law")
        verbose_name_plural = _("fields of law")
        ordering = ["sort_order", "name_vi"]

    def __str__(self):
        return self.name

    @property
    def name(self):
        """The name in the language of the reader, Vietnamese where there is no other."""
        return in_readers_language(self.name_vi, self.name_en)
