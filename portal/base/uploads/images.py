"""Images are written anew on arrival, so that nothing but the picture is kept.

A camera writes the place, the time and the owner's name into the file, and Wagtail's renditions
would carry them on to the public; a file that is an image and something else at once does not
survive either.
"""

import io
import warnings

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from .files import CheckedFile, check_size, extension_of, refusal

#: Extension → format that Pillow must find inside.
IMAGE_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}

_QUALITY = 90
# A palette's transparent colour is part of the picture; everything else in ``info`` is not.
_KEPT_INFO = ("transparency",)


def reencode_image(content, *, name):
    """Return the picture in ``content``, upright, and nothing else of what the file carried.

    EXIF, XMP, IPTC, comments and thumbnails go; the colour profile stays, since colours depend on
    it. A picture in printing colours (CMYK) is brought to sRGB, which every browser shows alike.

    Args:
        content: the uploaded ``File``.
        name: its name; the extension must be of ``IMAGE_FORMATS`` and agree with the content.

    Raises:
        ValidationError: another type, a broken file, a moving image, too large in bytes or pixels.
    """
    extension = extension_of(name)
    if extension not in IMAGE_FORMATS:
        raise refusal(
            _("Images are accepted as %(formats)s only.")
            % {"formats": ", ".join(sorted(IMAGE_FORMATS)).upper()},
            code="image_extension",
        )
    check_size(content, limit=settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)
    content.seek(0)
    with warnings.catch_warnings():
        # Pillow warns first of pictures that would fill the memory; the limit below is ours.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            clean = _written_anew(content, extension)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            raise refusal(
                _("The file is not a readable image, or it is damaged."), code="image_unreadable"
            ) from error
    return CheckedFile(clean, name=name)


def _written_anew(content, extension):
    """Return the bytes of the new file as a ``BytesIO``."""
    expected = IMAGE_FORMATS[extension]
    with Image.open(content, formats=sorted(set(IMAGE_FORMATS.values()))) as image:
        # Phones write a JPEG with a second picture behind it (MPO); the first is the image.
        found = "JPEG" if image.format == "MPO" else image.format
        if found != expected:
            raise refusal(
                _("The file is called .%(extension)s, but it is a %(found)s image.")
                % {"extension": extension, "found": found},
                code="image_mismatch",
            )
        if image.width * image.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
            raise refusal(
                _("The image has too many pixels: %(width)d × %(height)d.")
                % {"width": image.width, "height": image.height},
                code="image_pixels",
            )
        if found != "JPEG" and getattr(image, "n_frames", 1) > 1:
            raise refusal(
                _("Moving images are not accepted; upload them as a video document."),
                code="image_moving",
            )
        profile = image.info.get("icc_profile")
        options = _options(content, found)
        image.load()
        upright = ImageOps.exif_transpose(image)
    upright, profile = _for_screens(upright, profile)
    upright.info = {key: upright.info[key] for key in _KEPT_INFO if key in upright.info}
    output = io.BytesIO()
    upright.save(output, format=found, icc_profile=profile, **options)
    output.seek(0)
    return output


def _options(content, image_format):
    """Return how the new file is written, given the uploaded one."""
    if image_format == "JPEG":
        return {"quality": _QUALITY, "optimize": True, "progressive": True}
    if image_format == "WEBP":
        content.seek(0)
        lossless = b"VP8L" in content.read(64)
        return {"lossless": True} if lossless else {"quality": _QUALITY}
    return {"optimize": True}


def _for_screens(image, profile):
    """Return the picture and its profile with printing colours converted to sRGB."""
    if image.mode not in {"CMYK", "YCCK"}:
        return image, profile
    if profile:
        try:
            return (
                ImageCms.profileToProfile(
                    image,
                    ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                    ImageCms.createProfile("sRGB"),
                    outputMode="RGB",
                ),
                None,
            )
        except ImageCms.PyCMSError:
            # A broken profile says nothing about the colours: take the plain conversion.
            return image.convert("RGB"), None
    return image.convert("RGB"), None
