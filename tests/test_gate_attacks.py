"""Attacks on the gate that once succeeded: each must fail for good."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from news.models import ArticlePage, NewsIndexPage
from portal.base.gate import PublicationRefused
from portal.base.models import PortalDocument
from portal.base.uploads import check_document
from portal.provision.context import acting
from portal.provision.digest import content_digest
from portal.provision.models import PublicationTask

pytestmark = pytest.mark.django_db

REASON = "Thông tin đã hết giá trị sử dụng"


def stored(page):
    return ArticlePage.objects.get(pk=page.pk)


def change(page, *, by, **values):
    """Write a new version of ``page`` and return the page."""
    page = stored(page)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision(user=by)
    return page


def take_off(world, page):
    with acting(user=world.publisher, reason=REASON):
        stored(page).unpublish()


def test_an_older_approved_version_does_not_replace_a_newer_one(world):
    page = world.publish(world.article(title="Bản một"))
    older = page.live_revision
    world.publish(change(page, by=world.contributor, title="Bản hai"))
    with pytest.raises(PublicationRefused), transaction.atomic():
        older.publish()
    assert stored(page).title == "Bản hai"


def test_what_was_taken_off_needs_new_approvals(world):
    page = world.publish(world.article())
    take_off(world, page)
    with pytest.raises(PublicationRefused), transaction.atomic():
        stored(page).latest_revision.publish()
    world.submit(page)
    world.approve(page, by="leader")
    world.approve(page, by="editor")
    with pytest.raises(PublicationRefused):
        PublicationTask.objects.get().deactivate(user=world.superuser)
    assert not stored(page).live
    world.approve(page, by="publisher")
    assert stored(page).live


@pytest.mark.parametrize("pretext", ["expiry", "alias"])
def test_a_pretext_takes_nothing_off(world, pretext):
    page = stored(world.publish(world.article()))
    page.live = False
    if pretext == "expiry":
        page.expired, page.expire_at = True, timezone.now() - datetime.timedelta(days=1)
    else:
        page.alias_of = Page.objects.get(pk=world.article(title="Bản nháp").pk)
    with pytest.raises(PublicationRefused):
        page.save()


def test_a_signature_covers_the_words_it_was_given_for(world):
    file = check_document(ContentFile("Phê duyệt".encode(), name="duyet.txt"), name="duyet.txt")
    scan = PortalDocument.objects.create(title="Bản ký", file=file, unit=world.unit, source="A05")
    page = world.article(
        approver_name="Nguyễn Văn Thử",
        approver_position="Cục trưởng",
        approved_on=datetime.date(2026, 11, 16),
        approval_reference="12/A05",
        approval_scan=scan,
    )
    world.submit(page)
    assert stored(page).current_workflow_task_state.step == "verification"
    for person in ("editor", "publisher"):
        world.approve(page, by=person)
    page = change(page, by=world.contributor, title="Lãnh đạo chưa thấy")
    world.submit(page)
    assert stored(page).current_workflow_task_state.step == "unit_leader"


def test_a_version_in_the_name_of_another_unit_is_for_that_units_leader(world):
    page = world.publish(world.article())
    page = change(page, by=world.second_editor, unit=world.other_unit)
    world.submit(page, by="second_editor")
    with pytest.raises(PublicationRefused):
        world.approve(page, by="leader")
    for person in ("other_leader", "editor", "publisher"):
        world.approve(page, by=person)
    assert stored(page).unit == world.other_unit


def test_a_trigger_date_at_the_end_of_time_is_refused_with_a_sentence(world):
    page = world.article(triggered_on=datetime.date(9999, 12, 31))
    with pytest.raises(PublicationRefused):
        world.submit(page)


@pytest.mark.parametrize("reason", ["\u200b" * 12, "\x00" * 12, " " * 12])
def test_a_reason_that_nobody_can_read_is_none(world, client, reason):
    page = world.publish(world.article())
    client.force_login(world.publisher)
    client.post(f"/admin/pages/{page.pk}/unpublish/", {"takedown_reason": reason})
    assert stored(page).live


def test_a_page_under_review_is_neither_moved_nor_deleted(world, client):
    section = NewsIndexPage(title="Mục con", slug="muc-con", live=False)
    world.news.add_child(instance=section)
    page = world.article()
    world.submit(page)
    client.force_login(world.contributor)
    client.post(f"/admin/pages/{page.pk}/move/{section.pk}/confirm/")
    client.post(f"/admin/pages/{page.pk}/delete/")
    assert stored(page).get_parent().pk == world.news.pk


def test_a_unit_opens_no_section(world, client):
    client.force_login(world.contributor)
    answer = client.get(f"/admin/pages/add/news/newsindexpage/{world.news.pk}/")
    assert answer.status_code == 302


def test_the_digest_of_a_stream_does_not_depend_on_the_order_of_its_keys():
    one = {"body": '[{"type": "paragraph", "value": "<p>Lời</p>", "id": "1"}]'}
    other = {"body": '[{"id": "1", "type": "paragraph", "value": "<p>Lời</p>"}]'}
    changed = {"body": '[{"id": "1", "type": "paragraph", "value": "<p>Lời khác</p>"}]'}
    assert content_digest(one) == content_digest(other) != content_digest(changed)
