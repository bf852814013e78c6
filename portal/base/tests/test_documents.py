"""Documents are what their name says, and nothing in them runs."""

import json
import struct

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)
from wagtail.models import Collection, UploadedFile

from portal.base.models import PortalDocument
from portal.base.uploads import check_document

from .factories import DocumentFactory
from .sample_files import (
    MP4,
    VTT,
    WEBM,
    docx_bytes,
    image_bytes,
    launch_action,
    open_document_bytes,
    pdf_bytes,
    script_action,
    xlsx_bytes,
    zip_bytes,
)

PROGRAM = b"MZ\x90\x00" + bytes(200)


def named(**entries):
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items()})


def code_of(refusal):
    return refusal.value.error_dict["file"][0].code


@pytest.mark.parametrize(
    ("filename", "content"),
    [
        ("a.pdf", pdf_bytes()),
        ("a.PDF", pdf_bytes()),
        ("a.docx", docx_bytes()),
        ("a.xlsx", xlsx_bytes()),
        ("a.odt", open_document_bytes("text")),
        ("a.ods", open_document_bytes("spreadsheet")),
        ("a.txt", "Thông tư".encode()),
        ("a.csv", b"\xef\xbb\xbf" + "Số;Ngày\n1;20/07/2020\n".encode()),
        ("a.vtt", VTT),
        ("a.mp4", MP4),
        ("a.webm", WEBM),
    ],
)
def test_each_accepted_type_is_accepted(filename, content):
    assert check_document(ContentFile(content), name=filename).read() == content


@pytest.mark.parametrize(
    ("filename", "content", "code"),
    [
        ("a.exe", PROGRAM, "document_extension"),
        ("a.html", b"<script>1</script>", "document_extension"),
        ("a.svg", b"<svg/>", "document_extension"),
        ("a", b"text", "document_extension"),
        ("a.docm", docx_bytes(), "document_extension"),
        ("a.pdf", PROGRAM, "document_mismatch"),
        ("a.pdf", docx_bytes(), "document_mismatch"),
        ("a.pdf", b"\n%PDF-1.7", "document_mismatch"),
        ("a.pdf", b"%PDF-1.7\nnothing else", "pdf_unreadable"),
        ("a.pdf", pdf_bytes(password="mat-khau"), "pdf_encrypted"),
        ("a.docx", pdf_bytes(), "document_mismatch"),
        ("a.docx", zip_bytes({"a.exe": PROGRAM}), "document_mismatch"),
        ("a.docx", xlsx_bytes(), "document_mismatch"),
        ("a.xlsx", docx_bytes(), "document_mismatch"),
        ("a.odt", open_document_bytes("spreadsheet"), "document_mismatch"),
        ("a.docx", docx_bytes()[:300], "office_unreadable"),
        ("a.docx", docx_bytes(extra={"word/vbaProject.bin": PROGRAM}), "office_macros"),
        ("a.docx", docx_bytes(extra={"word/activeX/activeX1.xml": b"<x/>"}), "office_macros"),
        (
            "a.xlsx",
            xlsx_bytes(content_type="application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
            "office_macros",
        ),
        ("a.xlsx", xlsx_bytes(extra={"xl/macrosheets/sheet1.xml": b"<x/>"}), "office_macros"),
        ("a.ods", open_document_bytes("spreadsheet", extra={"Basic/a.xml": b""}), "office_macros"),
        ("a.docx", zip_bytes({"word/document.xml": bytes(20_000_000)}), "office_bomb"),
        ("a.txt", PROGRAM, "text_encoding"),
        ("a.txt", b"a\x00b", "document_mismatch"),
        ("a.csv", "Thông tư".encode("utf-16"), "text_encoding"),
        ("a.vtt", b"1\n00:00 --> 00:02", "document_mismatch"),
        ("a.mp4", WEBM, "document_mismatch"),
        ("a.webm", MP4, "document_mismatch"),
        ("a.mp4", image_bytes(), "document_mismatch"),
        ("a.txt", b"", "empty"),
        ("a.vtt", b"WEBVTT" + bytes(2_000_000), "too_large"),
    ],
)
def test_what_is_not_a_harmless_document_of_its_type_is_refused(filename, content, code):
    with pytest.raises(ValidationError) as refusal:
        check_document(ContentFile(content), name=filename)

    assert code_of(refusal) == code


@pytest.mark.parametrize(
    "root",
    [
        {"/OpenAction": script_action()},
        {"/OpenAction": launch_action()},
        {"/AA": named(WC=script_action())},
        {"/Names": named(JavaScript=named(Names=ArrayObject()))},
        {"/Names": named(EmbeddedFiles=named(Names=ArrayObject()))},
        {"/AcroForm": named(XFA=TextStringObject("x"))},
        {"/AcroForm": named(Fields=ArrayObject([named(AA=named(K=script_action()))]))},
    ],
    ids=lambda root: next(iter(root)),
)
def test_a_pdf_with_something_that_runs_or_hides_is_refused(root):
    with pytest.raises(ValidationError) as refusal:
        check_document(ContentFile(pdf_bytes(root=root)), name="a.pdf")

    assert code_of(refusal) == "pdf_active"


def test_a_script_in_escaped_letters_is_found():
    hidden = pdf_bytes(root={"/OpenAction": script_action()}).replace(b"/JS ", b"/#4AS ")
    assert b"/JS" not in hidden.replace(b"/JavaScript", b"")

    with pytest.raises(ValidationError):
        check_document(ContentFile(hidden), name="a.pdf")


def test_a_script_packed_into_a_stream_of_objects_is_found():
    action = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
    stream = StreamObject()
    stream.update({NameObject("/Type"): NameObject("/ObjStm")})
    header = b"4 0 "
    packed = header + action
    parts = [b"%PDF-1.7\n"]
    offsets = {}

    def add(number, body):
        offsets[number] = sum(map(len, parts))
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    add(1, b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>")
    add(2, b"<</Type/Pages/Kids[3 0 R]/Count 1>>")
    add(3, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")
    add(
        5,
        b"<</Type/ObjStm/N 1/First %d/Length %d>>stream\n%s\nendstream"
        % (len(header), len(packed), packed),
    )
    start = sum(map(len, parts))
    rows = [(0, 0, 255)]
    rows += [(1, offsets[number], 0) for number in (1, 2, 3)]
    rows += [(2, 5, 0), (1, offsets[5], 0), (1, start, 0)]
    table = b"".join(struct.pack(">BHB", *row) for row in rows)
    parts.append(
        b"6 0 obj\n<</Type/XRef/Size 7/W[1 2 1]/Root 1 0 R/Length %d>>stream\n%s\nendstream\n"
        % (len(table), table)
    )
    parts.append(b"startxref\n%d\n%%%%EOF" % start)

    with pytest.raises(ValidationError) as refusal:
        check_document(ContentFile(b"".join(parts)), name="a.pdf")

    assert code_of(refusal) == "pdf_active"


def test_the_refusal_names_what_the_file_seems_to_be():
    with pytest.raises(ValidationError, match="Windows"):
        check_document(ContentFile(PROGRAM), name="a.pdf")


def test_the_limit_of_the_site_holds_for_every_type(settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 100

    with pytest.raises(ValidationError) as refusal:
        check_document(ContentFile(pdf_bytes()), name="a.pdf")

    assert code_of(refusal) == "too_large"


def test_the_file_is_named_for_its_title(db):
    document = DocumentFactory(title="Thông tư về Cổng TTĐT", filename="Nguyen Van Thu.PDF")

    assert document.file.name == "documents/thong-tu-ve-cong-ttdt.pdf"
    assert document.content_type == "application/pdf"
    assert document.file_size == document.file.size


def test_the_model_refuses_what_no_form_has_seen(db):
    with pytest.raises(ValidationError):
        DocumentFactory(content=PROGRAM, filename="a.pdf")
    document = DocumentFactory()
    with pytest.raises(ValidationError):
        document.file.save("a.pdf", ContentFile(PROGRAM))

    assert PortalDocument.objects.get().file.read().startswith(b"%PDF")


def test_a_source_is_required_by_the_database(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        DocumentFactory(source="")


# The routes ---------------------------------------------------------------------------------------


@pytest.fixture
def editor_client(client, django_user_model):
    user = django_user_model.objects.create_superuser("thu", "thu@example.org", "mat-khau")
    client.force_login(user)
    return client


def form_data(**changes):
    return {
        "title": "Biểu mẫu 01",
        "source": "Cục thử",
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
        **changes,
    }


def test_the_form_stores_a_document(editor_client):
    editor_client.post(
        reverse("wagtaildocs:add"), form_data(file=SimpleUploadedFile("a.docx", docx_bytes()))
    )

    document = PortalDocument.objects.get()
    assert document.file.name.startswith("documents/bieu-mau-01")
    assert document.file_size == len(docx_bytes())


def test_the_form_says_at_the_field_what_is_wrong_with_the_file(editor_client):
    response = editor_client.post(
        reverse("wagtaildocs:add"), form_data(file=SimpleUploadedFile("a.docx", PROGRAM))
    )

    assert "file" in response.context["form"].errors
    assert not PortalDocument.objects.exists()


def test_the_multiple_upload_stores_a_document(editor_client):
    answer = editor_client.post(
        reverse("wagtaildocs:add_multiple"), {"files[]": SimpleUploadedFile("a.pdf", pdf_bytes())}
    )
    upload_id = json.loads(answer.content)["uploaded_file_id"]
    prefix = f"uploaded-document-{upload_id}"
    answer = editor_client.post(
        reverse("wagtaildocs:create_multiple_from_uploaded_document", args=[upload_id]),
        {f"{prefix}-{name}": value for name, value in form_data().items()},
    )

    assert json.loads(answer.content)["success"]
    assert PortalDocument.objects.get().file.name.startswith("documents/bieu-mau-01")


def test_the_multiple_upload_refuses_what_the_form_would_refuse(editor_client):
    answer = json.loads(
        editor_client.post(
            reverse("wagtaildocs:add_multiple"), {"files[]": SimpleUploadedFile("a.pdf", PROGRAM)}
        ).content
    )

    assert not answer["success"]
    assert not UploadedFile.objects.exists()
