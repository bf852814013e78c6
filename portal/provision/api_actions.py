"""The admin API's action “publish”, answering with the gate's reasons."""

from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet

from .publicness import reasons_against_revision
from .refusals import refuse


class GatedPublishPageAPIAction(PublishPageAPIAction):
    """Refuses with every reason, instead of naming a permission that nobody has."""

    def execute(self, instance, data):
        page = instance.specific
        revision = page.get_latest_revision()
        reasons = reasons_against_revision(page, revision) if revision else []
        if reasons:
            refuse(reasons, page=page, attempt="publish")
        return super().execute(instance, data)


def install():
    """Put the action in the place of Wagtail's own."""
    PagesAdminAPIViewSet.actions = PagesAdminAPIViewSet.actions | {
        "publish": GatedPublishPageAPIAction
    }
