"""Which pages a person's rights reach: a unit's people their unit's, the desk everything."""

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from portal.base.access import GROUP_NAMES, ROLE_OF_GROUP
from portal.base.roles import DESK_ROLES, UNIT_ROLES, Role

from ..models import MembershipVersion, PageOwnership
from ..services import roles_of, units_of

#: What Wagtail asks for when it asks whether a page may be listed at all.
EXPLORE = frozenset({"add", "change", "publish", "lock", "unlock", "bulk_delete"})
#: What the people of a unit may do on a section: list it and add to it.
ON_STRUCTURE = frozenset({"add", "view"})


class UnitPagePolicy(PagePermissionPolicy):
    """Wagtail's rights on parts of the tree, narrowed to what the holder's roles reach.

    Only the groups of roles held today count. Superusers keep Wagtail's full view.
    """

    permission_cache_name = "_portal_page_permissions"
    _explorable_root_instance_cache_name = "_portal_explorable_root"

    # Rights ---------------------------------------------------------------------------------------

    def get_all_permissions_for_user(self, user):
        held = [GROUP_NAMES[role] for role in roles_of(user)]
        rows = super().get_all_permissions_for_user(user)
        return rows.filter(group__name__in=held).select_related("page", "permission", "group")

    def get_cached_permissions_for_user(self, user):
        def read():
            return list(self.get_all_permissions_for_user(user))

        return _kept(user, self.permission_cache_name, read)

    def user_has_any_permission(self, user, actions):
        return super().user_has_any_permission(user, _with_view(actions))

    def actions_on(self, user, page):
        """Return the set of actions ("add", "change" …) that ``user``'s roles allow on ``page``."""
        actions = set()
        reached = {}
        for row in self.get_cached_permissions_for_user(user):
            if not page.path.startswith(row.page.path):
                continue
            role = ROLE_OF_GROUP[row.group.name]
            if role not in reached:
                reached[role] = self._reached_actions(user, role, page)
            action = _action(row)
            if reached[role] is None or action in reached[role]:
                actions.add(action)
        return actions

    def _reached_actions(self, user, role, page):
        """Return which actions ``role`` can have on ``page``: a set, or None for all of them."""
        if role in DESK_ROLES:
            return None
        this_page = Page.objects.filter(pk=page.pk)
        if this_page.filter(self._reach(user, role)).exists():
            return None
        return ON_STRUCTURE if this_page.filter(_structure()).exists() else frozenset()

    def user_has_any_permission_for_instance(self, user, actions, instance):
        base_permission = self._base_user_has_permission(user)
        if base_permission is not None:
            return base_permission
        return bool(_with_view(actions) & self.actions_on(user, instance))

    # Sets of pages --------------------------------------------------------------------------------

    def instances_user_has_any_permission_for(self, user, actions):
        base_queryset = self._base_queryset_for_user(user)
        if base_queryset is not None:
            return base_queryset
        return self._filtered(self._permitted(user, _with_view(actions)))

    def explorable_instances(self, user):
        base_queryset = self._base_queryset_for_user(user)
        if base_queryset is not None:
            return base_queryset
        return self._filtered(self._explorable(user))

    def choosable_instances(self, user):
        """Return the pages that ``user`` may link to: what is public, and what they may list.

        Wagtail's choosers show the newest title of a page: one that is about to change stays out
        until the change is public.
        """
        base_queryset = self._base_queryset_for_user(user)
        if base_queryset is not None:
            return base_queryset
        return self._filtered(self._explorable(user) | Q(live=True, draft_title=F("title")))

    def _filtered(self, found):
        # An empty Q means "everything" to Django, and "nothing" here.
        pages = self.model._default_manager
        return pages.filter(found) if found else pages.none()

    def _permitted(self, user, actions):
        """Return as a Q the pages on which one of ``actions`` is open to ``user``."""
        paths_by_role = {}
        structure_paths = set()
        for row in self.get_cached_permissions_for_user(user):
            action = _action(row)
            if action in actions:
                role = ROLE_OF_GROUP[row.group.name]
                paths_by_role.setdefault(role, set()).add(row.page.path)
                if action in ON_STRUCTURE:
                    structure_paths.add(row.page.path)
        found = Q()
        for role, paths in paths_by_role.items():
            found |= _below(paths) & self._reach(user, role)
        if structure_paths:
            found |= _below(structure_paths) & _structure()
        return found

    def _explorable(self, user):
        """Return as a Q what ``user`` may list: what the roles reach, and the way down to it."""
        root = self.explorable_root_instance(user)
        if root is None:
            return Q()
        on_the_way = {
            row.page.path[:length]
            for row in self.get_cached_permissions_for_user(user)
            for length in range(len(root.path), len(row.page.path) + 1, Page.steplen)
        }
        return self._permitted(user, EXPLORE | {"view"}) | Q(path__in=on_the_way)

    def instances_with_direct_explore_permission(self, user):
        if user.is_superuser:
            return super().instances_with_direct_explore_permission(user)
        return [
            row.page
            for row in self.get_cached_permissions_for_user(user)
            if _action(row) in EXPLORE | {"view"}
        ]

    def explorable_root_instance(self, user):
        def read():
            pages = self.instances_with_direct_explore_permission(user)
            try:
                return Page.objects.first_common_ancestor_of(pages, include_self=True, strict=True)
            except Page.DoesNotExist:
                return None

        return _kept(user, self._explorable_root_instance_cache_name, read)

    def _reach(self, user, role):
        """Return as a Q which pages ``role`` reaches in the hands of ``user``."""
        if role in UNIT_ROLES:
            units = units_of(user, roles=[role])
            theirs = PageOwnership.objects.filter(unit_id__in=units).values("page_id")
            # A draft whose unit is still to be entered belongs to who began it.
            return Q(pk__in=theirs) | (Q(ownership__isnull=True, owner=user) & ~_structure())
        if role == Role.TRANSLATOR:
            public = Page.objects.filter(live=True, locale__language_code=settings.LANGUAGE_CODE)
            translated = Q(translation_key__in=public.values("translation_key"))
            return Q(live=True) | translated | _structure()
        return Q(pk__isnull=False)


def _action(row):
    """Return "add" for a row that gives "add_page"."""
    return row.permission.codename.rpartition("_")[0]


def _with_view(actions):
    """Return ``actions``, with "view" where the question is whether a page may be listed."""
    actions = set(actions)
    return actions | {"view"} if actions >= EXPLORE else actions


def _below(paths):
    """Return a Q for the pages at or below ``paths``, without the paths that lie below others."""
    below = Q()
    covered = None
    for path in sorted(paths):
        if covered is None or not path.startswith(covered):
            covered = path
            below |= Q(path__startswith=path)
    return below


def _structure():
    """Return a Q for the sections of the Portal, which are nobody's own."""
    sections = [
        model
        for model in apps.get_models()
        if issubclass(model, Page) and getattr(model, "is_section", False)
    ]
    types = ContentType.objects.get_for_models(*sections).values()
    return Q(depth=1) | Q(content_type__in=[content_type.pk for content_type in types])


def _kept(user, name, read):
    """Return ``read()``, kept on ``user`` until the day or somebody's membership changes."""
    mark = (MembershipVersion.number, timezone.localdate())
    kept_mark, value = getattr(user, name, (None, None))
    if kept_mark != mark:
        value = read()
        setattr(user, name, (mark, value))
    return value
