from wagtail.models import PagePermissionTester


class UnitPermissionTester(PagePermissionTester):
    """Placeholder."""
