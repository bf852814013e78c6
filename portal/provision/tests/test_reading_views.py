"""Whom a link to a page leads where: to the form, to the page as it would be read, or nowhere."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(world):
    page = world.article(title="Bài đơn vị đã gửi")
    world.submit(page)
    return page


def opened(client, user, page):
    client.force_login(user)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.get(address, follow=True)


def test_the_office_reads_a_page_that_it_may_not_change(world, client, page):
    answer = opened(client, world.supervisor, page)

    assert answer.redirect_chain == [
        (reverse("wagtailadmin_pages:view_draft", args=[page.pk]), 302)
    ]
    assert answer.status_code == 200
    assert "Bài đơn vị đã gửi" in answer.content.decode()
    assert page.sender_phone not in answer.content.decode()


def test_an_editor_comes_to_the_form(world, client, page):
    assert opened(client, world.editor, page).redirect_chain == []


def test_another_unit_reads_nothing(world, client, page):
    client.force_login(world.stranger)
    for name in ("edit", "view_draft"):
        answer = client.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
        assert answer.status_code in (302, 403)
        assert "view_draft" not in answer.get("Location", "")


def test_a_mode_of_preview_that_there_is_not_is_refused(world, client, page):
    client.force_login(world.supervisor)
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])

    assert client.get(address, {"mode": "zzz"}).status_code in (302, 403)
