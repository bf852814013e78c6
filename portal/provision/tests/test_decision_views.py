"""A decision filled in wrongly comes back with its reasons, with scripts and without."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from portal.provision.models import ApprovalRecord

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(world, client):
    page = world.article()
    world.submit(page)
    world.approve(page, by="leader")
    state = type(page).objects.get(pk=page.pk).current_workflow_task_state
    client.force_login(world.editor)
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "return", state.pk])


WRITTEN = {"ground": "", "remedy": "Ghi rõ nguồn số liệu ở đoạn hai."}


def test_without_a_script_the_form_comes_back_with_what_was_written(client, address):
    response = client.post(address, WRITTEN)
    assert response.status_code == 200
    assert WRITTEN["remedy"] in response.text
    assert "Trường này là bắt buộc" in response.text
    assert not ApprovalRecord.objects.filter(decision="returned").exists()


def test_without_a_script_the_form_is_a_page(client, address):
    assert 'name="ground"' in client.get(address).text


def test_with_a_script_the_dialogue_comes_back(client, address):
    response = client.post(address, WRITTEN, headers={"x-requested-with": "XMLHttpRequest"})
    assert WRITTEN["remedy"] in response.json()["html"]


def test_without_a_script_a_decision_filled_in_counts(client, address):
    client.post(address, WRITTEN | {"ground": "quality"})
    assert ApprovalRecord.objects.filter(decision="returned", ground="quality").exists()


def test_a_decision_that_counts_is_confirmed_with_a_sentence(client, address):
    answer = client.post(address, WRITTEN | {"ground": "quality"})

    assert "Trả lại" in " ".join(map(str, get_messages(answer.wsgi_request)))
