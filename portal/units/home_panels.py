"""The admin's start page, without what was once one's own and is another unit's now."""

from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
)
from wagtail.models import Page

from .guards import may_open


def _visible(user, instance):
    return not isinstance(instance, Page) or may_open(user, instance)


class UnitRecentEditsPanel(RecentEditsPanel):
    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        user = context["request"].user
        context["last_edits"] = [
            (edited_at, page) for edited_at, page in context["last_edits"] if _visible(user, page)
        ]
        return context


class UnitWorkflowPanel(UserObjectsInWorkflowModerationPanel):
    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        user = context["request"].user
        context["workflow_states"] = [
            state for state in context["workflow_states"] if _visible(user, state.content_object)
        ]
        return context


class UnitLockedPagesPanel(LockedPagesPanel):
    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        user = context["request"].user
        context["locked_pages"] = [page for page in context["locked_pages"] if _visible(user, page)]
        return context


#: Ours by the class of Wagtail's that each stands in for.
REPLACEMENTS = {
    RecentEditsPanel: UnitRecentEditsPanel,
    UserObjectsInWorkflowModerationPanel: UnitWorkflowPanel,
    LockedPagesPanel: UnitLockedPagesPanel,
}
