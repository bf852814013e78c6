"""Files are private until a live page shows them, and private again after; by every address."""

import re

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, TaskState

from news.models import ArticleAttachment, ArticlePage
from portal.base.gate import PublicationRefused
from portal.base.media_access import is_frozen, is_public, live_page_ids, may_see
from portal.base.models import PortalDocument, PortalImage
from portal.base.tests.factories import DocumentFactory, ImageFactory
from portal.base.tests.sample_files import image_bytes, pdf_bytes
from portal.provision.permits import demo_permit

from .portal_world import TRIGGERED_ON


@pytest.fixture(autouse=True)
def no_renditions_of_other_tests():
    cache.clear()


@pytest.fixture
def image(db):
    return ImageFactory()


@pytest.fixture
def rendition(image):
    return image.get_rendition("width-20")


@pytest.fixture
def document(db):
    return DocumentFactory()


@pytest.fixture
def article(world, image, document):
    """A draft that shows ``image`` and carries ``document``."""
    page = ArticlePage(
        title="Bài thử",
        lead="Mở đầu",
        image=image,
        live=False,
        unit=world.unit,
        category=world.category,
        triggered_on=TRIGGERED_ON,
        source="Nguồn thử",
        author="Người viết thử",
        sender_name="Người gửi thử",
        sender_unit="Đơn vị thử",
        sender_phone="000",
        declared_public=True,
        declared_accurate=True,
        declared_copyright=True,
    )
    page.attachments = [ArticleAttachment(document=document)]
    return world.news.add_child(instance=page)


def publish(page):
    with demo_permit(reason="test"):
        page.save_revision().publish()


def unpublish(page):
    with demo_permit(reason="test"):
        ArticlePage.objects.get(pk=page.pk).unpublish()


def statuses(client, rendition, document):
    return [client.get(rendition.url).status_code, client.get(document.url).status_code]


def test_files_are_private_until_a_live_page_shows_them_and_again_after(
    client, article, rendition, document
):
    assert statuses(client, rendition, document) == [404, 404]

    publish(article)
    assert statuses(client, rendition, document) == [200, 200]

    unpublish(article)
    assert statuses(client, rendition, document) == [404, 404]


def test_a_draft_of_a_live_page_makes_nothing_public(client, article, image):
    publish(article)
    other = ImageFactory()
    page = ArticlePage.objects.get(pk=article.pk)
    page.image = other

    page.save_revision()

    assert not is_public(other)
    assert is_public(image)


def test_what_a_live_page_no_longer_shows_is_private_again(article, image):
    publish(article)
    page = ArticlePage.objects.get(pk=article.pk)
    page.image = ImageFactory()

    publish(page)

    assert not is_public(image)
    assert is_public(page.image)


def test_an_alias_shows_its_files_as_its_source_does(world, article, image):
    publish(article)
    article.refresh_from_db()
    with demo_permit(reason="test"):
        alias = article.create_alias(parent=world.news, update_slug="ban-sao")
    assert set(live_page_ids(image)) == {article.pk, alias.pk}

    unpublish(article)

    assert live_page_ids(image) == []


def test_a_live_translation_shows_its_files_though_the_source_is_withdrawn(world, article, image):
    publish(article)
    translation = article.copy_for_translation(world.home_en.locale, copy_parents=True)
    unpublish(article)
    assert not is_public(image)

    publish(translation)

    assert is_public(image)


def test_the_scan_of_an_approval_stays_private_though_its_page_is_live(client, article, document):
    scan = DocumentFactory()
    article.approval_scan = scan
    article.save()
    publish(article)

    assert client.get(document.url).status_code == 200
    assert client.get(scan.url).status_code == 404
    assert is_frozen(scan)


def test_a_closed_collection_stays_closed(client, article, rendition, image):
    collection = Collection.get_first_root_node().add_child(name="Riêng")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    PortalImage.objects.filter(pk=image.pk).update(collection=collection)

    publish(article)

    assert client.get(rendition.url).status_code == 404


def test_nothing_below_the_media_address_answers(client, world, article, image, rendition):
    publish(article)
    for name in (image.file.name, rendition.file.name):
        assert default_storage.exists(name)
        for prefix in ("/media/", "/", "/static/", "/documents/", "/hinh-anh/", "/images/"):
            assert client.get(prefix + name).status_code == 404


def test_a_number_without_its_file_name_answers_nothing(client, article, rendition, document):
    publish(article)

    assert client.get(f"/hinh-anh/{rendition.pk}/khac.jpg").status_code == 404
    assert client.get(f"/documents/{document.pk}/khac.pdf").status_code == 404


def test_whoever_may_use_a_file_in_the_admin_sees_it(client, world, rendition, document):
    client.force_login(world.superuser)

    responses = [client.get(rendition.url), client.get(document.url)]

    assert [response.status_code for response in responses] == [200, 200]
    assert {response["Cache-Control"] for response in responses} == {"private, no-store"}


def test_somebody_who_is_only_logged_in_does_not(
    client, django_user_model, world, image, rendition
):
    reader = django_user_model.objects.create_user("doc-gia", password="mat-khau")
    client.force_login(reader)

    assert client.get(rendition.url).status_code == 404
    assert not may_see(reader, image)


def test_the_admins_own_picture_views_ask_too(client, django_user_model, world, image):
    reader = django_user_model.objects.create_user("doc-gia", password="mat-khau")
    client.force_login(reader)
    for address in (
        reverse("wagtailimages:preview", args=[image.pk, "width-20"]),
        reverse("wagtailimages:url_generator", args=[image.pk]),
    ):
        assert client.get(address).status_code != 200
    client.force_login(world.superuser)
    preview = reverse("wagtailimages:preview", args=[image.pk, "width-20"])
    assert client.get(preview).status_code == 200


def test_the_admin_shows_thumbnails_that_its_user_may_load(client, world, image):
    client.force_login(world.superuser)

    listing = client.get(reverse("wagtailimages:index")).content.decode()
    addresses = re.findall(r'src="(/hinh-anh/[^"]+)"', listing)

    assert addresses
    assert all(client.get(address).status_code == 200 for address in addresses)


# The answer ---------------------------------------------------------------------------------------


def test_a_public_file_may_be_kept_for_a_short_while_only(client, article, rendition, document):
    publish(article)
    for address in (rendition.url, document.url):
        response = client.get(address)
        assert response["Cache-Control"] == "public, max-age=60"
        assert "Cookie" not in response.get("Vary", "")
        again = client.get(address, headers={"if-none-match": response["ETag"]})
        assert again.status_code == 304


def test_a_file_is_looked_at_and_never_run(client, article, rendition, document):
    publish(article)
    for address in (rendition.url, document.url):
        response = client.get(address)
        assert "default-src 'none'" in response["Content-Security-Policy"]
        assert response["X-Content-Type-Options"] == "nosniff"


def test_a_pdf_opens_in_the_browser_and_others_are_downloads(client, world):
    client.force_login(world.superuser)
    text = DocumentFactory(content="Nội dung".encode(), filename="a.txt", title="Công văn")

    pdf = client.get(DocumentFactory().url)
    download = client.get(text.url)

    assert pdf["Content-Type"] == "application/pdf"
    assert pdf["Content-Disposition"].startswith("inline")
    assert download["Content-Disposition"] == 'attachment; filename="cong-van.txt"'


def test_nginx_is_told_which_file_to_hand_out(client, settings, article, rendition, document):
    settings.MEDIA_ACCEL_PREFIX = "/_protected/"
    assert client.get(rendition.url).status_code == 404

    publish(article)

    response = client.get(rendition.url)
    assert response["X-Accel-Redirect"] == f"/_protected/{rendition.file.name}"
    assert response["Content-Type"] == "image/jpeg"
    assert response.content == b""
    assert client.get(document.url)["X-Accel-Redirect"] == f"/_protected/{document.file.name}"


def test_serving_a_public_image_takes_few_queries(
    client, article, rendition, django_assert_max_num_queries
):
    publish(article)
    # Two of them open and close the transaction; whether it is public, and for how long it may be
    # kept, is asked apart.
    with django_assert_max_num_queries(7):
        client.get(rendition.url)


# What is shown stays as it is ---------------------------------------------------------------------


def other_picture():
    return ContentFile(image_bytes(size=(30, 30)), name="khac.jpg")


def test_nobody_replaces_the_file_that_a_live_page_shows(article, image, document):
    publish(article)
    image, document = PortalImage.objects.get(), PortalDocument.objects.get()
    before = image.file.name

    image.file = other_picture()
    with pytest.raises(ValidationError) as refusal:
        image.save()
    assert "file" in refusal.value.error_dict
    document.file = ContentFile(pdf_bytes(), name="khac.pdf")
    with pytest.raises(ValidationError):
        document.save()
    with pytest.raises(ValidationError):
        PortalImage.objects.get().file.save("khac.jpg", other_picture())

    assert PortalImage.objects.get().file.name == before
    assert default_storage.exists(before)


@pytest.mark.parametrize("field", ["alt_text", "source", "licence"])
def test_nobody_changes_what_readers_see_of_a_shown_image(article, image, field):
    publish(article)
    image = PortalImage.objects.get()
    setattr(image, field, "Khác")

    with pytest.raises(ValidationError):
        image.save()


def test_what_readers_do_not_see_may_change(article, image):
    publish(article)
    image = PortalImage.objects.get()
    image.title = "Tên khác"

    image.save()
    image.tags.add("nhãn")

    assert PortalImage.objects.get().title == "Tên khác"


def test_a_file_that_nobody_shows_may_be_replaced(article, image):
    image.file = other_picture()

    image.save()

    assert (image.width, image.height) == (30, 30)


def test_a_file_under_review_stays_as_it_is(world, article, image, document):
    article.save_revision()
    state = world.home.get_workflow().start(article, world.people["contributor"])
    image.file = other_picture()
    with pytest.raises(ValidationError):
        image.save()

    state.refresh_from_db()
    TaskState.objects.filter(workflow_state=state).update(status=TaskState.STATUS_CANCELLED)
    image = PortalImage.objects.get()
    image.file = other_picture()
    image.save()
    assert image.width == 30


def test_the_admin_form_says_why_a_shown_file_is_not_replaced(client, world, article, image):
    publish(article)
    client.force_login(world.superuser)
    before = image.file.name

    response = client.post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {
            "title": image.title,
            "alt_text": image.alt_text,
            "source": image.source,
            "collection": image.collection_id,
            "tags": "",
            "file": SimpleUploadedFile("khac.jpg", image_bytes(size=(30, 30)), "image/jpeg"),
        },
    )

    assert "file" in response.context["form"].errors
    assert default_storage.exists(before)


def test_nobody_deletes_what_a_live_page_shows(client, world, article, image, document):
    shared = article.social_image = ImageFactory()
    publish(article)
    for media in (image, document, shared):
        with pytest.raises(PublicationRefused):
            media.delete()
    # The database itself protects what other fields refer to; a picture for networks it lets go.
    with pytest.raises(PublicationRefused), transaction.atomic():
        PortalImage.objects.filter(pk=shared.pk).delete()
    assert PortalImage.objects.filter(pk=shared.pk).exists()


def test_no_route_of_the_admin_deletes_what_a_live_page_shows(client, world, article):
    image = article.social_image = ImageFactory()
    publish(article)
    client.force_login(world.superuser)
    for address in (
        reverse("wagtailimages:delete", args=[image.pk]),
        reverse("wagtail_bulk_action", args=["base", "portalimage", "delete"]) + f"?id={image.pk}",
        reverse("wagtailimages:delete_multiple", args=[image.pk]),
    ):
        assert client.post(address).status_code in {302, 403}

    assert PortalImage.objects.filter(pk=image.pk).exists()


def test_what_nobody_shows_may_be_deleted(db):
    image = ImageFactory()

    image.delete()

    assert not PortalImage.objects.exists()
