"""What an event or a request still needs is kept, and the person is told so."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from portal.base.models import PortalDocument
from portal.base.uploads import check_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def material(world, announce):
    text = ContentFile(b"Chuong trinh\n", name="chuong-trinh.txt")
    announce(to_publish=[check_document(text, name="chuong-trinh.txt")])
    return PortalDocument.objects.get()


def test_a_document_in_use_is_kept_with_a_sentence(world, client, material):
    client.force_login(world.superuser)
    address = reverse("wagtaildocs:delete", args=[material.pk])
    response = client.post(address, follow=True)
    assert response.status_code == 200
    assert "Không xóa được" in response.text
    assert PortalDocument.objects.filter(pk=material.pk).exists()


def test_a_form_that_lacks_a_field_is_refused_without_an_error_page(world, client):
    client.force_login(world.superuser)
    page = world.article()
    response = client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), {})
    assert response.status_code == 400
