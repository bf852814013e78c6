"""Drawn pictures for demo content: no photograph of anybody, the same every time."""

import colorsys
import hashlib
import io
import math

from PIL import Image, ImageDraw

SIZE = (1280, 720)


def draw(key):
    """Return a calm landscape as JPEG bytes, different for each ``key``."""
    chances = (byte / 256 for byte in hashlib.sha256(key.encode()).digest())
    hue = next(chances)
    image = Image.new("RGB", SIZE)
    canvas = ImageDraw.Draw(image)
    top, bottom = _colour(hue, 0.28, 0.97), _colour(hue + 0.08, 0.38, 0.88)
    for y in range(SIZE[1]):
        share = y / SIZE[1]
        canvas.line(
            [(0, y), (SIZE[0], y)],
            fill=tuple(round(a + (b - a) * share) for a, b in zip(top, bottom, strict=True)),
        )
    x, y, radius = 200 + 880 * next(chances), 120 + 180 * next(chances), 70
    sun = [x - radius, y - radius, x + radius, y + radius]
    canvas.ellipse(sun, fill=_colour(hue + 0.5, 0.2, 1))
    for layer in range(4):
        base, height = 380 + layer * 90, 90 - layer * 10
        phase, pace = next(chances) * 6, 0.004 + next(chances) * 0.004
        ridge = [
            (px, base + height * math.sin(px * pace + phase) + 20 * math.sin(px * 0.02 + phase))
            for px in range(0, SIZE[0] + 8, 8)
        ]
        canvas.polygon(
            [(0, SIZE[1]), *ridge, (SIZE[0], SIZE[1])],
            fill=_colour(hue + 0.3 + layer * 0.03, 0.35 + layer * 0.1, 0.75 - layer * 0.13),
        )
    target = io.BytesIO()
    image.save(target, "JPEG", quality=82)
    return target.getvalue()


def _colour(hue, saturation, value):
    return tuple(round(part * 255) for part in colorsys.hsv_to_rgb(hue % 1, saturation, value))
