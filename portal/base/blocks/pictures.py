"""Pictures with their captions and sources."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

__all__ = ["FigureBlock", "GalleryBlock"]


class PictureValue(blocks.StructValue):
    @property
    def alternative(self):
        """What the picture shows, in this place."""
        return self.get("alt_text") or self["image"].alternative

    @property
    def credit(self):
        """Whose picture it is."""
        return self.get("source") or self["image"].credit


def _alternative_text():
    return blocks.CharBlock(
        label=_("Alternative text"),
        max_length=300,
        required=False,
        help_text=_("Only where the picture means something else here than its own text says."),
    )


class FigureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    caption = blocks.CharBlock(
        label=pgettext_lazy("picture", "Caption"), max_length=300, required=False
    )
    source = blocks.CharBlock(
        label=_("Source"),
        max_length=200,
        required=False,
        help_text=_("If empty, the source given with the picture."),
    )
    alt_text = _alternative_text()

    class Meta:
        icon = "image"
        label = _("Picture")
        group = _("Pictures and files")
        template = "base/blocks/figure.html"
        value_class = PictureValue


class GalleryPictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    caption = blocks.CharBlock(
        label=pgettext_lazy("picture", "Caption"), max_length=300, required=False
    )
    alt_text = _alternative_text()

    class Meta:
        icon = "image"
        label = _("Picture")
        value_class = PictureValue


class GalleryBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    pictures = blocks.ListBlock(GalleryPictureBlock(), label=_("Pictures"), min_num=2, max_num=60)

    class Meta:
        icon = "copy"
        label = _("Gallery")
        group = _("Pictures and files")
        template = "base/blocks/gallery.html"
