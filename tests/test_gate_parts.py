"""What a public page shows cannot be changed piece by piece: rows, moments, addresses.

Each is tried from the shell, where nobody asks who is there; the superuser is no exception.
"""

import copy
import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import DatabaseError, models, transaction
from django.utils import timezone
from wagtail.models import Page

from legal_docs.models import LegalDocumentPage, LegalField
from legal_docs.tests.factories import make_document
from news.models import ArticleAttachment, ArticlePage
from portal.base.gate import PublicationRefused
from portal.base.models import PortalDocument
from portal.base.uploads import check_document
from portal.provision.context import acting
from portal.provision.enums import EventKind
from portal.provision.models import ProvisionEvent
from portal.provision.permits import demo_permit

from .shared_world import built_for_module

pytestmark = pytest.mark.django_db

REASON = "Thông tin đã hết giá trị sử dụng"


@pytest.fixture(scope="module")
def built_live(built_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        file = make_file(built_world)
        page = built_world.article()
        page.attachments.add(ArticleAttachment(document=file, title="Đã duyệt"))
        page.save_revision(user=built_world.contributor)
        yield built_world.publish(page)


def make_file(world):
    checked = check_document(ContentFile("Tệp".encode(), name="tep.txt"), name="tep.txt")
    return PortalDocument.objects.create(
        title="Tệp đính kèm", file=checked, unit=world.unit, source="A05"
    )


@pytest.fixture
def live(built_live, world):
    """A public article with one attachment, which was approved with it."""
    return copy.deepcopy(built_live)


@pytest.fixture
def file(live):
    return live.attachments.get().document


def titles(page):
    rows = ArticleAttachment.objects.filter(page_id=page.pk)
    return list(rows.values_list("title", flat=True))


def create_row(page, file):
    ArticleAttachment.objects.create(page=page, document=file, title="Chưa duyệt")


def save_row(page, file):
    row = ArticleAttachment.objects.get(page_id=page.pk)
    row.title = "Chưa duyệt"
    row.save(update_fields=["title"])


def delete_row(page, file):
    ArticleAttachment.objects.get(page_id=page.pk).delete()


def delete_rows(page, file):
    ArticleAttachment.objects.filter(page_id=page.pk).delete()


def save_relation_only(page, file):
    page.attachments.add(ArticleAttachment(document=file, title="Chưa duyệt"))
    page.save(update_fields=["attachments"])


def save_relation_with_bookkeeping(page, file):
    page.attachments.add(ArticleAttachment(document=file, title="Chưa duyệt"))
    page.save(update_fields=["locked", "attachments"])


def save_page_with_row(page, file):
    page.attachments.add(ArticleAttachment(document=file, title="Chưa duyệt"))
    page.save()


def commit_relation(page, file):
    page.attachments.add(ArticleAttachment(document=file, title="Chưa duyệt"))
    page.attachments.commit()


def save_past_our_class(page, file):
    page.attachments.add(ArticleAttachment(document=file, title="Chưa duyệt"))
    Page.save(page)


def as_somebody(world, who, route, *arguments):
    user = who and getattr(world, who)
    with acting(user=user, reason=REASON), transaction.atomic():
        route(*arguments)


ROUTES = [
    create_row,
    save_row,
    delete_row,
    delete_rows,
    save_relation_only,
    save_relation_with_bookkeeping,
    save_page_with_row,
    commit_relation,
    save_past_our_class,
]


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("who", [None, "superuser", "publisher"])
def test_a_row_of_a_public_page_is_not_written_without_the_page(world, live, file, route, who):
    with pytest.raises(PublicationRefused):
        as_somebody(world, who, route, live, file)
    assert titles(live) == ["Đã duyệt"]


def test_a_row_is_not_moved_from_a_public_page_to_a_draft(world, live):
    draft = world.article(title="Bản nháp")
    row = ArticleAttachment.objects.get(page_id=live.pk)
    row.page = draft
    with pytest.raises(PublicationRefused), transaction.atomic():
        row.save()
    draft = ArticlePage.objects.get(pk=draft.pk)
    draft.attachments.add(row)
    with pytest.raises(PublicationRefused), transaction.atomic():
        draft.save()
    assert titles(live) == ["Đã duyệt"]


def test_rows_of_drafts_are_free_and_approved_rows_are_published(world, live, file):
    draft = world.article(title="Bản nháp")
    create_row(draft, file)
    save_relation_only(ArticlePage.objects.get(pk=draft.pk), file)
    ArticleAttachment.objects.filter(page_id=draft.pk).delete()
    page = ArticlePage.objects.get(pk=live.pk)
    page.save()
    page.attachments.add(ArticleAttachment(document=file, title="Bản hai"))
    page.save_revision(user=world.contributor)
    world.publish(page)
    assert titles(live) == ["Đã duyệt", "Bản hai"]


def test_a_page_is_deleted_with_its_rows(world, live):
    with acting(user=world.publisher, reason=REASON):
        ArticlePage.objects.get(pk=live.pk).delete()
    assert titles(live) == []
    assert ProvisionEvent.objects.filter(page_id=live.pk, kind=EventKind.DELETED).count() == 1


def test_demo_content_may_write_rows(live, file):
    with demo_permit(reason="rows of a test"):
        create_row(live, file)
    assert len(titles(live)) == 2


def choose_from_page(document, chosen):
    document.legal_fields.add(chosen)
    document.save(update_fields=["legal_fields"])


def choose_from_field(document, chosen):
    chosen.documents.add(document)


@pytest.mark.parametrize("choose", [choose_from_page, choose_from_field])
def test_what_was_chosen_for_a_public_page_is_not_changed(world, choose):
    chosen = LegalField.objects.first() or LegalField.objects.create(name_vi="An ninh")
    document = make_document(section=world.documents)
    through = LegalDocumentPage.legal_fields.through
    with pytest.raises(PublicationRefused), transaction.atomic():
        choose(document, chosen)
    assert not through.objects.exists()


def create_in_bulk(rows, page, file):
    rows.bulk_create([ArticleAttachment(page=page, document=file, title="Chưa duyệt")])


def update_rows(rows, page, file):
    rows.update(title="Chưa duyệt")


def delete_raw(rows, page, file):
    rows._raw_delete(using="default")


@pytest.mark.postgresql
@pytest.mark.parametrize("route", [create_in_bulk, update_rows, delete_raw])
def test_rows_written_past_django_are_stopped_by_postgresql(live, file, route):
    with pytest.raises(DatabaseError), transaction.atomic():
        route(ArticleAttachment.objects.filter(page_id=live.pk), live, file)
    assert titles(live) == ["Đã duyệt"]


# Moments, versions, schedules -----------------------------------------------------------------

PAST = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
MOMENTS = ["first_published_at", "last_published_at", "go_live_at", "expire_at"]


@pytest.mark.parametrize("name", MOMENTS)
@pytest.mark.parametrize("model", [ArticlePage, Page])
@pytest.mark.parametrize("alone", [False, True])
def test_moments_of_a_public_page_are_not_set_by_hand(live, name, model, alone):
    page = model.objects.get(pk=live.pk)
    setattr(page, name, PAST if name != "expire_at" else timezone.now())
    with pytest.raises(PublicationRefused):
        page.save(**({"update_fields": [name]} if alone else {}))


@pytest.mark.parametrize("alone", [False, True])
def test_the_version_of_a_public_page_is_not_set_by_hand(world, live, alone):
    page = ArticlePage.objects.get(pk=live.pk)
    page.title = "Chưa duyệt"
    newer = page.save_revision(user=world.contributor)
    page = ArticlePage.objects.get(pk=live.pk)
    for revision in (newer, None):
        page.live_revision = revision
        with pytest.raises(PublicationRefused):
            page.save(**({"update_fields": ["live_revision"]} if alone else {}))


def test_a_first_publication_does_not_say_that_it_is_old(world):
    page = world.article()
    world.submit(page)
    for person in ("leader", "editor"):
        world.approve(page, by=person)
    models.QuerySet.update(
        page.revisions.all(),
        content=page.get_latest_revision().content | {"first_published_at": PAST.isoformat()},
    )
    with pytest.raises(PublicationRefused):
        world.approve(page, by="publisher")
    assert not ArticlePage.objects.get(pk=page.pk).live


def test_publishing_again_notes_the_moment_and_keeps_the_first(world, live):
    page = ArticlePage.objects.get(pk=live.pk)
    page.title = "Bản hai"
    page.save_revision(user=world.contributor)
    again = world.publish(page)
    assert again.last_published_at > live.last_published_at
    assert abs(again.first_published_at - live.first_published_at) < datetime.timedelta(seconds=1)


# Addresses and deletion ------------------------------------------------------------------------


def test_a_public_alias_keeps_its_address(world, live):
    alias = live.create_alias(parent=world.news, update_slug="ban-sao")
    alias.slug = "dia-chi-moi"
    with pytest.raises(PublicationRefused):
        alias.save()
    bare = Page.objects.get(pk=alias.pk)
    bare.slug = "dia-chi-moi"
    with pytest.raises(PublicationRefused):
        bare.save(update_fields=["slug"])
    assert Page.objects.get(pk=alias.pk).slug == "ban-sao"


@pytest.mark.parametrize("keep_parents", [False, True])
def test_a_public_page_is_not_deleted_by_halves(live, keep_parents):
    page = ArticlePage.objects.get(pk=live.pk)
    page.live, page.first_published_at = False, None
    with pytest.raises(PublicationRefused), transaction.atomic():
        models.Model.delete(page, keep_parents=keep_parents)
    assert ArticlePage.objects.filter(pk=live.pk, live=True).exists()
