import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import translation

from legal_docs import uploads
from legal_docs.models import LegalDocumentPage
from legal_docs.services import ImportRefused, SubmittedFile, import_document
from legal_docs.tests.factories import TEXT, document_tree
from portal.base.models import PortalDocument
from portal.base.roles import Role
from portal.provision.models import Category
from portal.units.tests.factories import MembershipFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _section(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    document_tree()


@pytest.fixture
def membership():
    call_command("sync_roles", verbosity=0)
    return MembershipFactory(role=Role.CONTRIBUTOR, unit=UnitFactory(code="V03"))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "Thông tư 99.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(path, membership, **options):
    out = io.StringIO()
    call_command(
        "import_legal_document",
        str(path),
        unit=membership.unit.code,
        user=membership.user.username,
        stdout=out,
        **options,
    )
    return LegalDocumentPage.objects.latest("pk")


def test_command_makes_a_draft_that_lacks_only_what_a_person_declares(path, membership):
    category = Category.objects.create(code="van-ban", title_vi="Văn bản")
    page = run(
        path, membership, category="van-ban", sender_phone="0900000222", sender_name="Lê Thị Thử"
    )
    assert not page.live
    assert page.owner == page.latest_revision.user == membership.user
    assert page.unit == membership.unit
    assert page.get_parent().specific == document_tree()
    assert (page.number, page.kind, page.issuer) == ("99/2024/TT-BCA", "thong-tu", "Bộ Công an")
    assert page.title == "Thông tư số 99/2024/TT-BCA quy định về việc thử nghiệm"
    assert f"{page.issued_on} {page.effective_on}" == "2024-01-05 2024-02-20"
    assert page.triggered_on == page.issued_on
    assert page.category == category
    assert (page.sender_name, page.sender_phone) == ("Lê Thị Thử", "0900000222")
    assert page.source_text == TEXT.strip()
    page.declared_public = page.declared_accurate = page.declared_copyright = True
    page.full_clean()


def test_command_keeps_the_file_as_the_original(path, membership):
    attachment = run(path, membership).attachments.get()
    assert attachment.is_original
    assert attachment.document.unit == membership.unit
    assert attachment.document.filename.endswith(".txt")
    with attachment.document.file.open() as kept:
        assert kept.read() == path.read_bytes()


def test_same_file_is_not_imported_twice_for_a_unit(path, membership):
    page = run(path, membership)
    with pytest.raises(CommandError) as caught:
        run(path, membership)
    assert page.title in str(caught.value)
    assert str(page.pk) in str(caught.value)
    assert LegalDocumentPage.objects.count() == 1
    assert PortalDocument.objects.count() == 1


def test_another_unit_may_not_supply_the_same_document_again(path, membership):
    run(path, membership)
    other = MembershipFactory(role=Role.CONTRIBUTOR, unit=UnitFactory(code="V04"))
    with pytest.raises(CommandError):
        run(path, other)
    assert LegalDocumentPage.objects.count() == 1
    assert PortalDocument.objects.count() == 1


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"unit": "KHONG"}, "KHONG"),
        ({"user": "khong-ai"}, "khong-ai"),
        ({"category": "9.9"}, "9.9"),
    ],
)
def test_command_says_what_is_unknown(path, membership, options, named):
    arguments = {"unit": "V03", "user": membership.user.username, **options}
    with pytest.raises(CommandError) as caught:
        call_command("import_legal_document", str(path), **arguments)
    assert named in str(caught.value)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("trong.txt", b""),
        ("trang.txt", b" \n \t\n"),
        ("hong.docx", b"PK\x03\x04 nothing"),
        ("hong.pdf", b"%PDF-1.4 nothing"),
        ("la.exe", b"MZ\x00\x01"),
        ("nhi-phan.txt", b"\x00\x01\x02\xff"),
    ],
)
def test_files_without_text_are_refused_with_a_sentence(tmp_path, membership, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CommandError) as caught:
        run(path, membership)
    assert name in str(caught.value)
    assert not LegalDocumentPage.objects.exists()


def test_missing_file_and_folder_are_refused(tmp_path, membership):
    for path in (tmp_path / "khong-co.txt", tmp_path):
        with pytest.raises(CommandError):
            run(path, membership)


def test_a_stranger_cannot_import_for_a_unit_but_the_desk_can(path, membership):
    file = SubmittedFile(name="a.txt", data=path.read_bytes())
    with pytest.raises(ImportRefused):
        import_document(file=file, unit=membership.unit, user=UserFactory())
    editor = MembershipFactory(role=Role.EDITOR).user
    assert import_document(file=file, unit=membership.unit, user=editor).unit == membership.unit


# Through the admin --------------------------------------------------------------------------------


@pytest.fixture
def contributor(client, membership):
    client.force_login(membership.user)
    return client


def upload(client, data=None, *, name="thong-tu.txt", unit=None, **fields):
    content = TEXT.encode() if data is None else data
    return client.post(
        reverse("legal_docs_import"),
        {"file": SimpleUploadedFile(name, content), "unit": unit.pk, **fields},
    )


def confirm(client, response, **changes):
    form = response.context["form"]
    values = {name: form[name].value() or "" for name in form.fields}
    for name in ("issued_on", "effective_on"):
        if values[name] and not isinstance(values[name], str):
            values[name] = values[name].strftime("%d/%m/%Y")
    return client.post(
        reverse("legal_docs_import"), {**values, "token": response.context["token"], **changes}
    )


def waiting(settings):
    folder = settings.MEDIA_ROOT / "waiting-imports"
    return list(folder.iterdir()) if folder.is_dir() else []


def test_upload_shows_what_was_understood_before_anything_is_saved(contributor, membership):
    response = upload(contributor, unit=membership.unit)
    html = response.content.decode()
    assert response.context["counts"]["dieu"] == 3
    assert "khoản 9 Điều 1 Thông tư này" in html
    assert "99/2024/TT-BCA" in html
    assert "05/01/2024" in html
    assert not LegalDocumentPage.objects.exists()
    assert not PortalDocument.objects.exists()


def test_confirming_makes_the_draft_with_the_corrections(contributor, membership, settings):
    response = upload(contributor, unit=membership.unit)
    response = confirm(contributor, response, abstract="Trích yếu đã sửa", number="98/2024/tt-bca")
    page = LegalDocumentPage.objects.get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.abstract, page.number) == ("Trích yếu đã sửa", "98/2024/TT-BCA")
    assert page.owner == membership.user
    assert page.attachments.count() == 1
    assert waiting(settings) == []
    assert contributor.get(response.url).status_code == 200


def test_wrong_corrections_lose_nothing(contributor, membership):
    response = upload(contributor, unit=membership.unit)
    response = confirm(contributor, response, title="", issued_on="32/13/2024", issuer="Cục Lạ")
    assert set(response.context["form"].errors) == {"title", "issued_on"}
    assert response.context["form"]["issuer"].value() == "Cục Lạ"
    assert not LegalDocumentPage.objects.exists()
    response = confirm(contributor, response, title="Thông tư", issued_on="05/01/2024")
    assert response.status_code == 302


def test_a_contributor_imports_for_the_own_unit_only(contributor, membership):
    other = UnitFactory(code="V04")
    response = upload(contributor, unit=other)
    assert "unit" in response.context["form"].errors
    assert list(response.context["form"].fields["unit"].queryset) == [membership.unit]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("trong.txt", b""),
        ("hong.docx", b"PK\x03\x04 nothing"),
        ("cu.doc", b"\xd0\xcf\x11\xe0 old"),
        ("vni.txt", "§iÒu 1. C¨n cø".encode()),
    ],
)
def test_bad_files_are_named_at_the_field_with_the_cure(contributor, membership, name, data):
    response = upload(contributor, data, name=name, unit=membership.unit)
    assert "file" in response.context["form"].errors
    assert response.context["form"]["unit"].value() == str(membership.unit.pk)


def test_too_large_a_file_is_refused(contributor, membership, monkeypatch):
    monkeypatch.setattr("legal_docs.forms.MAXIMUM_BYTES", 100)
    assert "file" in upload(contributor, unit=membership.unit).context["form"].errors


def test_a_file_waits_for_its_own_session_only(contributor, membership, client):
    response = upload(contributor, unit=membership.unit)
    token = response.context["token"]
    colleague = MembershipFactory(role=Role.CONTRIBUTOR, unit=membership.unit).user
    client.force_login(colleague)
    lost = client.post(reverse("legal_docs_import"), {"token": token})
    assert lost.context["lost"]
    assert client.post(reverse("legal_docs_import"), {"token": "x"}).context["lost"]
    assert not LegalDocumentPage.objects.exists()


def test_a_file_waits_an_hour(contributor, membership, settings, monkeypatch):
    response = upload(contributor, unit=membership.unit)
    monkeypatch.setattr(uploads, "LIFETIME", -1)
    assert confirm(contributor, response).context["lost"]
    uploads.sweep()
    assert waiting(settings) == []


def test_who_works_for_no_unit_has_no_import(client):
    client.force_login(UserFactory(is_staff=True))
    assert client.get(reverse("legal_docs_import")).status_code == 302


def test_menu_offers_the_import_in_vietnamese(contributor):
    with translation.override("vi"):
        html = contributor.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("legal_docs_import") in html


def test_every_shared_document_imports(shared_folder, membership):
    files = [
        path
        for path in sorted((shared_folder / "legal").iterdir())
        if path.name != "README.md" and path.suffix in (".md", ".txt")
    ]
    for path in files:
        file = SubmittedFile(name=path.name, data=path.read_bytes())
        page = import_document(file=file, unit=membership.unit, user=membership.user)
        assert page.structure["nodes"], path.name
    assert LegalDocumentPage.objects.count() == len(files) == 6
