"""Every form that a screen of the admin shows can be sent: it carries its token against forgery.

Django's test client does not ask for the token; a browser is refused without it.
"""

import re

import pytest

from .admin_addresses import admin_addresses
from .foreign_material import ForeignMaterial
from .shared_world import built_for_module

pytestmark = pytest.mark.thorough

SENT = re.compile(r"<form\b[^>]*\bmethod=[\"']?post[^>]*>.*?</form>", re.DOTALL | re.IGNORECASE)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
PEOPLE = ("editor", "supervisor", "other_leader")
#: Answers to scripts, and what is no screen.
NO_SCREENS = {"api", "results", "chooser", "chosen", "logout", "failwhale"}
PLACES = sorted(
    path
    for address in admin_addresses()
    if not address.parameters and not NO_SCREENS & set((path := address.path({})).split("/"))
)


@pytest.fixture(scope="module")
def built_foreign(built_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        yield ForeignMaterial(built_world)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_form_of_a_screen_carries_its_token(built_foreign, db, client, name):
    client.force_login(getattr(built_foreign.world, name))
    lacking, sent = [], 0
    for place in PLACES:
        answer = client.get(place)
        if answer.status_code != 200 or not answer.headers["Content-Type"].startswith("text/html"):
            continue
        forms = SENT.findall(answer.content.decode()) if not answer.streaming else []
        sent += len(forms)
        lacking += [(place, form[:200]) for form in forms if not TOKEN.search(form)]
    assert lacking == []
    assert sent > 2
