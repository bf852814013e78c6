import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from home.setup import set_up_tree
from home.structure import SECTIONS
from portal.base.access import ACCESS, GROUP_NAMES
from portal.base.role_sync import expected_rights, find_places, sync_roles
from portal.base.roles import Role

from .shared_world import built_for_module

pytestmark = pytest.mark.django_db


def names(permissions):
    return {
        f"{app_label}.{codename}"
        for app_label, codename in permissions.values_list("content_type__app_label", "codename")
    }


def stored_rights(role):
    """Return what the database gives to the group of ``role``: models, pages, collections."""
    group = Group.objects.get(name=GROUP_NAMES[role])
    page_rows = GroupPagePermission.objects.filter(group=group).select_related("permission")
    collection_rows = GroupCollectionPermission.objects.filter(group=group)
    return (
        names(group.permissions),
        {(row.page_id, f"wagtailcore.{row.permission.codename}") for row in page_rows},
        {
            (
                row.collection_id,
                f"{row.permission.content_type.app_label}.{row.permission.codename}",
            )
            for row in collection_rows.select_related("permission__content_type")
        },
    )


@pytest.fixture(scope="module")
def built_tree(django_db_setup, django_db_blocker):
    with built_for_module(django_db_blocker):
        set_up_tree()
        yield


@pytest.fixture
def tree(built_tree, db):
    """The sections in both languages; tests before the first that asks for them have none."""


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize("runs", [1, 2])
def test_the_database_equals_the_table(runs):
    for _run in range(runs):
        call_command("sync_roles", verbosity=0)
    for role, rights in expected_rights().items():
        assert stored_rights(role) == (rights.models, rights.pages, rights.collections), role


@pytest.mark.usefixtures("tree")
def test_running_twice_keeps_the_very_rows():
    sync_roles()
    before = list(GroupPagePermission.objects.order_by("pk").values())
    sync_roles()
    assert list(GroupPagePermission.objects.order_by("pk").values()) == before


@pytest.mark.usefixtures("tree")
def test_rights_beyond_the_table_are_taken_away():
    sync_roles()
    group = Group.objects.get(name=GROUP_NAMES[Role.CONTRIBUTOR])
    before = stored_rights(Role.CONTRIBUTOR)
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    GroupPagePermission.objects.create(
        group=group, page=Page.get_first_root_node(), permission_type="publish"
    )
    GroupCollectionPermission.objects.create(
        group=group,
        collection=Collection.get_first_root_node(),
        permission=Permission.objects.get(
            codename="change_image", content_type__app_label="wagtailimages"
        ),
    )
    assert stored_rights(Role.CONTRIBUTOR) != before
    sync_roles()
    assert stored_rights(Role.CONTRIBUTOR) == before


def test_groups_that_are_no_roles_are_left_alone():
    group = Group.objects.create(name="Nhóm khác")
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    sync_roles()
    assert names(group.permissions) == {"auth.delete_user"}


def test_every_permission_that_the_table_names_exists():
    assert sync_roles() == []


def test_without_any_page_of_ours_the_groups_still_get_their_other_rights():
    Page.objects.filter(depth__gt=1).delete()
    sync_roles()
    assert "wagtailadmin.access_admin" in stored_rights(Role.CONTRIBUTOR)[0]
    assert stored_rights(Role.CONTRIBUTOR)[1] == set()


@pytest.mark.usefixtures("tree")
def test_contributors_write_in_every_section_of_every_language_but_not_at_home():
    sync_roles()
    places = find_places()
    assert {page.locale.language_code for page in places.sections} == {"vi", "en"}
    assert stored_rights(Role.CONTRIBUTOR)[1] == {
        (page.pk, f"wagtailcore.{action}_page")
        for page in places.sections
        for action in ("add", "change")
    }


@pytest.mark.usefixtures("tree")
def test_no_role_needs_many_rows_of_page_permissions():
    sync_roles()
    for role in Role:
        # Two rights in each section and language at most, however many pages there are.
        assert len(stored_rights(role)[1]) <= 2 * 2 * (len(SECTIONS) + 1), role


def test_every_role_has_access_and_a_group():
    assert set(ACCESS) == set(GROUP_NAMES) == set(Role)
    assert len(set(GROUP_NAMES.values())) == len(Role)


def test_no_unit_role_changes_files_or_publishes():
    for role in (Role.CONTRIBUTOR, Role.UNIT_LEADER):
        assert "change" not in ACCESS[role].images + ACCESS[role].documents
        assert all("publish" not in right.actions for right in ACCESS[role].pages)
