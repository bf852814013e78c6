"""Small real files for tests, good and bad, made when they are asked for."""

import io
import struct
import zipfile
import zlib
from functools import cache

import docx
import pypdf
from PIL import ExifTags, Image, ImageCms, PngImagePlugin
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

#: What a camera writes and nobody may read: it must not be in anything that is kept.
PHOTOGRAPHER = "Nguyễn Văn Thử"
PHOTOGRAPHER_BYTES = PHOTOGRAPHER.encode()


def picture(size=(60, 40), mode="RGB"):
    """Return a picture with a red mark in the upper left corner, on blue."""
    image = Image.new(mode, size, "blue" if mode in {"RGB", "RGBA", "P"} else 0)
    if mode in {"RGB", "RGBA"}:
        image.paste("red", (0, 0, size[0] // 4, size[1] // 4))
    return image


def exif(*, orientation=6):
    """Return EXIF with a place, a camera, a name, and how the camera was held."""
    data = Image.Exif()
    data[ExifTags.Base.Orientation] = orientation
    data[ExifTags.Base.Make] = "Thử"
    data[ExifTags.Base.Artist] = PHOTOGRAPHER
    gps = data.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef] = "N"
    gps[ExifTags.GPS.GPSLatitude] = (21.0, 1.0, 42.5)
    gps[ExifTags.GPS.GPSLongitudeRef] = "E"
    gps[ExifTags.GPS.GPSLongitude] = (105.0, 51.0, 15.2)
    data[ExifTags.IFD.GPSInfo] = gps
    return data


@cache
def colour_profile():
    """Return an ICC profile as bytes; one for all, since each tells when it was made."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def image_bytes(image_format="JPEG", *, size=(60, 40), orientation=6, mode="RGB"):
    """Return an image file that tells all a camera can tell: EXIF with GPS, XMP, a comment."""
    options = {"exif": exif(orientation=orientation), "icc_profile": colour_profile()}
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{PHOTOGRAPHER}</x:xmpmeta>".encode()
    if image_format == "JPEG":
        options |= {"comment": PHOTOGRAPHER_BYTES, "xmp": xmp, "quality": 95}
    elif image_format == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_itxt("Author", PHOTOGRAPHER)
        texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
        options["pnginfo"] = texts
    elif image_format == "WEBP":
        options |= {"xmp": xmp, "lossless": True}
    output = io.BytesIO()
    picture(size, mode).save(output, format=image_format, **options)
    return output.getvalue()


def with_iptc(jpeg):
    """Return ``jpeg`` with an IPTC record that names the photographer."""
    record = b"\x1c\x02\x50" + struct.pack(">H", len(PHOTOGRAPHER_BYTES)) + PHOTOGRAPHER_BYTES
    resource = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(record)) + record
    payload = b"Photoshop 3.0\x00" + resource + b"\x00" * (len(record) % 2)
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(payload) + 2) + payload + jpeg[2:]


def bomb_bytes(width=30_000, height=30_000):
    """Return a PNG of a few kilobytes that says it unpacks to ``width`` × ``height`` pixels."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(width // 8 + 1) * 100)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def moving_bytes():
    """Return a WebP with two frames."""
    output = io.BytesIO()
    picture().save(
        output, format="WEBP", save_all=True, append_images=[picture().rotate(180)], duration=100
    )
    return output.getvalue()


def pdf_bytes(*, root=None, password=None):
    """Return a PDF of one empty page.

    Args:
        root: entries for its catalogue, as (name, pypdf object).
        password: encrypt it so.
    """
    writer = pypdf.PdfWriter()
    writer.add_blank_page(width=200, height=200)
    for name, value in (root or {}).items():
        writer.root_object[NameObject(name)] = writer._add_object(value)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def script_action():
    """Return a PDF action that runs a script."""
    return DictionaryObject(
        {
            NameObject("/S"): NameObject("/JavaScript"),
            NameObject("/JS"): TextStringObject("app.alert(1)"),
        }
    )


def launch_action():
    """Return a PDF action that starts a program."""
    return DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd.exe")}
    )


def damaged(content, *, places, lost):
    """Yield ``content`` cut off, changed, and with ``lost`` bytes missing, at ``places`` places."""
    for place in range(4, len(content), max(1, len(content) // places)):
        yield content[:place]
        yield content[:place] + b"\xff" + content[place + 1 :]
        yield content[:place] + content[place + lost :]


def docx_bytes(text="Nội dung thử", *, extra=None):
    """Return a Word document; ``extra`` are further members as {name: bytes}."""
    document = docx.Document()
    document.add_paragraph(text)
    output = io.BytesIO()
    document.save(output)
    with zipfile.ZipFile(output, "a") as archive:
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return output.getvalue()


def zip_bytes(members):
    """Return a ZIP archive of ``{name: bytes}``."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return output.getvalue()


def xlsx_bytes(*, content_type="spreadsheetml.sheet.main+xml", extra=None):
    """Return the least that a workbook must have."""
    return zip_bytes(
        {
            "[Content_Types].xml": f"<Types><Override ContentType='x.{content_type}'/></Types>",
            "xl/workbook.xml": "<workbook/>",
            **(extra or {}),
        }
    )


def open_document_bytes(kind="text", *, extra=None):
    """Return the least that an OpenDocument file must have."""
    return zip_bytes(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": "<office/>",
            **(extra or {}),
        }
    )


MP4 = struct.pack(">I", 24) + b"ftypisom\x00\x00\x02\x00isomiso2" + struct.pack(">I", 8) + b"mdat"
WEBM = b"\x1a\x45\xdf\xa3\x93\x42\x82\x84webm\x42\x87\x81\x02\x42\x85\x81\x02" + bytes(16)
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n".encode()
