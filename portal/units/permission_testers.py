"""What one person may do on one page."""

from wagtail.models import PagePermissionTester


class UnitPermissionTester(PagePermissionTester):
    """Wagtail's rules, on the rights that the person's roles have on this very page."""

    def __init__(self, user, page):
        super().__init__(user, page)
        if user.is_active and not user.is_superuser:
            self.permissions = self.permission_policy.actions_on(user, page)

    def can_see(self):
        """Return whether the page, drafts included, may be shown to the person in the admin."""
        if not self.user.is_active:
            return False
        return self.user.is_superuser or bool(self.permissions) or self.can_edit()

    def can_unlock(self):
        return self.can_see() and super().can_unlock()

    def can_view_revisions(self):
        return super().can_view_revisions() and self.can_see()
