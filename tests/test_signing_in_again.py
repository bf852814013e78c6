"""A form that outlives its session loses nothing, and nobody is signed in by another website."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from portal.provision.models import Commitment

pytestmark = pytest.mark.django_db
PASSWORD = "mot-mat-khau-dai-2026"
ADDRESS = "commitments:add"
ENTERED = {
    "code": "desk-review",
    "working_days": "3",
    "valid_from": "01/12/2026",
    "basis": "Quyết định số 1\nvề cam kết <b>",
}


@pytest.fixture
def person(django_user_model):
    return django_user_model.objects.create_superuser("quan-tri-thu", password=PASSWORD)


def send(client, data, **headers):
    return client.post(reverse(ADDRESS), data, headers={"accept": "text/html"} | headers)


def signing_in(answer, *, password=PASSWORD):
    """Return what a browser sends from the page that asks to sign in again."""
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', answer.text)
    kept = {name: html.unescape(value) for name, value in fields}
    return kept | {"sign-in-username": "quan-tri-thu", "sign-in-password": password}


def test_what_was_entered_is_sent_once_the_person_is_signed_in_again(person):
    client = Client(enforce_csrf_checks=True)
    client.get(reverse("wagtailadmin_login"))
    ended = send(client, ENTERED | {"csrfmiddlewaretoken": client.cookies["csrftoken"].value})
    assert ended.status_code == 403
    assert "Phiên làm việc đã kết thúc" in ended.text
    assert "Quyết định số 1\nvề cam kết &lt;b&gt;" in ended.text
    wrong = send(client, signing_in(ended, password="sai"))
    assert wrong.status_code == 403
    assert not Commitment.objects.exists()
    answer = send(client, signing_in(wrong))
    assert answer.status_code == 302
    assert Commitment.objects.get().basis == ENTERED["basis"]
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_nobody_is_signed_in_by_a_form_without_the_token(person):
    client = Client(enforce_csrf_checks=True)
    names = {"sign-in-username": "quan-tri-thu", "sign-in-password": PASSWORD}
    answer = send(client, ENTERED | names)
    assert answer.status_code == 403
    assert "Biểu mẫu không còn hiệu lực" in answer.text
    assert "sessionid" not in client.cookies
    assert not Commitment.objects.exists()


def test_a_script_and_an_address_are_led_to_the_usual_page(client):
    login = reverse("wagtailadmin_login")
    script = send(client, ENTERED, **{"x-requested-with": "XMLHttpRequest"})
    assert script.status_code == 403 or script.url.startswith(login)
    assert client.get(reverse(ADDRESS)).url.startswith(login)


def test_a_file_is_said_to_be_lost(client, tmp_path):
    (tmp_path / "a.txt").write_text("x")
    with (tmp_path / "a.txt").open("rb") as file:
        answer = send(client, {"file": file})
    assert "Tệp không giữ lại được" in answer.text


def test_signing_in_itself_is_not_interrupted(client, person):
    data = {"username": person.username, "password": PASSWORD, "next": "/admin/"}
    answer = client.post(reverse("wagtailadmin_login"), data, headers={"accept": "text/html"})
    assert answer.status_code == 302
