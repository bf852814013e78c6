"""Which images and documents a person may list, choose, change."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy

from portal.base.roles import DESK_ROLES, UNIT_ROLES, Role

from ..services import roles_of, units_of


class UnitMediaPolicy(CollectionOwnershipPermissionPolicy):
    """Files of a unit are for its people and the desk, until a live page shows them to everybody.

    The rights on collections say what may be done at all. The people of a unit change and delete
    only files of their unit that no live page refers to: readers see a replaced file at once.
    """

    def user_has_any_permission_for_instance(self, user, actions, instance):
        actions = set(actions)
        if actions <= {"add"}:
            return super().user_has_any_permission_for_instance(user, actions, instance)
        wanted = self.instances_user_has_any_permission_for(user, actions)
        return wanted.filter(pk=instance.pk).exists()

    def users_with_any_permission_for_instance(self, actions, instance):
        candidates = self.users_with_any_permission(actions)
        allowed = [
            user.pk
            for user in candidates
            if self.user_has_any_permission_for_instance(user, actions, instance)
        ]
        return candidates.filter(pk__in=allowed)

    def instances_user_has_any_permission_for(self, user, actions):
        files = self.model._default_manager
        if not (user.is_authenticated and user.is_active):
            return files.none()
        if user.is_superuser:
            return files.all()
        found = self._permitted(user, set(actions))
        # An empty Q means "everything" to Django, and "nothing" here.
        if not found:
            return files.none()
        # By key alone: search looks up nothing in a query but what its index has.
        return files.filter(pk__in=files.filter(found).order_by().values("pk"))

    def _permitted(self, user, actions):
        """Return as a Q the files on which one of ``actions`` is open to ``user``."""
        roles = roles_of(user)
        found = Q()
        if not roles:
            return found
        if "choose" in actions:
            choosable = Q(collection__in=self._collections_with_perm(user, ["choose"]))
            if roles & DESK_ROLES:
                found |= choosable
            else:
                found |= choosable & (self._theirs(user) | self._shown())
        if actions & {"change", "delete"}:
            if roles & DESK_ROLES:
                found |= Q(collection__in=self._collections_with_perm(user, ["change"]))
            if roles & (UNIT_ROLES | {Role.TRANSLATOR}):
                uploads = Q(collection__in=self._collections_with_perm(user, ["add"]))
                found |= uploads & self._theirs(user) & ~self._shown(privately_too=True)
        return found

    def _theirs(self, user):
        """Return as a Q the files of the person's units, and uploads that are no unit's."""
        return Q(unit_id__in=units_of(user)) | Q(unit__isnull=True, uploaded_by_user=user)

    def _shown(self, *, privately_too=False):
        """Return as a Q the files that some live page refers to.

        Args:
            privately_too: count what pages keep to themselves, such as the scan of an approval.
        """
        live = Page.objects.live().public().annotate(key=Cast("pk", CharField()))
        types = ContentType.objects.get_for_models(Page, self.model)
        references = ReferenceIndex.objects.filter(
            base_content_type=types[Page],
            to_content_type=types[self.model],
            object_id__in=live.values("key"),
        )
        if not privately_too:
            references = references.exclude(model_path__in=_private_paths())
        keyed = self.model._default_manager.annotate(key=Cast("pk", CharField()))
        return Q(
            pk__in=keyed.filter(key__in=references.values("to_object_id")).order_by().values("pk")
        )


def _private_paths():
    """Return the names of the fields that pages never show."""
    return {name for model in apps.get_models() for name in getattr(model, "PRIVATE_FIELDS", ())}
