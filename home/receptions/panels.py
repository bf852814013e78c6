"""What the editor of a schedule tells the clerk."""

from wagtail.admin.panels import Panel


class LatestDayPanel(Panel):
    """By when the schedule has to be public, counted backwards from its first session."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/latest_day.html"

        def get_context_data(self, parent_context=None):
            from .announcing import latest_day_of  # its models carry this panel

            context = super().get_context_data(parent_context)
            context["notice"] = latest_day_of(self.instance) if self.instance.pk else None
            return context
