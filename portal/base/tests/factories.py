"""Factories for images and documents, with real small files."""

import factory
from django.core.files.base import ContentFile

from portal.base.models import PortalDocument, PortalImage

from .sample_files import image_bytes, pdf_bytes


class ImageFactory(factory.django.DjangoModelFactory):
    """A JPEG of 40 × 60 pixels, as a camera held upright wrote it (EXIF with GPS).

    ``content`` (bytes) and ``filename`` choose another file.
    """

    class Meta:
        model = PortalImage
        exclude = ("content", "filename")

    title = factory.Sequence(lambda number: f"Ảnh thử {number}")
    alt_text = "Một góc đỏ trên nền xanh"
    source = "Ảnh của bộ thử"
    filename = "IMG_0001.jpg"
    content = factory.LazyFunction(image_bytes)
    file = factory.LazyAttribute(lambda image: ContentFile(image.content, name=image.filename))


class DocumentFactory(factory.django.DjangoModelFactory):
    """A PDF of one page; ``content`` (bytes) and ``filename`` choose another file."""

    class Meta:
        model = PortalDocument
        exclude = ("content", "filename")

    title = factory.Sequence(lambda number: f"Tài liệu thử {number}")
    source = "Tài liệu của bộ thử"
    filename = "scan0001.pdf"
    content = factory.LazyFunction(pdf_bytes)
    file = factory.LazyAttribute(
        lambda document: ContentFile(document.content, name=document.filename)
    )
