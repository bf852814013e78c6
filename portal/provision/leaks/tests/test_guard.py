"""The guard before submission and publication, and who may let a finding pass."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from portal.base.gate import PublicationRefused
from portal.base.models import PortalDocument
from portal.provision.digest import content_digest
from portal.provision.leaks import services
from portal.provision.leaks.enums import LeakKind
from portal.provision.leaks.models import LeakOverride, OverrideRequest, PublishedContact, Scan
from portal.provision.models import ProvisionEvent
from portal.provision.models.append_only import AppendOnlyError
from tests.admin_forms import edit_values, instance_values

from . import made_files as made

pytestmark = pytest.mark.django_db

PHONE = "0912 345 678"


def article(world, text, **fields):
    return world.article(body=[("paragraph", f"<p>{text}</p>")], **fields)


def findings(page):
    revision = page.get_latest_revision()
    digest = content_digest(revision.content)
    return services.open_findings(revision.as_object(), digest=digest)


def keys(page):
    return [services.key_of(finding) for finding in findings(page)]


def document(world, data, name):
    return PortalDocument.objects.create(
        title="Tài liệu thử",
        source="Cục thử",
        unit=world.unit,
        file=ContentFile(data, name=name),
    )


def test_a_page_with_a_number_is_not_submitted(world):
    page = article(world, f"Gọi anh B theo số {PHONE}.")
    with pytest.raises(PublicationRefused) as refusal:
        world.submit(page)
    assert "091" in str(refusal.value)
    assert "345" not in str(refusal.value)


def test_the_register_never_repeats_what_was_found(world, client):
    page = article(world, f"Gọi anh B theo số {PHONE}.")
    client.force_login(world.contributor)
    client.post(
        f"/admin/pages/{page.pk}/edit/", edit_values(client, page, **{"action-submit": "1"})
    )
    assert not any("345" in event.detail for event in ProvisionEvent.objects.all())


def test_the_editor_says_at_the_field_what_is_wrong(world, client):
    page = article(world, "Bình thường.", lead=f"Liên hệ {PHONE}")
    client.force_login(world.contributor)
    values = instance_values(page, user=world.contributor, parent=world.news)
    answer = client.post(f"/admin/pages/{page.pk}/edit/", values | {"action-submit": "1"})
    form = answer.context["form"]
    assert "091" in str(form.errors["lead"])
    assert not page.workflow_in_progress


def test_the_editor_shows_the_findings_with_a_way_to_each(world, client):
    page = article(world, f"Gọi {PHONE}.")
    client.force_login(world.contributor)
    said = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert 'data-jump-to="body"' in said
    assert f"/admin/leaks/{page.pk}/" in said


def test_what_only_the_desk_sees_is_not_looked_at(world):
    assert findings(world.article(sender_phone="0912345678")) == []


def test_a_file_of_the_page_is_looked_through(world):
    shown = document(world, made.boxed_pdf(), "che.pdf")
    page = article(world, f'<a linktype="document" id="{shown.pk}">Tải về</a>')
    assert [finding.kind for finding in findings(page)] == [LeakKind.HIDDEN_TEXT]
    assert findings(page)[0].file == "Tài liệu thử"


def test_a_secrecy_mark_in_a_file_stops_the_submission(world):
    shown = document(world, made.word(header="TỐI MẬT"), "ke-hoach.docx")
    page = article(world, f'<a linktype="document" id="{shown.pk}">Tải về</a>')
    with pytest.raises(PublicationRefused):
        world.submit(page)


def test_the_same_content_is_looked_through_once(world, django_assert_num_queries):
    shown = document(world, made.word(), "sach.docx")
    page = article(world, f'<a linktype="document" id="{shown.pk}">Tải về</a>')
    findings(page)
    scans = Scan.objects.count()
    shown.file.storage.delete(shown.file.name)
    assert findings(page) == []
    assert Scan.objects.count() == scans == 2


def test_a_published_contact_may_be_named(world):
    page = article(world, f"Đường dây nóng {PHONE}.")
    PublishedContact.objects.create(value="0912.345.678", reaches="Trực ban", unit=world.unit)
    assert findings(page) == []
    world.publish(page)


def test_a_contact_must_be_one(world):
    with pytest.raises(ValidationError):
        PublishedContact(value="không phải số", reaches="Trực ban").full_clean()


def test_the_verifier_lets_a_number_pass_and_the_page_becomes_public(world):
    page = article(world, f"Đường dây nóng {PHONE}.")
    services.override(
        page=page, keys=keys(page), reason="Số trực ban đã được công bố.", user=world.editor
    )
    assert world.publish(page).live


@pytest.mark.parametrize("who", ["contributor", "leader", "publisher", "superuser", "stranger"])
def test_nobody_else_lets_anything_pass(world, who):
    page = article(world, f"Đường dây nóng {PHONE}.")
    with pytest.raises(PublicationRefused):
        services.override(
            page=page, keys=keys(page), reason="Số đã được công bố.", user=getattr(world, who)
        )
    assert not LeakOverride.objects.exists()


def test_an_editor_who_wrote_it_lets_nothing_pass(world):
    page = article(world, f"Đường dây nóng {PHONE}.", author="editor")
    with pytest.raises(PublicationRefused):
        services.override(
            page=page, keys=keys(page), reason="Số đã được công bố.", user=world.editor
        )


def test_a_secrecy_mark_is_let_pass_by_nobody(world):
    page = article(world, "TỐI MẬT")
    with pytest.raises(PublicationRefused):
        services.override(page=page, keys=keys(page), reason="Đã giải mật rồi.", user=world.editor)


def test_a_reason_is_asked_for(world):
    page = article(world, f"Đường dây nóng {PHONE}.")
    with pytest.raises(PublicationRefused):
        services.override(page=page, keys=keys(page), reason="ok", user=world.editor)


def test_other_words_are_looked_at_anew(world):
    page = article(world, f"Đường dây nóng {PHONE}.")
    services.override(page=page, keys=keys(page), reason="Số đã được công bố.", user=world.editor)
    page.title = "Tiêu đề khác"
    page.save_revision(user=world.contributor)
    assert len(findings(page)) == 1


def test_what_the_guard_learns_later_stops_the_publication(world):
    contact = PublishedContact.objects.create(value=PHONE, reaches="Trực ban")
    page = article(world, f"Đường dây nóng {PHONE}.")
    world.submit(page)
    world.approve(page, by="leader")
    world.approve(page, by="editor")
    contact.delete()
    with pytest.raises(PublicationRefused):
        world.approve(page, by="publisher")
    page.refresh_from_db()
    assert not page.live


def test_exceptions_are_written_once(world):
    page = article(world, f"Đường dây nóng {PHONE}.")
    [row] = services.override(
        page=page, keys=keys(page), reason="Số đã được công bố.", user=world.editor
    )
    with pytest.raises(AppendOnlyError):
        row.save()
    with pytest.raises(AppendOnlyError):
        LeakOverride.objects.all().delete()


@pytest.mark.postgresql
def test_the_database_keeps_exceptions_as_they_are(world):
    page = article(world, f"Đường dây nóng {PHONE}.")
    services.override(page=page, keys=keys(page), reason="Số đã được công bố.", user=world.editor)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE leaks_leakoverride SET reason = 'khác'")


# In the admin ------------------------------------------------------------------------------------


def test_a_unit_asks_and_the_verifier_sees_it_at_the_start(world, client):
    page = article(world, f"Đường dây nóng {PHONE}.")
    client.force_login(world.contributor)
    client.post(f"/admin/leaks/{page.pk}/", {"reason": "Số trực ban của Cục, đã công bố."})
    assert OverrideRequest.objects.get().page_id == page.pk
    client.force_login(world.editor)
    assert "Số trực ban của Cục" in client.get("/admin/").content.decode()
    answer = client.post(
        f"/admin/leaks/{page.pk}/", {"keys": keys(page), "reason": "Đúng là số trực ban."}
    )
    assert answer.status_code == 302
    assert findings(page) == []
    assert "Số trực ban của Cục" not in client.get("/admin/").content.decode()


def test_a_stranger_does_not_see_the_findings(world, client):
    page = article(world, f"Đường dây nóng {PHONE}.")
    client.force_login(world.stranger)
    assert client.get(f"/admin/leaks/{page.pk}/").status_code in (302, 403)


def test_a_number_in_the_form_that_is_submitted_can_be_let_pass_before(world, client):
    page = article(world, f"Đường dây nóng {PHONE}.")
    client.force_login(world.contributor)
    values = instance_values(page, user=world.contributor, parent=world.news)
    client.post(f"/admin/pages/{page.pk}/edit/", values)
    page.refresh_from_db()
    services.override(page=page, keys=keys(page), reason="Số đã được công bố.", user=world.editor)
    client.post(f"/admin/pages/{page.pk}/edit/", values | {"action-submit": "1"})
    page.refresh_from_db()
    assert page.workflow_in_progress


def test_the_decision_shows_what_was_let_pass(world, client):
    page = article(world, f"Đường dây nóng {PHONE}.")
    services.override(
        page=page, keys=keys(page), reason="Số trực ban đã công bố.", user=world.second_editor
    )
    world.submit(page)
    world.approve(page, by="leader")
    state = type(page).objects.get(pk=page.pk).current_workflow_task_state
    client.force_login(world.editor)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    said = client.get(address, headers={"x-requested-with": "XMLHttpRequest"}).json()["html"]
    assert "Số trực ban đã công bố." in said


def test_exceptions_are_reported(world, client):
    page = article(world, f"Đường dây nóng {PHONE}.")
    services.override(page=page, keys=keys(page), reason="Số đã công bố rồi.", user=world.editor)
    client.force_login(world.supervisor)
    assert "Số đã công bố rồi." in client.get("/admin/reports/leak-exceptions/").content.decode()
    client.force_login(world.stranger)
    said = client.get("/admin/reports/leak-exceptions/").content.decode()
    assert "Số đã công bố rồi." not in said
