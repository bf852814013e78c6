"""What every page type gets from its base: addresses, one form of text, what it says of itself."""

import json
import unicodedata

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.admin.widgets.slug import SlugInput

from home.models import HomePage, StandardPage
from news.models import ArticleAttachment, ArticlePage, NewsIndexPage
from portal.base.models import BasePage
from portal.base.tests.factories import DocumentFactory, ImageFactory
from portal.provision.permits import demo_permit

from .admin_forms import edit_values, form_values

TITLE = "Đối tượng truy nã"


@pytest.fixture(autouse=True)
def no_renditions_of_other_tests():
    cache.clear()


@pytest.fixture
def admin(client, world):
    client.force_login(world.superuser)
    return client


def standard_page(home, **values):
    return home.add_child(instance=StandardPage(live=False, **{"title": TITLE} | values))


def decomposed(text):
    return unicodedata.normalize("NFD", text)


# Addresses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        (TITLE, "doi-tuong-truy-na"),
        (decomposed(TITLE), "doi-tuong-truy-na"),
        ("Thông tư số 80/2020/TT-BCA", "thong-tu-so-80-2020-tt-bca"),
        ("ĐẶC XÁ 2026!", "dac-xa-2026"),
    ],
)
def test_a_page_without_a_slug_gets_one_made_from_its_title(world, title, slug):
    assert standard_page(world.home, title=title).slug == slug


def test_a_second_page_of_the_same_title_gets_a_number(world):
    pages = [standard_page(world.home) for _number in range(3)]

    assert [page.slug for page in pages] == [
        "doi-tuong-truy-na",
        "doi-tuong-truy-na-2",
        "doi-tuong-truy-na-3",
    ]


def test_a_long_title_makes_a_slug_that_ends_with_a_word(world):
    page = standard_page(world.home, title="phòng chống tội phạm " * 12)

    assert len(page.slug) <= 200
    assert page.slug.endswith(("phong", "chong", "toi", "pham"))


def test_the_editor_creates_a_page_without_naming_its_address(world, admin):
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", world.home.pk])
    for _number in range(2):
        values = form_values(admin.get(address)) | {"title": TITLE, "slug": ""}
        admin.post(address, values)

    slugs = StandardPage.objects.filter(title=TITLE).order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["doi-tuong-truy-na", "doi-tuong-truy-na-2"]


def test_the_slug_field_of_the_editor_carries_our_rules(world, admin):
    page = standard_page(world.home)
    form = ArticlePage.get_edit_handler().get_form_class()

    assert isinstance(form.base_fields["slug"].widget, SlugInput)
    answer = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "data-w-slug-formatters-value" in answer


def test_the_address_of_a_section_is_fixed_at_every_route(world, admin):
    section = NewsIndexPage.objects.get(pk=world.news.pk)
    slug = section.slug
    section.slug = "khac"

    with pytest.raises(ValidationError):
        section.full_clean()
    with pytest.raises(ValidationError):
        section.save()
    with pytest.raises(ValidationError):
        section.save(clean=False)
    with pytest.raises(ValidationError):
        section.save(update_fields=["slug"])
    with pytest.raises(ValidationError):
        section.save_revision()
    assert NewsIndexPage.objects.get(pk=section.pk).slug == slug


def test_the_editor_shows_the_address_of_a_section_and_does_not_take_another(world, admin):
    values = edit_values(admin, world.news, slug="khac", title="Tin khác")

    response = admin.post(reverse("wagtailadmin_pages:edit", args=[world.news.pk]), values)

    assert response.status_code == 302
    page = NewsIndexPage.objects.get(pk=world.news.pk).get_latest_revision_as_object()
    assert page.title == "Tin khác"
    assert page.slug == world.news.slug


def test_another_page_may_get_another_address(world):
    page = standard_page(world.home)
    page.slug = "khac"

    page.save()

    assert StandardPage.objects.get(pk=page.pk).slug == "khac"


# One form of text ---------------------------------------------------------------------------------


def test_all_text_is_stored_in_one_form(world):
    page = standard_page(
        world.home,
        title=decomposed(TITLE),
        seo_title=decomposed("Tiêu đề"),
        search_description=decomposed("Mô tả"),
        body=[("paragraph", f"<p>{decomposed('Nội dung')}</p>")],
    )

    stored = StandardPage.objects.get(pk=page.pk)
    assert stored.title == TITLE
    assert stored.draft_title == TITLE
    assert stored.seo_title == "Tiêu đề"
    assert stored.search_description == "Mô tả"
    assert stored.body[0].value.source == "<p>Nội dung</p>"


def test_drafts_are_stored_in_one_form(world):
    page = standard_page(world.home)
    page.title = decomposed("Chữ ký")
    page.body = [("paragraph", f"<p>{decomposed('Nội dung')}</p>")]

    content = page.save_revision().content

    assert content["title"] == "Chữ ký"
    assert json.loads(content["body"])[0]["value"] == "<p>Nội dung</p>"


def test_inline_children_are_stored_in_one_form(world):
    attachment = ArticleAttachment(document=DocumentFactory(), title=decomposed("Tệp kèm"))
    page = world.article(attachments=[attachment])

    content = ArticlePage.objects.get(pk=page.pk).get_latest_revision().content
    assert content["attachments"][0]["title"] == "Tệp kèm"


def test_text_in_one_form_already_is_left_alone(world):
    page = standard_page(world.home, body=[("paragraph", "<p>Nội dung</p>")])
    before = StandardPage.objects.get(pk=page.pk).body.raw_data[0]

    page.save()

    assert StandardPage.objects.get(pk=page.pk).body.raw_data[0] == before


# What a page says of itself -----------------------------------------------------------------------


def test_titles_fall_back_to_the_pages_own(world):
    page = standard_page(world.home)
    assert page.head_title == page.social_heading == TITLE

    page.seo_title = "Cho máy tìm kiếm"
    assert page.head_title == page.social_heading == "Cho máy tìm kiếm"

    page.social_title = "Cho mạng xã hội"
    assert page.social_heading == "Cho mạng xã hội"


def test_descriptions_fall_back_to_what_the_page_says_in_short(world):
    page = ArticlePage(title="Bài", lead="<b>Mở</b>  đầu")
    assert page.meta_description == page.social_text == "Mở đầu"

    page.search_description = "Cho máy tìm kiếm"
    assert page.meta_description == "Cho máy tìm kiếm"

    page.social_description = "Cho mạng xã hội"
    assert page.social_text == "Cho mạng xã hội"


def test_a_description_is_not_longer_than_engines_show(world):
    page = ArticlePage(title="Bài", lead="chữ " * 200)

    assert len(page.meta_description) <= 300


def test_the_social_picture_falls_back_to_the_main_one(world):
    main, chosen = ImageFactory(), ImageFactory()
    page = ArticlePage(title="Bài", image=main)
    assert page.social_picture == main
    assert page.social_rendition.filter_spec == "fill-1200x630|format-jpeg"

    page.social_image = chosen
    assert page.social_picture == chosen
    assert StandardPage(title="Trang").social_rendition is None


def test_an_alias_names_the_address_of_its_source(world):
    page = standard_page(world.home)
    with demo_permit(reason="test"):
        page.save_revision().publish()
        page = StandardPage.objects.get(pk=page.pk)
        alias = page.create_alias(parent=world.home, update_slug="ban-sao")

    assert alias.get_canonical_url() == page.get_canonical_url() == page.full_url
    assert page.full_url.endswith("/doi-tuong-truy-na/")


def test_a_page_kept_out_of_search_engines_is_not_in_the_sitemap(world):
    page = standard_page(world.home)
    assert len(page.get_sitemap_urls()) == 1

    page.noindex = True
    assert page.get_sitemap_urls() == []


def test_breadcrumbs_and_language_links_name_public_pages_only(world):
    page = standard_page(world.home)
    assert page.language_links == []
    assert page.breadcrumbs == []

    with demo_permit(reason="test"):
        HomePage.objects.get(pk=world.home.pk).save_revision().publish()
        page.save_revision().publish()

    page = StandardPage.objects.get(pk=page.pk)
    assert [step.pk for step in page.breadcrumbs] == [world.home.pk]
    assert [version.pk for version in page.language_links] == [page.pk]


def test_who_may_see_a_page_is_decided_by_publication_alone():
    assert BasePage.private_page_options == []
