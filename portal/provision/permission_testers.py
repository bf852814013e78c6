"""What the admin offers on a page: the same as the gate would let through."""

from portal.base.roles import Role
from portal.units.permission_testers import UnitPermissionTester
from portal.units.services import has_role


class PortalPagePermissionTester(UnitPermissionTester):
    """Unit isolation, and no way to publish but the workflow; superusers are not exempt."""

    def can_publish(self):
        return False

    def can_publish_subpage(self):
        return False

    def can_set_view_restrictions(self):
        return False

    def can_lock(self):
        return False

    def can_unpublish(self):
        return (
            self.user.is_active and self.page.live and not self.page_is_root and self._is_publisher
        )

    def can_unschedule(self):
        return self.user.is_active and self._is_publisher

    def can_delete(self, ignore_bulk=False):
        if self.page.workflow_in_progress:
            return False  # frozen: it would leave an obligation open that no page answers
        if self._was_public and not self._is_publisher:
            return False
        return super().can_delete(ignore_bulk=ignore_bulk)

    def can_move(self):
        if self.page.workflow_in_progress:
            return False
        if self._was_public and not self._is_publisher:
            return False
        return super().can_move()

    def can_move_to(self, destination):
        if self.page.depth <= 2 or getattr(self.page.specific_class, "is_section", False):
            return False
        return super().can_move_to(destination)

    def can_reorder_children(self):
        return self.user.is_active and has_role(self.user, Role.ADMINISTRATOR)

    def can_submit_for_moderation(self):
        return self.can_edit() and super().can_submit_for_moderation()

    @property
    def _is_publisher(self):
        return has_role(self.user, Role.PUBLISHER)

    @property
    def _was_public(self):
        return (
            self.page.get_descendants(inclusive=True)
            .filter(first_published_at__isnull=False)
            .exists()
        )
