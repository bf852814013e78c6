"""Images arrive by every route without what the camera wrote, upright, and of the type they say."""

import io
import json

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, UploadedFile

from portal.base.models import PortalImage
from portal.base.uploads import reencode_image

from .factories import ImageFactory
from .sample_files import (
    PHOTOGRAPHER_BYTES,
    bomb_bytes,
    colour_profile,
    image_bytes,
    moving_bytes,
    pdf_bytes,
    picture,
    with_iptc,
)

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>1</script></svg>"
FORMATS = [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")]


def stored_bytes(file):
    with file.storage.open(file.name) as stored:
        return stored.read()


def assert_tells_nothing(data):
    """Assert that an image file holds a picture, its colour profile, and nothing else."""
    with Image.open(io.BytesIO(data)) as image:
        assert not dict(image.getexif())
        assert {"exif", "xmp", "comment", "photoshop", "XML:com.adobe.xmp", "Author"}.isdisjoint(
            image.info
        )
    for trace in (PHOTOGRAPHER_BYTES, b"Exif", b"EXIF", b"eXIf", b"adobe:ns:meta", b"8BIM"):
        assert trace not in data


def red_corner(data):
    """Return which corner the red mark of the sample is in, as (right, lower)."""
    with Image.open(io.BytesIO(data)) as opened:
        image = opened.convert("RGB")
    corners = {
        (right, lower): image.getpixel(
            (image.width - 3 if right else 2, image.height - 3 if lower else 2)
        )
        for right in (False, True)
        for lower in (False, True)
    }
    return max(corners, key=lambda corner: corners[corner][0] - corners[corner][2])


@pytest.fixture
def editor_client(client, django_user_model):
    user = django_user_model.objects.create_superuser("thu", "thu@example.org", "mat-khau")
    client.force_login(user)
    return client


def form_data(**changes):
    return {
        "title": "Đối tượng truy nã",
        "alt_text": "Chân dung",
        "source": "Ảnh: Công an tỉnh (thử)",
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        **changes,
    }


def test_the_sample_really_tells_a_place():
    with Image.open(io.BytesIO(image_bytes())) as image:
        assert image.getexif().get_ifd(0x8825)
        assert PHOTOGRAPHER_BYTES in image.info["comment"]


@pytest.mark.parametrize(("image_format", "extension"), FORMATS)
def test_a_saved_image_keeps_the_picture_upright_with_its_colours_and_nothing_else(
    db, image_format, extension
):
    image = ImageFactory(content=image_bytes(image_format), filename=f"DSC.{extension}")

    data = stored_bytes(image.file)
    assert_tells_nothing(data)
    with Image.open(io.BytesIO(data)) as stored:
        assert stored.format == image_format
        assert stored.info["icc_profile"] == colour_profile()
    # Held with the right side up (6): the mark moves to the upper right, the sides change places.
    assert (image.width, image.height) == (40, 60)
    assert red_corner(data) == (True, False)
    image.refresh_from_db()
    assert (image.width, image.height) == (40, 60)
    assert image.file_size == len(data)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_of_holding_the_camera_is_set_right(orientation):
    corner = {
        1: (False, False),
        2: (True, False),
        3: (True, True),
        4: (False, True),
        5: (False, False),
        6: (True, False),
        7: (True, True),
        8: (False, True),
    }[orientation]
    content = ContentFile(image_bytes(orientation=orientation))

    assert red_corner(reencode_image(content, name="a.jpg").read()) == corner


@pytest.mark.parametrize(("image_format", "extension"), FORMATS)
@pytest.mark.parametrize("spec", ["width-20", "fill-10x10", "width-20|format-png", "original"])
def test_no_rendition_tells_anything(db, image_format, extension, spec):
    image = ImageFactory(content=image_bytes(image_format), filename=f"DSC.{extension}")
    for extra in ("", "|format-webp", "|format-jpeg"):
        if extra and "format-" in spec:
            continue
        rendition = image.get_rendition(spec + extra)
        assert_tells_nothing(stored_bytes(rendition.file))


def test_iptc_goes_too(db):
    image = ImageFactory(content=with_iptc(image_bytes()))

    assert_tells_nothing(stored_bytes(image.file))


def test_printing_colours_become_screen_colours():
    output = io.BytesIO()
    picture().convert("CMYK").save(output, format="JPEG")

    with Image.open(reencode_image(ContentFile(output.getvalue()), name="a.jpg")) as image:
        assert image.mode == "RGB"


def test_transparency_stays():
    source = Image.new("RGBA", (10, 10), (255, 0, 0, 0))
    output = io.BytesIO()
    source.save(output, format="PNG")

    with Image.open(reencode_image(ContentFile(output.getvalue()), name="a.png")) as image:
        assert image.getpixel((1, 1))[3] == 0


@pytest.mark.parametrize(
    ("content", "filename", "code"),
    [
        (SVG, "a.svg", "image_extension"),
        (SVG, "a.jpg", "image_unreadable"),
        (image_bytes("PNG"), "a.jpg", "image_mismatch"),
        (image_bytes("JPEG"), "a.png", "image_mismatch"),
        (image_bytes("GIF"), "a.gif", "image_extension"),
        (image_bytes("GIF"), "a.png", "image_unreadable"),
        (image_bytes("JPEG")[:400], "a.jpg", "image_unreadable"),
        (pdf_bytes(), "a.jpg", "image_unreadable"),
        (bomb_bytes(), "a.png", "image_unreadable"),
        (bomb_bytes(9000, 9000), "a.png", "image_pixels"),
        (moving_bytes(), "a.webp", "image_moving"),
        (b"", "a.jpg", "empty"),
    ],
)
def test_what_is_not_a_still_picture_of_its_type_is_refused(db, content, filename, code):
    with pytest.raises(ValidationError) as refusal:
        ImageFactory(content=content, filename=filename)

    assert refusal.value.error_dict["file"][0].code == code
    assert not PortalImage.objects.exists()


def test_an_image_larger_than_the_limit_is_refused(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    with pytest.raises(ValidationError, match="100"):
        reencode_image(ContentFile(image_bytes()), name="a.jpg")


def test_what_hides_behind_the_picture_does_not_survive():
    content = ContentFile(image_bytes() + b"<?php system($_GET['c']); ?>")

    assert b"php" not in reencode_image(content, name="a.jpg").read()


def test_the_file_is_named_for_its_title_not_for_the_camera_or_a_person(db):
    image = ImageFactory(title="Đối tượng truy nã", filename="Nguyen Van Thu 0912345678.JPG")

    assert image.file.name == "original_images/doi-tuong-truy-na.jpg"


@pytest.mark.parametrize("missing", ["source", "alt_text"])
def test_source_and_alternative_text_are_required_by_the_database(db, missing):
    with pytest.raises(IntegrityError), transaction.atomic():
        ImageFactory(**{missing: ""})


def test_text_is_stored_in_one_form(db):
    image = ImageFactory(alt_text="Ca\u0301n bo\u0323\u0302")

    assert image.alt_text == "Cán bộ"


# The routes ---------------------------------------------------------------------------------------


def test_the_form_stores_a_clean_image(editor_client):
    response = editor_client.post(
        reverse("wagtailimages:add"),
        form_data(file=SimpleUploadedFile("IMG_1.jpg", image_bytes(), "image/jpeg")),
    )

    assert response.status_code == 302
    image = PortalImage.objects.get()
    data = stored_bytes(image.file)
    assert_tells_nothing(data)
    assert (image.width, image.height, image.file_size) == (40, 60, len(data))
    assert image.file.name.startswith("original_images/doi-tuong-truy-na")


@pytest.mark.parametrize("missing", ["source", "alt_text"])
def test_the_form_demands_source_and_alternative_text(editor_client, missing):
    response = editor_client.post(
        reverse("wagtailimages:add"),
        form_data(
            file=SimpleUploadedFile("IMG_1.jpg", image_bytes(), "image/jpeg"), **{missing: ""}
        ),
    )

    assert missing in response.context["form"].errors
    assert not PortalImage.objects.exists()


def test_the_form_says_at_the_field_what_is_wrong_with_the_file(editor_client):
    response = editor_client.post(
        reverse("wagtailimages:add"),
        form_data(file=SimpleUploadedFile("a.webp", moving_bytes(), "image/webp")),
    )

    assert "file" in response.context["form"].errors


def test_the_multiple_upload_stores_a_clean_image(editor_client):
    answer = editor_client.post(
        reverse("wagtailimages:add_multiple"),
        {"files[]": SimpleUploadedFile("IMG_1.jpg", image_bytes(), "image/jpeg")},
    )
    upload_id = json.loads(answer.content)["uploaded_file_id"]
    prefix = f"uploaded-image-{upload_id}"
    answer = editor_client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload_id]),
        {f"{prefix}-{name}": value for name, value in form_data().items()},
    )

    assert json.loads(answer.content)["success"]
    image = PortalImage.objects.get()
    data = stored_bytes(image.file)
    assert_tells_nothing(data)
    image.refresh_from_db()
    assert (image.width, image.height, image.file_size) == (40, 60, len(data))
    assert image.file.name.startswith("original_images/doi-tuong-truy-na")
    assert not UploadedFile.objects.exists()


def test_the_multiple_upload_refuses_what_the_form_would_refuse(editor_client):
    answer = json.loads(
        editor_client.post(
            reverse("wagtailimages:add_multiple"),
            {"files[]": SimpleUploadedFile("a.webp", moving_bytes(), "image/webp")},
        ).content
    )

    assert not answer["success"]
    assert answer["error_message"]
    assert not UploadedFile.objects.exists()


def test_bulk_creation_stores_a_clean_image(db):
    image = ImageFactory.build()
    image.width = image.height = 1

    PortalImage.objects.bulk_create([image])

    assert_tells_nothing(stored_bytes(PortalImage.objects.get().file))


def test_attaching_a_file_in_the_shell_stores_a_clean_image(db):
    image = ImageFactory()

    image.file.save("IMG_2.jpg", ContentFile(image_bytes()))

    assert_tells_nothing(stored_bytes(image.file))
