"""Images and documents: with an owner, a source and a licence; what is shown stays as it is."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to

from portal.base.bilingual import in_readers_language
from portal.base.fields import CheckedDocumentField, CheckedImageField
from portal.base.gate import PublicationRefused
from portal.base.media_access import is_frozen, is_public
from portal.base.text import nfc, slugify_vi
from portal.base.uploads import DOCUMENT_KINDS
from portal.base.uploads.files import extension_of

_LONGEST_FILE_NAME = 60


def neutral_file_name(title, filename, *, fallback):
    """Return a file name made from the title: a camera's or a person's own name for it may tell.

    Args:
        title: of the image or document.
        filename: as uploaded; only its extension is used.
        fallback: the name where the title gives none.
    """
    extension = extension_of(filename)
    stem = title.removesuffix(f".{extension}") if extension else title
    return f"{slugify_vi(stem, _LONGEST_FILE_NAME) or fallback}.{extension}"


def document_path(instance, filename):
    """Return where a document is stored, below the folder of media."""
    return f"documents/{neutral_file_name(instance.title, filename, fallback='tai-lieu')}"


class MediaFile(models.Model):
    """A file of the Portal: whose it is, who made it, on what terms (Điều 2 khoản 2).

    While a live page shows it, or somebody decides on a page that does, the file and what readers
    see of it cannot be changed by anybody: that would change public pages past the approval.
    """

    #: Fields that readers see; each model names its own.
    SHOWN_FIELDS = ("file", "source", "licence")

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

    def save(self, *args, **kwargs):
        """Save, and store a new file in its checked form.

        Raises:
            ValidationError: the file is not acceptable, or what readers see would change.
        """
        self._normalise_text()
        self._refuse_change_of_what_is_shown()
        update_fields = kwargs.get("update_fields")
        writes_file = update_fields is None or "file" in update_fields
        if writes_file and self.file and not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)
            if update_fields is not None:
                kwargs["update_fields"] = {*update_fields, "file_size", "file_hash"}
        return super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        """Delete, and ask before the transaction begins: a refusal must not break the caller's.

        Raises:
            PublicationRefused: readers or reviewers see the file.
        """
        self.refuse_deletion_of_what_is_shown()
        return super().delete(*args, **kwargs)

    def clean(self):
        self._normalise_text()
        # The second step of a multiple upload validates before it attaches the file.
        if self.file:
            super().clean()
            self.file.check()
        self._refuse_change_of_what_is_shown()

    @property
    def is_public(self):
        """Whether anybody may see the file now."""
        return is_public(self)

    def refuse_deletion_of_what_is_shown(self):
        """Raise ``PublicationRefused`` if readers or reviewers see the file."""
        if is_frozen(self):
            refusal = PublicationRefused(
                [
                    _now(
                        "A published page, or one under review, shows this file: "
                        "it cannot be deleted."
                    )
                ],
                attempt="delete",
            )
            refusal.title = self.title
            raise refusal

    def _normalise_text(self):
        for field in self._meta.concrete_fields:
            value = self.__dict__.get(field.attname)
            if isinstance(value, str) and not isinstance(field, models.FileField):
                setattr(self, field.attname, nfc(value))

    def _refuse_change_of_what_is_shown(self):
        changed = self._changed_shown_fields()
        if not changed or not is_frozen(self):
            return
        sentences = {
            "file": _now(
                "A published page, or one under review, shows this file: it cannot be replaced. "
                "Upload a new one instead."
            )
        }
        other = _now(
            "A published page, or one under review, shows this: it cannot be changed here. "
            "Upload the file anew instead."
        )
        raise ValidationError({name: sentences.get(name, other) for name in changed})

    def _changed_shown_fields(self):
        """Return the names of shown fields that differ from what is stored."""
        if not self.pk:
            return []
        names = [name for name in self.SHOWN_FIELDS if name in self.__dict__]
        stored = type(self).objects.filter(pk=self.pk).values(*names).first()
        if stored is None:
            return []
        return [name for name in names if self._is_changed(name, stored[name])]

    def _is_changed(self, name, stored):
        if name == "file":
            return not self.file._committed or self.file.name != stored
        return getattr(self, name) != stored


class PortalImage(MediaFile, AbstractImage):
    """An image of the Portal, kept without anything that the camera wrote into it."""

    SHOWN_FIELDS = (
        *MediaFile.SHOWN_FIELDS,
        "alt_text",
        "alt_text_en",
        "source_en",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    file = CheckedImageField(
        verbose_name=_("file"),
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
    )
    alt_text = models.CharField(
        _("alternative text"),
        max_length=300,
        help_text=_("What the image shows, for those who cannot see it."),
    )

    alt_text_en = models.CharField(
        _("alternative text in English"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("For English pages; if empty, they show the Vietnamese one."),
    )
    source_en = models.CharField(
        _("source or author in English"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("For English pages; if empty, they show the Vietnamese one."),
    )

    admin_form_fields = (
        *Image.admin_form_fields,
        *("alt_text", "alt_text_en", "source", "source_en", "licence"),
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        constraints = [
            models.CheckConstraint(
                condition=~Q(source="") & ~Q(alt_text=""), name="base_image_source_and_alt_text"
            )
        ]

    def __str__(self):
        return self.title

    @property
    def alternative(self):
        """What the image shows, in the reader's language."""
        return in_readers_language(self.alt_text, self.alt_text_en)

    @property
    def credit(self):
        """Whose image it is, in the reader's language."""
        return in_readers_language(self.source, self.source_en)

    @property
    def default_alt_text(self):
        return self.alternative

    def get_upload_to(self, filename):
        name = neutral_file_name(self.title, filename, fallback="hinh-anh")
        return f"original_images/{name}"

    def create_renditions(self, *filters):
        # Wagtail creates several at once without learning their primary keys, which are in their
        # addresses here.
        return {spec: self.create_rendition(spec) for spec in filters}


class PortalRendition(AbstractRendition):
    """A size of an image; served by a view that asks whether it is public."""

    image = models.ForeignKey(PortalImage, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        unique_together = (("image", "filter_spec", "focal_point_key"),)

    def __str__(self):
        return f"{self.image_id} {self.filter_spec}"

    @property
    def filename(self):
        return self.file.name.rpartition("/")[2]

    @property
    def url(self):
        return reverse("base_rendition", args=[self.pk, self.filename])


class PortalDocument(MediaFile, AbstractDocument):
    """A file for download, of a type that was looked into."""

    SHOWN_FIELDS = (*MediaFile.SHOWN_FIELDS, "title")

    file = CheckedDocumentField(upload_to=document_path, verbose_name=_("file"))

    admin_form_fields = (*Document.admin_form_fields, "source", "licence")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = [models.CheckConstraint(condition=~Q(source=""), name="base_document_source")]

    def __str__(self):
        return self.title

    @property
    def content_type(self):
        kind = DOCUMENT_KINDS.get(self.file_extension.lower())
        return kind.content_type if kind else "application/octet-stream"
