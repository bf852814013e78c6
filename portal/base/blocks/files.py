"""Documents to download and films, all of them from the Portal itself."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .text import RICH_TEXT_FEATURES

__all__ = ["DownloadBlock", "VideoBlock"]

_FILM_EXTENSIONS = ("mp4", "webm")
_CAPTION_EXTENSIONS = ("vtt",)


class DownloadValue(blocks.StructValue):
    @property
    def name(self):
        """What the link says: the text given here, else the document's title."""
        return self.get("text") or self["document"].title


class DownloadBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    text = blocks.CharBlock(
        label=_("Text of the link"),
        max_length=200,
        required=False,
        help_text=_("If empty, the document's own title."),
    )

    class Meta:
        icon = "download"
        label = _("Document to download")
        group = _("Pictures and files")
        template = "base/blocks/download.html"
        value_class = DownloadValue


class VideoBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=200)
    film = DocumentChooserBlock(label=_("Film"), help_text=_("A document of type MP4 or WebM."))
    poster = ImageChooserBlock(label=_("Picture shown before it plays"), required=False)
    captions = DocumentChooserBlock(
        label=_("Captions"),
        required=False,
        help_text=_("A document of type WebVTT; needed where the film has speech."),
    )
    transcript = blocks.RichTextBlock(
        label=_("The film in words"),
        features=RICH_TEXT_FEATURES,
        help_text=_("What is said and shown, for those who cannot hear or see it."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        group = _("Pictures and files")
        template = "base/blocks/video.html"

    def clean(self, value):
        errors = {}
        for name, extensions in (("film", _FILM_EXTENSIONS), ("captions", _CAPTION_EXTENSIONS)):
            document = value.get(name)
            if document is not None and document.file_extension.lower() not in extensions:
                errors[name] = ValidationError(
                    _now("Choose a document of this type: %(extensions)s.")
                    % {"extensions": ", ".join(extensions).upper()}
                )
        if not self.is_deferred_validation:
            # A film without speech has captions, too: they say what is heard.
            for name in ("poster", "captions"):
                if value.get(name) is None:
                    errors[name] = ValidationError(_now("A film needs this, too."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return super().clean(value)
