"""Whatever stands in an address or a form, the answer is a page with a sentence."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse

from portal.base.addresses import is_own_address
from portal.base.admin_errors import AdminErrorsMiddleware

pytestmark = pytest.mark.django_db
LARGE = "9" * 20


@pytest.mark.parametrize("parameter", ["owner", "edited_by", "site", "content_type"])
def test_a_number_that_no_column_holds_is_answered(admin_client, parameter):
    address = reverse("wagtailadmin_explore_results", args=[1])

    assert admin_client.get(address, {parameter: LARGE}).status_code in (200, 400)


def test_a_count_beyond_every_count_is_answered(admin_client):
    answer = admin_client.get(reverse("wagtailimages:index"), {"usage_count_min": LARGE})

    assert answer.status_code in (200, 400)


@pytest.mark.parametrize("name", ["wagtailimages:index", "silence_list", "wagtailadmin_login"])
def test_a_nul_in_a_query_of_the_admin_is_refused_with_a_sentence(admin_client, name):
    answer = admin_client.get(f"{reverse(name)}?don-vi=%00")

    assert answer.status_code == 400
    assert "không đọc được" in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "arguments", "sent"),
    [
        ("wagtailadmin_choose_page_external_link", [], {}),
        ("wagtailadmin_editing_sessions:ping", ["wagtailcore", "page", 1, 1], {"revision_id": "x"}),
        ("wagtailadmin_pages:copy", [2], {"new_parent_page": "x"}),
        ("wagtailredirects:process_import", [], {}),
        ("wagtailsnippetchoosers_legal_docs_legalfield:create", [], {}),
        ("wagtailadmin_pages:edit", [2], {"body-count": "x"}),
        ("wagtailadmin_pages:preview_on_edit", [2], {"body-count": "9" * 20}),
        ("wagtailadmin_pages:edit", [2], {"body-count": "1", "body-0-order": "-"}),
    ],
)
def test_a_form_that_no_page_of_the_admin_sends_is_answered(admin_client, name, arguments, sent):
    answer = admin_client.post(reverse(name, args=arguments), sent)

    assert answer.status_code < 500


def test_what_the_database_refuses_is_answered_with_a_sentence(rf, caplog):
    middleware = AdminErrorsMiddleware(None)
    request = rf.post(reverse("wagtailadmin_home"))
    answer = middleware.process_exception(request, IntegrityError("duplicate key"))

    assert answer.status_code == 409
    assert "cùng lúc" in answer.content.decode()
    assert "duplicate" not in answer.content.decode() + caplog.text
    assert "Refused by the database" in caplog.text
    late = middleware.process_exception(request, ValidationError({"slug": ["Đã <có> rồi."]}))
    assert late.status_code == 409
    assert "Đã &lt;có&gt; rồi." in late.content.decode()
    assert middleware.process_exception(rf.post("/"), IntegrityError("duplicate key")) is None


@pytest.mark.parametrize("address", ["/%00/", "/en/%00/", "/tin-tuc/a%00b/", "/admin/%00/"])
def test_a_nul_in_a_path_is_refused_with_a_sentence(client, address):
    answer = client.get(address)

    assert answer.status_code == 400
    assert "<h1>" in answer.content.decode()


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("/admin/inbox/", True),
        ("http://testserver/admin/", True),
        ("https://testserver/admin/", True),
        ("zzz", False),
        ("-1", False),
        ("", False),
        ("//elsewhere.example/", False),
        ("http://elsewhere.example/", False),
        ("javascript:alert(1)", False),
    ],
)
def test_only_an_address_of_this_site_is_returned_to(rf, address, own):
    assert is_own_address(rf.get("/"), address) is own


def test_a_form_that_is_too_large_is_said_to_be_so(admin_client):
    answer = admin_client.post(reverse("commitments:add"), {"basis": "x" * 3_000_000})

    assert answer.status_code == 400
    assert "lớn hơn mức Cổng tiếp nhận" in answer.content.decode()
