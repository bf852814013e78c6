"""What each role reaches: its unit's pages and files, the sections, and what is public."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Page
from wagtail.permissions import policy_registry

from news.models import ArticlePage
from portal.base.models import PortalDocument, PortalImage
from portal.base.roles import Role
from portal.base.tests.factories import DocumentFactory, ImageFactory
from portal.units.models import FocalPoint, Membership, Unit
from portal.units.tests.factories import FocalPointFactory, UserFactory, member

from .admin_forms import form_values

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(world):
    return world.article()


@pytest.fixture
def live(published):
    return published


def fresh(user):
    """Return the person as a new request would load them."""
    return get_user_model().objects.get(pk=user.pk)


def listed(user):
    policy = policy_registry.get_by_type(Page)
    return set(policy.explorable_instances(fresh(user)).values_list("pk", flat=True))


def choosable(user, model):
    policy = policy_registry.get_by_type(model)
    return set(
        policy.instances_user_has_permission_for(fresh(user), "choose").values_list("pk", flat=True)
    )


def changeable(user, media):
    policy = policy_registry.get_by_type(type(media))
    return policy.user_has_permission_for_instance(fresh(user), "change", media)


def allowed(user, page):
    """Return which of the main actions the person's tester allows on the page."""
    tester = Page.objects.get(pk=page.pk).permissions_for_user(fresh(user))
    return {name for name in ("edit", "delete", "copy", "add_subpage") if _can(tester, name)}


def _can(tester, name):
    return getattr(tester, f"can_{name}")()


@pytest.mark.parametrize(
    ("person", "sees_draft", "sees_live"),
    [
        ("contributor", True, True),
        ("colleague", True, True),
        ("leader", True, True),
        ("stranger", False, False),
        ("other_leader", False, False),
        ("editor", True, True),
        ("publisher", True, True),
        ("supervisor", True, True),
        ("administrator", True, True),
        ("translator", False, True),
        ("superuser", True, True),
    ],
)
def test_the_explorer_lists_what_the_role_reaches(
    world, draft, live, person, sees_draft, sees_live
):
    pages = listed(getattr(world, person))
    assert (draft.pk in pages, live.pk in pages) == (sees_draft, sees_live)
    assert world.news.pk in pages
    assert world.home.pk in pages


def test_a_person_without_a_role_lists_nothing(draft):
    user = UserFactory()
    user.groups.set(Group.objects.all())
    assert listed(user) == set()


def test_people_of_the_unit_edit_its_drafts_and_others_do_not(world, draft):
    for person in ("contributor", "colleague", "leader"):
        assert "edit" in allowed(getattr(world, person), draft), person
    for person in ("stranger", "other_leader", "translator", "supervisor"):
        assert allowed(getattr(world, person), draft) == set(), person


def test_a_contributor_adds_to_a_section_and_does_not_edit_it(world):
    assert allowed(world.contributor, world.news) == {"add_subpage"}
    assert allowed(world.contributor, world.home) == set()


def test_only_publisher_and_administrator_edit_the_home_page(world):
    editing = {name for name, user in world.people.items() if "edit" in allowed(user, world.home)}
    assert editing == {"publisher", "second_publisher", "administrator"}


def test_the_role_ends_with_its_last_day_though_the_group_stays(world, draft):
    assert draft.pk in listed(world.contributor)
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    Membership.objects.filter(user=world.contributor).update(valid_to=yesterday)
    assert world.contributor.groups.exists()
    assert listed(world.contributor) == set()
    assert allowed(world.contributor, draft) == set()


def test_two_roles_do_not_lend_each_other_their_reach(world, draft):
    """A translator who writes for one unit does not thereby edit another unit's drafts."""
    user = member(Role.TRANSLATOR)
    Membership.objects.create(
        user=user, unit=world.other_unit, role=Role.CONTRIBUTOR, valid_from="2020-01-01"
    )
    assert draft.pk not in listed(user)
    assert allowed(user, draft) == set()


def test_a_translation_of_a_public_page_is_open_to_translators(world, live, draft):
    english = live.copy_for_translation(world.news_en.locale)
    hidden = draft.copy_for_translation(world.news_en.locale)
    assert "edit" in allowed(world.translator, english)
    assert english.pk in listed(world.translator)
    assert hidden.pk not in listed(world.translator)


def test_a_draft_without_a_unit_is_its_authors(world):
    page = world.article(unit=None)
    assert page.pk in listed(world.contributor)
    assert page.pk not in listed(world.colleague)
    assert page.pk in listed(world.editor)


def test_the_page_chooser_offers_what_is_public_and_what_is_own(client, world, draft, live):
    address = f"/admin/choose-page/{world.news.pk}/"
    client.force_login(world.stranger)
    said = client.get(address).json()["html"]
    assert live.title in said
    assert draft.title not in said
    client.force_login(world.colleague)
    assert draft.title in client.get(address).json()["html"]


def test_listing_costs_one_query_however_many_pages(world, django_assert_num_queries):
    for _number in range(3):
        world.article()
    policy = policy_registry.get_by_type(Page)
    user = fresh(world.contributor)
    policy.explorable_root_instance(user)
    with django_assert_num_queries(1):
        assert len(policy.explorable_instances(user)) >= 3


# Files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("factory", [ImageFactory, DocumentFactory])
def test_an_upload_belongs_to_the_unit_of_who_uploaded_it(world, factory):
    file = factory(uploaded_by_user=world.contributor)
    assert file.unit == world.unit
    assert file.pk in choosable(world.colleague, type(file))
    assert file.pk in choosable(world.editor, type(file))
    assert file.pk not in choosable(world.stranger, type(file))


def test_an_upload_for_a_named_unit_stays_with_it(world):
    assert ImageFactory(uploaded_by_user=world.editor, unit=world.unit).unit == world.unit


def test_a_file_of_nobodys_unit_is_for_the_desk_and_who_uploaded_it(world):
    image = ImageFactory(uploaded_by_user=UserFactory())
    assert image.unit is None
    assert image.pk not in choosable(world.contributor, PortalImage)
    assert image.pk in choosable(world.publisher, PortalImage)


def test_a_file_that_a_live_page_shows_is_for_everybody_to_choose(world):
    image = ImageFactory(uploaded_by_user=world.contributor)
    page = world.article(image=image)
    assert image.pk not in choosable(world.stranger, PortalImage)
    world.publish(page)
    assert image.pk in choosable(world.stranger, PortalImage)


def test_a_scan_that_a_live_page_keeps_to_itself_is_for_its_unit(world):
    scan = DocumentFactory(uploaded_by_user=world.contributor)
    page = world.publish(world.article(approval_scan=scan))
    assert ArticlePage.objects.get(pk=page.pk).approval_scan == scan
    assert scan.pk not in choosable(world.stranger, PortalDocument)
    assert not changeable(world.contributor, scan)


def test_the_unit_changes_its_files_until_readers_see_them(world):
    image = ImageFactory(uploaded_by_user=world.contributor)
    page = world.article(image=image)
    assert changeable(world.colleague, image)
    assert not changeable(world.stranger, image)
    world.publish(page)
    assert not changeable(world.colleague, image)
    assert changeable(world.editor, image)


def test_searching_files_finds_own_ones(client, world):
    ImageFactory(title="Ảnh riêng", uploaded_by_user=world.contributor)
    client.force_login(world.colleague)
    assert "Ảnh riêng" in client.get("/admin/images/", {"q": "riêng"}).content.decode()
    client.force_login(world.stranger)
    assert "Ảnh riêng" not in client.get("/admin/images/", {"q": "riêng"}).content.decode()


# Units, memberships, focal points -----------------------------------------------------------------


def test_the_register_of_units_is_searched_without_marks(client, world):
    client.force_login(world.supervisor)
    said = client.get("/admin/units/", {"q": "cong an ha noi"}).content.decode()
    assert world.other_unit.name in said
    assert world.unit.name not in said


def test_units_cannot_be_deleted_in_the_admin_even_by_a_superuser(client, world):
    client.force_login(world.superuser)
    client.post(f"/admin/units/delete/{world.unit.pk}/")
    assert Unit.objects.filter(pk=world.unit.pk).exists()


def test_only_administrators_give_roles(client, world):
    for person in ("contributor", "leader", "editor", "publisher", "supervisor", "translator"):
        client.force_login(getattr(world, person))
        assert client.get("/admin/memberships/new/").status_code == 302, person
    client.force_login(world.administrator)
    assert client.get("/admin/memberships/new/").status_code == 200


@pytest.mark.parametrize(
    ("person", "sees", "changes"),
    [
        ("contributor", True, False),
        ("leader", True, True),
        ("stranger", False, False),
        ("other_leader", False, False),
        ("editor", False, False),
        ("publisher", False, False),
        ("supervisor", True, True),
        ("administrator", True, True),
        ("translator", False, False),
    ],
)
def test_contact_data_are_for_the_office_and_the_unit(client, world, person, sees, changes):
    point = FocalPointFactory(unit=world.unit, phone="0900111222")
    client.force_login(getattr(world, person))
    said = client.get("/admin/focal_points/").content.decode()
    assert ("0900111222" in said) is sees
    inspected = client.get(f"/admin/focal_points/inspect/{point.pk}/").content.decode()
    assert ("0900111222" in inspected) is sees
    status = client.get(f"/admin/focal_points/edit/{point.pk}/").status_code
    assert (status == 200) is changes


def test_the_desk_sees_who_the_focal_point_is(client, world):
    FocalPointFactory(unit=world.unit, name="Trần Thị Đầu Mối")
    client.force_login(world.editor)
    assert "Trần Thị Đầu Mối" in client.get("/admin/focal_points/").content.decode()


def test_a_leader_enters_focal_points_for_the_own_unit_only(client, world):
    client.force_login(world.leader)
    values = form_values(client.get("/admin/focal_points/new/"))
    values |= {"name": "Trần Thị Thử", "kind": "officer", "valid_from": "2026-11-01"}
    client.post("/admin/focal_points/new/", values | {"unit": world.other_unit.pk})
    assert not FocalPoint.objects.exists()
    client.post("/admin/focal_points/new/", values | {"unit": world.unit.pk})
    assert FocalPoint.objects.get().unit == world.unit


def test_the_desk_reports_are_closed_to_units(client, world):
    address = "/admin/reports/page-types-usage/"
    client.force_login(world.contributor)
    assert client.get(address).status_code == 302
    client.force_login(world.editor)
    assert client.get(address).status_code == 200


def test_a_unit_reads_the_names_of_its_own_people_alone(client, world, draft, live):
    """Who else works on the Portal, and on what, is for the desk."""
    world.stranger.first_name, world.stranger.last_name = "Người", "Đơn vị khác"
    world.stranger.save()
    world.article(title="Của đơn vị khác", author="stranger", unit=world.other_unit)
    addresses = [
        "/admin/pages/",
        f"/admin/pages/{world.news.pk}/",
        "/admin/pages/usage/news/articlepage/",
        "/admin/reports/site-history/",
    ]
    client.force_login(world.contributor)
    for address in addresses:
        assert "Đơn vị khác" not in client.get(address).content.decode(), address
    assert client.get("/admin/reports/site-history/").status_code == 302
    client.force_login(world.editor)
    assert "Đơn vị khác" in client.get("/admin/pages/").content.decode()
    assert client.get("/admin/reports/site-history/").status_code == 200
