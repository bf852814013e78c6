"""Drawn portraits for the demo: head and shoulders of nobody."""

import colorsys
import hashlib
import io

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw

from portal.base.models import PortalImage
from portal.units.models import Unit

SIZE = (600, 750)


def load_portrait(name, *, unit):
    """Return a drawn portrait, the same for the same name, owned by the unit of code ``unit``."""
    hue = hashlib.sha256(name.encode()).digest()[0] / 256
    image = Image.new("RGB", SIZE, _colour(hue, 0.14, 0.93))
    canvas = ImageDraw.Draw(image)
    canvas.ellipse([60, 470, 540, 1010], fill=_colour(hue + 0.35, 0.45, 0.42))
    canvas.rectangle([262, 400, 338, 510], fill=_colour(0.07, 0.3, 0.78))
    canvas.ellipse([190, 180, 410, 450], fill=_colour(0.07, 0.28, 0.86))
    canvas.pieslice([180, 160, 420, 430], 180, 360, fill=_colour(hue, 0.25, 0.25))
    target = io.BytesIO()
    image.save(target, "JPEG", quality=85)
    return PortalImage.objects.create(
        title=f"Chân dung minh họa {name}",
        file=ContentFile(target.getvalue(), name="chan-dung.jpg"),
        alt_text=f"Hình vẽ minh họa chân dung {name}",
        source="Cổng Thông tin điện tử (hình vẽ minh họa)",
        licence="CC0",
        unit=Unit.objects.get(code=unit),
    )


def _colour(hue, saturation, value):
    return tuple(round(part * 255) for part in colorsys.hsv_to_rgb(hue % 1, saturation, value))
