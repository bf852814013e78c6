"""What the editor of an event shows of its changes, and where the next one is announced."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class EventChangesPanel(Panel):
    """What readers know of time and place, and the button that announces a change."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Readers know this event"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/admin/event_changes_panel.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.live)

        def get_context_data(self, parent_context=None):
            from .presentation import steps_of  # the models carry this panel
            from .services import may_announce_change

            public = self.instance.public_event()
            return {
                **super().get_context_data(parent_context),
                "public": public,
                "steps": steps_of(public) if public else [],
                "may_change": public is not None
                and may_announce_change(page=public, user=self.request.user)
                and not self.instance.workflow_in_progress,
            }
