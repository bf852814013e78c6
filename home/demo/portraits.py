"""Drawn portraits for the demo: head and shoulders of nobody."""

import colorsys
import hashlib
import io

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from portal.base.models import PortalImage
from portal.units.models import Unit

SIZE = (600, 750)


def load_portrait(name, *, unit, title="", bearded=True, setting=""):
    """Return a drawn portrait, the same for the same name, owned by the unit of code ``unit``.

    Arguments:
        setting: gives another picture of the same person: dress and background follow from it.
        bearded: whether the drawing may have a beard.
        title: instead of one that names the person, where neither title, alternative text nor
            file name may.
    """
    return PortalImage.objects.create(
        title=title or f"Chân dung minh họa {name}",
        file=ContentFile(
            draw_portrait(name, bearded=bearded, setting=setting), name="chan-dung.jpg"
        ),
        alt_text="Hình vẽ minh họa chân dung" if title else f"Hình vẽ minh họa chân dung {name}",
        alt_text_en="Illustrative drawing" if title else f"Drawn portrait of {name}",
        source="Cổng Thông tin điện tử (hình vẽ minh họa)",
        source_en="The Portal (illustrative drawing)",
        licence="CC0",
        unit=Unit.objects.get(code=unit),
    )


def draw_portrait(name, *, bearded=True, setting=""):
    """Return a drawn portrait as JPEG bytes: hair, beard and glasses follow from the name."""
    chances = hashlib.sha256(name.encode()).digest()
    hue, skin, hair = (
        hashlib.sha256((name + setting).encode()).digest()[0] / 256,
        0.62 + chances[1] / 256 * 0.28,
        chances[2] / 256,
    )
    image = Image.new("RGB", SIZE, _colour(hue, 0.14, 0.93))
    canvas = ImageDraw.Draw(image)
    hair_colour = _colour(0.08, 0.35, 0.12 + hair * 0.45)
    if not bearded:  # long hair
        canvas.ellipse([165, 150, 435, 560], fill=hair_colour)
    canvas.ellipse([60, 470, 540, 1010], fill=_colour(hue + 0.35, 0.45, 0.42))
    canvas.rectangle([262, 400, 338, 510], fill=_colour(0.07, 0.3, skin - 0.08))
    canvas.ellipse([190, 180, 410, 450], fill=_colour(0.07, 0.28, skin))
    canvas.pieslice([180, 155 + chances[4] % 25, 420, 430], 180, 360, fill=hair_colour)
    if bearded and chances[5] % 4 == 0:
        canvas.chord([205, 250, 395, 455], 20, 160, fill=hair_colour)
    for x in (255, 345):
        canvas.ellipse([x - 9, 306, x + 9, 324], fill=(40, 34, 30))
        if chances[6] % 3 == 0:  # glasses
            canvas.ellipse([x - 32, 284, x + 32, 346], outline=(30, 30, 30), width=6)
    canvas.arc([262, 350, 338, 400], 20, 160, fill=(120, 60, 50), width=6)
    target = io.BytesIO()
    image.save(target, "JPEG", quality=85)
    return target.getvalue()


def _colour(hue, saturation, value):
    return tuple(round(part * 255) for part in colorsys.hsv_to_rgb(hue % 1, saturation, value))
