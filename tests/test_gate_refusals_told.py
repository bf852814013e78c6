"""What the gate refuses in the admin is told with every reason, where the person came from."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from news.models import ArticlePage

from .site_kept import site, world

__all__ = ["site", "world"]

pytestmark = pytest.mark.django_db


def test_taking_a_page_off_without_a_reason_is_answered_with_what_is_missing(world, client):
    page = world.publish(world.article(title="Tin phải giữ"))
    client.force_login(world.publisher)
    came_from = reverse("wagtailadmin_pages:edit", args=[page.pk])
    address = reverse("wagtailadmin_pages:unpublish", args=[page.pk])

    answer = client.post(address, headers={"referer": f"http://testserver{came_from}"})

    assert answer.status_code == 302
    assert answer.url.endswith(came_from)
    told = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    assert "Tin phải giữ" in told
    assert "lý do" in told
    assert ArticlePage.objects.get(pk=page.pk).live
