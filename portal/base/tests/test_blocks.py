"""Blocks draw semantic HTML, let no raw HTML through, and are known for what they refer to."""

import pytest
from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.field_block import RawHTMLBlock
from wagtail.rich_text import features as rich_text_features

from portal.base.blocks import BODY_BLOCKS, RICH_TEXT_FEATURES, text_blocks
from portal.base.models import PortalDocument, PortalImage

from .factories import DocumentFactory, ImageFactory
from .sample_files import MP4, VTT


@pytest.fixture
def body():
    return blocks.StreamBlock(text_blocks())


def value_of(body, name, value):
    return body.to_python([{"type": name, "value": value, "id": "1"}])


def html_of(body, name, value):
    return "".join(value_of(body, name, value)[0].render().split("\n"))


def table(caption="Số vụ theo năm", heading="Năm", cell="<b>2026</b>"):
    return {
        "table": {
            "caption": caption,
            "columns": [
                {"type": "text", "heading": heading},
                {"type": "number", "heading": "Số vụ"},
                {"type": "rich_text", "heading": "Ghi chú"},
            ],
            "rows": [{"values": [cell, "1.234", "<p>đã <b>xong</b></p>"]}],
        },
        "first_column_names_rows": True,
        "source": "Cục thử",
    }


def all_blocks(block):
    yield block
    for child in getattr(block, "child_blocks", {}).values():
        yield from all_blocks(child)
    if isinstance(block, blocks.ListBlock):
        yield from all_blocks(block.child_block)


def test_no_block_takes_raw_html_or_something_from_elsewhere(body):
    found = list(all_blocks(body))

    assert not [block for block in found if isinstance(block, RawHTMLBlock)]
    # By name: importing wagtail.embeds, which is not installed, defines a model without a table.
    assert not [
        block
        for block in found
        if any(kind.__module__.startswith("wagtail.embeds") for kind in type(block).__mro__)
    ]
    for block in found:
        if isinstance(block, blocks.RichTextBlock):
            assert set(block.features) <= set(RICH_TEXT_FEATURES)
            assert {"image", "embed", "code"}.isdisjoint(block.features)


def test_every_feature_of_running_text_is_known():
    known = rich_text_features.get_editor_plugin
    unknown = {name for name in RICH_TEXT_FEATURES if known("draftail", name) is None}

    assert not unknown


def test_every_block_has_a_label_an_icon_a_group_and_no_preview():
    for name, block in BODY_BLOCKS:
        assert str(block.label), name
        assert block.meta.icon != "placeholder", name
        assert block.meta.group, name
        assert not block.is_previewable, name


def test_a_heading_has_an_address_made_from_its_text(body):
    html = html_of(body, "heading", {"text": "Đối tượng <b>truy nã</b>", "level": "h3"})

    assert html == (
        '<h3 class="c-heading" id="doi-tuong-b-truy-na-b">Đối tượng &lt;b&gt;truy nã&lt;/b&gt;</h3>'
    )


def test_a_heading_may_have_an_address_of_its_own(body):
    html = html_of(body, "heading", {"text": "Tin", "level": "h2", "anchor": "tin-moi"})

    assert 'id="tin-moi"' in html


@pytest.mark.parametrize("anchor", ["Tin", "tin mới", '"><script>', "1tin", "tin\n-"])
def test_an_address_that_is_none_is_refused(body, anchor):
    block = body.child_blocks["heading"].child_blocks["anchor"]

    with pytest.raises(ValidationError):
        block.clean(anchor)


def test_a_quotation_names_whose_words_they_are(body):
    html = html_of(body, "quote", {"text": "<i>Lời</i>", "attribution": "Đồng chí Thử"})

    assert "<blockquote" in html
    assert "&lt;i&gt;Lời&lt;/i&gt;" in html
    assert '<figcaption class="c-quote__attribution">Đồng chí Thử</figcaption>' in html


@pytest.mark.parametrize("kind", ["info", "warning", "important"])
def test_a_call_out_says_in_words_of_what_kind_it_is(body, kind):
    html = html_of(body, "callout", {"kind": kind, "heading": "", "text": "<p>Chú ý</p>"})

    assert f"c-callout--{kind}" in html
    assert '<p class="c-callout__heading"></p>' not in html


def test_a_picture_has_its_alternative_text_caption_and_source(db, body):
    image = ImageFactory(alt_text="Chân dung", source="Công an tỉnh")

    html = html_of(body, "figure", {"image": image.pk, "caption": "Người thử"})

    assert 'alt="Chân dung"' in html
    assert "Người thử" in html
    assert "Công an tỉnh" in html
    assert "/hinh-anh/" in html
    assert "/media/" not in html


def test_a_picture_may_say_otherwise_in_its_place(db, body):
    image = ImageFactory()

    html = html_of(
        body, "figure", {"image": image.pk, "alt_text": "Khác", "source": "Báo thử", "caption": ""}
    )

    assert 'alt="Khác"' in html
    assert "Báo thử" in html
    assert image.source not in html


def test_a_gallery_lists_its_pictures(db, body):
    images = [ImageFactory() for _number in range(3)]

    html = html_of(
        body,
        "gallery",
        {
            "heading": "Lễ ra quân",
            "pictures": [
                {"type": "item", "id": str(image.pk), "value": {"image": image.pk, "caption": ""}}
                for image in images
            ],
        },
    )

    assert html.count("<li") == 3
    assert html.count("<img") == 3


def test_a_table_has_a_caption_headings_and_escaped_cells(body):
    html = html_of(body, "table", table())

    assert '<caption class="c-table__caption">Số vụ theo năm</caption>' in html
    assert html.count('<th scope="col"') == 3
    assert '<th scope="row">&lt;b&gt;2026&lt;/b&gt;</th>' in html
    assert '<td class="c-table__number">1.234</td>' in html
    assert "đã <b>xong</b>" in html


@pytest.mark.parametrize("lack", [{"caption": ""}, {"heading": " "}])
def test_a_table_without_caption_or_headings_is_refused(body, lack):
    value = value_of(body, "table", table(**lack))[0]

    with pytest.raises(ValidationError):
        value.block.clean(value.value)


def test_a_whole_table_is_accepted(body):
    value = value_of(body, "table", table())[0]

    assert value.block.clean(value.value)["table"].caption == "Số vụ theo năm"


def test_a_table_is_found_by_what_its_cells_say(body):
    value = value_of(body, "table", table())

    assert {"Số vụ theo năm", "Năm", "1.234", "đã xong"} <= set(body.get_searchable_content(value))


def test_a_document_is_offered_with_its_type_and_size(db, body):
    document = DocumentFactory(title="Biểu mẫu")

    html = html_of(body, "download", {"document": document.pk, "text": ""})

    assert f'href="{document.url}"' in html
    assert "Biểu mẫu" in html
    assert "PDF" in html


def film(**documents):
    return {"title": "Phóng sự", "transcript": "<p>Lời bình</p>", **documents}


def test_a_film_has_captions_and_its_words(db, body):
    html = html_of(
        body,
        "video",
        film(
            film=DocumentFactory(content=MP4, filename="a.mp4").pk,
            captions=DocumentFactory(content=VTT, filename="a.vtt").pk,
            poster=ImageFactory().pk,
        ),
    )

    assert "<video" in html
    assert 'type="video/mp4"' in html
    assert '<track kind="captions"' in html
    assert "poster=" in html
    assert "Lời bình" in html


def test_a_film_that_is_no_film_is_refused(db, body):
    value = value_of(body, "video", film(film=DocumentFactory().pk))[0]

    with pytest.raises(ValidationError):
        value.block.clean(value.value)


def test_every_reference_of_a_body_is_known(db, body):
    image, poster = ImageFactory(), ImageFactory()
    documents = [
        DocumentFactory(),
        DocumentFactory(content=MP4, filename="a.mp4"),
        DocumentFactory(),
        DocumentFactory(),
    ]
    in_table = table()
    in_table["table"]["rows"][0]["values"][2] = (
        f'<a linktype="document" id="{documents[3].pk}">bảng</a>'
    )
    value = body.to_python(
        [
            {"type": "figure", "value": {"image": image.pk}, "id": "1"},
            {"type": "download", "value": {"document": documents[0].pk}, "id": "2"},
            {
                "type": "video",
                "value": film(film=documents[1].pk, poster=poster.pk),
                "id": "3",
            },
            {
                "type": "paragraph",
                "value": f'<a linktype="document" id="{documents[2].pk}">xem</a>',
                "id": "4",
            },
            {"type": "table", "value": in_table, "id": "5"},
        ]
    )

    found = {(model, int(key)) for model, key, *_paths in body.extract_references(value)}

    assert found == {
        (PortalImage, image.pk),
        (PortalImage, poster.pk),
        *((PortalDocument, document.pk) for document in documents),
    }
