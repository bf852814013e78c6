"""Home pages in both languages, and plain pages."""

import factory
from wagtail.models import Locale, Page, Site

from home.models import HomePage, StandardPage
from news.tests.factories import PublishedFactory


class HomePageFactory(PublishedFactory):
    class Meta:
        model = HomePage

    title = "Trang chủ thử"


class StandardPageFactory(PublishedFactory):
    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda number: f"Trang giới thiệu {number}")
    body = factory.LazyFunction(lambda: [("paragraph", "<p>Nội dung giới thiệu.</p>")])


def build_site():
    """Create the default site with a public home page in each language.

    Returns:
        dict: home page by language code.
    """
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        instance=Page(title="Root", slug="root")
    )
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in ("vi", "en")}
    vietnamese = HomePageFactory(parent=root, locale=locales["vi"], slug="trang-chu")
    english = HomePageFactory(
        parent=root,
        locale=locales["en"],
        slug="home",
        title="Test home",
        translation_key=vietnamese.translation_key,
    )
    Site.objects.all().delete()
    Site.objects.create(hostname="testserver", root_page=vietnamese, is_default_site=True)
    return {"vi": vietnamese, "en": english}
