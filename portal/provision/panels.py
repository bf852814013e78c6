"""Read-only panels: the due date with its reason, and what the register says of the page."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from .extensions import editor_notes
from .moments import categories_wanted_at_once


class DueDatePanel(Panel):
    """By when the information is due, and why."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "provision/panels/due_date.html"

        def get_context_data(self, parent_context=None):
            # The models define pages that carry these panels.
            from .due_panel import due_date_context

            return {
                **super().get_context_data(parent_context),
                **due_date_context(self.instance),
            }


class TriggerTimePanel(FieldPanel):
    """The hour of the trigger, for the categories whose time limit is counted in hours."""

    class BoundPanel(FieldPanel.BoundPanel):
        @property
        def attrs(self):
            at_once = categories_wanted_at_once(self.instance.triggered_on)
            keys = " ".join(str(key) for key in sorted(at_once))
            return {**super().attrs, "data-shown-for": f"category:{keys}"}


class NotesPanel(Panel):
    """What the apps beside the workflow have to say of the page, above its fields."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "provision/panels/notes.html"

        def is_shown(self):
            return bool(self.instance.pk and self.notes)

        @cached_property
        def notes(self):
            return editor_notes(self.request, self.instance)

        def get_context_data(self, parent_context=None):
            return {**super().get_context_data(parent_context), "notes": self.notes}


class ChangePanel(MultiFieldPanel):
    """What a new version changes in a page that readers know; not shown before there is one."""

    def __init__(self, children=None, **kwargs):
        super().__init__(
            children
            or [
                FieldPanel("change_kind", widget=forms.RadioSelect),
                FieldPanel("change_note", attrs={"data-shown-for": "change_kind:major"}),
                FieldPanel("correction_wrong", attrs={"data-shown-for": "change_kind:correction"}),
                FieldPanel("correction_right", attrs={"data-shown-for": "change_kind:correction"}),
            ],
            **{
                "heading": _("What this version changes"),
                "help_text": _(
                    "The page is public. Readers are told of additions and corrections, with "
                    "their date; the history of the page keeps them."
                ),
                **kwargs,
            },
        )

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self):
            return bool(self.instance.live) and super().is_shown()


class RegisterPanel(Panel):
    """The page's row in the register, the decisions on it, and what was stopped at the gate."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Register"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "provision/panels/register.html"

        def is_shown(self):
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            # The models define pages that carry these panels.
            from .models import ApprovalRecord, ProvisionEvent
            from .register import provision_of

            return {
                **super().get_context_data(parent_context),
                "provision": provision_of(self.instance),
                "approvals": ApprovalRecord.objects.filter(page_id=self.instance.pk),
                "events": ProvisionEvent.objects.filter(page_id=self.instance.pk)
                .select_related("actor")
                .order_by("-at", "-pk")[:30],
            }
