"""A body with every block, as an editor would fill it in."""

import json
from uuid import uuid4

from .factories import DocumentFactory, ImageFactory
from .sample_files import MP4, VTT, image_bytes


def full_body(*, related=()):
    """Return the JSON of a stream that has each block of ``BODY_BLOCKS`` once.

    Args:
        related: pages for the block of related pages; without any it is left out.
    """
    wide = image_bytes(size=(1000, 600), orientation=1)  # offered in several widths
    film = DocumentFactory(content=MP4, filename="phim.mp4")
    captions = DocumentFactory(content=VTT, filename="loi.vtt")
    table = {
        "caption": "Số vụ theo năm",
        "columns": [
            {"type": "text", "heading": "Năm"},
            {"type": "number", "heading": "Số vụ"},
            {"type": "rich_text", "heading": "Ghi chú"},
        ],
        "rows": [{"values": ["2026", "1.234", "<p>đã <b>xong</b></p>"]}],
    }
    blocks = [
        ("heading", {"text": "Diễn biến", "level": "h2", "anchor": ""}),
        ("paragraph", '<p>Nội dung <b>đậm</b>, <a href="/tin-tuc/">liên kết</a>.</p>'),
        ("quote", {"text": "Lời trích", "attribution": "Nguyễn Văn Thử"}),
        ("callout", {"kind": "warning", "heading": "Chú ý", "text": "<p>Không chuyển tiền.</p>"}),
        ("figure", _picture(caption="Quang cảnh", content=wide)),
        ("gallery", {"heading": "Hình ảnh", "pictures": [_item(_picture()) for _number in "ab"]}),
        ("table", {"table": table, "first_column_names_rows": True, "source": "Cục thử"}),
        ("download", {"document": DocumentFactory().pk, "text": "Biểu mẫu"}),
        (
            "video",
            {
                "title": "Phóng sự",
                "film": film.pk,
                "poster": ImageFactory().pk,
                "captions": captions.pk,
                "transcript": "<p>Lời bình của phóng sự.</p>",
            },
        ),
    ]
    if related:
        pages = [_item(page.pk) for page in related]
        blocks.append(("related", {"heading": "Xem thêm", "pages": pages}))
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def _picture(*, caption="", **attributes):
    return {
        "image": ImageFactory(**attributes).pk,
        "alt_text": "",
        "caption": caption,
        "source": "",
    }


def _item(value):
    return {"type": "item", "value": value, "id": str(uuid4())}
