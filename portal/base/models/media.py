"""Images and documents: with an owner, a source and a licence."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class MediaProvenance(models.Model):
    """Whose the file is, who made it, and on what terms it may be used (Điều 2 khoản 2)."""

    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    source = models.CharField(_("source or author"), max_length=200)
    licence = models.CharField(_("licence"), max_length=200, blank=True)

    class Meta:
        abstract = True


class PortalImage(MediaProvenance, AbstractImage):
    """An image of the Portal."""

    alt_text = models.CharField(_("alternative text"), max_length=300)

    admin_form_fields = (*Image.admin_form_fields, "alt_text", "source", "licence")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class PortalRendition(AbstractRendition):
    """A size of an image."""

    image = models.ForeignKey(PortalImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class PortalDocument(MediaProvenance, AbstractDocument):
    """A file for download."""

    admin_form_fields = (*Document.admin_form_fields, "source", "licence")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
