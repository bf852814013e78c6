"""A film and a gallery for demo articles: drawn, silent, of nobody."""

from pathlib import Path
from uuid import uuid4

from django.core.files.base import ContentFile

from portal.base.models import PortalDocument, PortalImage
from portal.provision.demo import load_picture
from portal.units.models import Unit

DATA = Path(__file__).parent / "data"
SOURCE = "Cổng Thông tin điện tử (phim vẽ minh họa)"


def load_media(entry):
    """Return the film and the pictures that an article's entry names, by the names of its blocks.

    Args:
        entry: of the demo's data; ``film`` is the name of its files, ``gallery`` a list of keys.
    """
    media = {}
    if name := entry.get("film"):
        media["film"] = {
            "film": _document(name, "webm", unit=entry["unit"]).pk,
            "poster": _poster(name, unit=entry["unit"]).pk,
            "captions": {
                language: _document(f"{name}.{language}", "vtt", unit=entry["unit"]).pk
                for language in ("vi", "en")
            },
        }
    if keys := entry.get("gallery"):
        media["gallery"] = [load_picture(key, unit=entry["unit"]).pk for key in keys]
    return media


def media_blocks(media, words, *, language):
    """Return stream data for what :func:`load_media` loaded, in the words of one language.

    Args:
        words: has ``film`` (title and transcript) and ``gallery`` (heading and captions) for them.
    """
    blocks = []
    if film := media.get("film"):
        title, transcript = words["film_words"]
        value = film | {"captions": film["captions"][language], "title": title}
        blocks.append({"type": "video", "value": value | {"transcript": f"<p>{transcript}</p>"}})
    if pictures := media.get("gallery"):
        heading, captions = words["gallery_words"]
        items = [
            {
                "type": "item",
                "id": str(uuid4()),
                "value": {"image": image, "caption": caption, "alt_text": caption},
            }
            for image, caption in zip(pictures, captions, strict=True)
        ]
        blocks.append({"type": "gallery", "value": {"heading": heading, "pictures": items}})
    return blocks


def _document(name, extension, *, unit):
    content = (DATA / f"{name}.{extension}").read_bytes()
    return PortalDocument.objects.create(
        title=f"Phim minh họa {name}",
        file=ContentFile(content, name=f"{name}.{extension}"),
        source=SOURCE,
        licence="CC0",
        unit=Unit.objects.get(code=unit),
    )


def _poster(name, *, unit):
    return PortalImage.objects.create(
        title=f"Hình đầu phim {name}",
        file=ContentFile((DATA / f"{name}.jpg").read_bytes(), name=f"{name}.jpg"),
        alt_text="Hình vẽ điện thoại đang reo, dòng chữ: Số lạ gọi đến, tự xưng cán bộ Công an",
        source=SOURCE,
        licence="CC0",
        unit=Unit.objects.get(code=unit),
    )
