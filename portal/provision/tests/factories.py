"""What the sections' factories stand on: public pages, made inside a permit, as the gate asks."""

import datetime

import factory
from django.utils import timezone
from wagtail.models import Locale, Page, Site
from wagtail_factories import PageFactory

from portal.provision.models import Category, Rule, RuleSet
from portal.provision.permits import demo_permit
from portal.units.tests.factories import UnitFactory


class PublishedFactory(PageFactory):
    """A page that is public, unless ``live=False``; made inside a permit."""

    class Meta:
        abstract = True

    title = factory.Sequence(lambda number: f"Trang thử {number}")
    slug = None

    @classmethod
    def _create_instance(cls, model_class, parent, kwargs):
        kwargs = {name: value for name, value in kwargs.items() if value is not None}
        if parent is not None:
            # Children added meanwhile are not known to the object at hand.
            parent = Page.objects.get(pk=parent.pk)
            kwargs.setdefault("locale", parent.locale)
        with demo_permit(reason="test"):
            return super()._create_instance(model_class, parent, kwargs)


class HomePageFactory(PublishedFactory):
    class Meta:
        # By name: home stands above news, so news does not import it.
        model = "home.HomePage"

    title = "Trang chủ thử"


class CategoryFactory(factory.django.DjangoModelFactory):
    """A category with a rule of two working days, in force since 2019."""

    class Meta:
        model = Category
        django_get_or_create = ("code",)
        skip_postgeneration_save = True

    code = "thu-bai-viet"
    title_vi = "Loại tin thử nghiệm"
    title_en = "Test category"

    @factory.post_generation
    def rule(category, create, extracted, **kwargs):
        if not create or category.rules.exists():
            return
        rule_set, _created = RuleSet.objects.get_or_create(
            code="thu-nghiem",
            defaults={
                "title_vi": "Bộ quy tắc thử nghiệm",
                "citation": "Quy tắc thử nghiệm",
                "valid_from": datetime.date(2019, 1, 1),
            },
        )
        Rule.objects.create(
            rule_set=rule_set,
            category=category,
            clause="4.5",
            clock_clause="5.6",
            clock="working_days",
            days=2,
            trigger_vi="được duyệt",
        )


class ProvidedPageFactory(PublishedFactory):
    """A page with everything that Điều 3 asks for, published now; its category may be given."""

    class Meta:
        abstract = True

    unit = factory.SubFactory(UnitFactory)
    category = factory.SubFactory(CategoryFactory)
    triggered_on = factory.LazyFunction(timezone.localdate)
    source = "Nguồn tin thử"
    author = "Người viết thử"
    sender_name = "Người gửi kín"
    sender_position = "Chức vụ kín"
    sender_unit = "Nơi công tác kín"
    sender_phone = "0900123456"
    approver_name = "Lãnh đạo kín"
    first_published_at = factory.LazyFunction(timezone.now)
    last_published_at = factory.SelfAttribute("first_published_at")


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
