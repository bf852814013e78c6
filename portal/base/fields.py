"""File fields that take nothing unchecked.

Every route that stores a file (forms, multiple upload, API, shell, ``bulk_create``) ends in
``FieldFile.save()``: the check stands there, and a form only asks it earlier.
"""

from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from .uploads import CheckedFile, check_document, reencode_image


class _CheckedSaving:
    """Checks a file before it is stored, and notes its size and hash on the instance."""

    def checked(self, content, *, name):
        raise NotImplementedError

    def save(self, name, content, save=True):
        """Store ``content``.

        Raises:
            ValidationError: it is not acceptable.
        """
        if not isinstance(content, CheckedFile):
            content = self.checked(content, name=name)
        content.seek(0)
        self.instance.file_size = content.size
        self.instance.file_hash = hash_filelike(content)
        content.seek(0)
        super().save(name, content, save=save)

    def check(self):
        """Put the checked form of a file that is not stored yet in its place.

        Raises:
            ValidationError: it is not acceptable.
        """
        if self and not self._committed and not isinstance(self.file, CheckedFile):
            checked = self.checked(self.file, name=self.name)
            setattr(self.instance, self.field.attname, checked)


class CheckedImageFieldFile(_CheckedSaving, WagtailImageFieldFile):
    def checked(self, content, *, name):
        return reencode_image(content, name=name)

    def get_image_dimensions(self):
        # Asked as soon as a file is attached, when anything may be in it: 0 until it is checked.
        if not self._committed and not isinstance(self.file, CheckedFile):
            return 0, 0
        return super().get_image_dimensions()


class CheckedDocumentFieldFile(_CheckedSaving, FieldFile):
    def checked(self, content, *, name):
        return check_document(content, name=name)


class CheckedImageField(WagtailImageField):
    """An image, kept as :func:`~portal.base.uploads.reencode_image` returns it."""

    attr_class = CheckedImageFieldFile


class CheckedDocumentField(models.FileField):
    """A document that :func:`~portal.base.uploads.check_document` accepted."""

    attr_class = CheckedDocumentFieldFile
