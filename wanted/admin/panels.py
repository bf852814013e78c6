"""Where people meet what is due: in the editor of a notice, and on the admin's start page."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.units.services import has_role, units_of

#: Rows of a panel; the report has all.
MOST_ROWS = 10


class NoticeStatePanel(Panel):
    """Until when the notice is shown, and what somebody in charge can do about it."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Published: until when, and what can be done"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "wanted/admin/state_panel.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.first_published_at)

        def get_context_data(self, parent_context=None):
            from ..models import Confirmation, NoticeEnd, NoticeRemoval  # the models show panels
            from ..services import may_look_after

            same = {"notice": self.instance.translation_key}
            return {
                **super().get_context_data(parent_context),
                "page": self.instance,
                "confirmation": Confirmation.objects.filter(**same).order_by("-until").first(),
                "end": NoticeEnd.objects.filter(**same).first(),
                "removal": NoticeRemoval.objects.in_force().filter(**same).first(),
                "may_look_after": self.instance.live
                and may_look_after(self.request.user, self.instance),
            }


class NoticesToConfirmPanel(Component):
    """The notices of one's units that must be confirmed soon."""

    name = "notices_to_confirm"
    template_name = "wanted/admin/to_confirm_panel.html"
    order = 91

    def __init__(self, request):
        self.request = request

    @cached_property
    def rows(self):
        """Pairs (page, last day), the most urgent first."""
        from ..jobs import notices_to_confirm  # read when the models are loaded

        user = self.request.user
        if has_role(user, *DESK_ROLES):
            entries = notices_to_confirm()
        elif has_role(user, *UNIT_ROLES):
            entries = notices_to_confirm(units_of(user))
        else:
            return []
        return _once_each(entries.select_related("page"))

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.rows else ""

    def get_context_data(self, parent_context):
        from ..services import may_look_after

        rows = [
            {
                "page": page,
                "until": until,
                "may_look_after": may_look_after(self.request.user, page),
            }
            for page, until in self.rows[:MOST_ROWS]
        ]
        return {"rows": rows, "more": len(self.rows) > MOST_ROWS, "request": self.request}


class WithdrawalAlarmPanel(Component):
    """What the proof still found of people who were taken off: for the desk, above all else."""

    name = "withdrawal_alarm"
    template_name = "wanted/admin/alarm_panel.html"
    order = 10

    def __init__(self, request):
        self.request = request

    @cached_property
    def proofs(self):
        from ..models import WithdrawalProof  # read when the models are loaded

        if not has_role(self.request.user, *DESK_ROLES):
            return []
        return list(WithdrawalProof.objects.alarming().select_related("removal")[:MOST_ROWS])

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.proofs else ""

    def get_context_data(self, parent_context):
        return {"proofs": self.proofs, "request": self.request}


def _once_each(entries):
    """Return pairs (specific page, last day), one for each notice."""
    found = {}
    for entry in entries:
        found.setdefault(entry.notice, entry)
    chosen = list(found.values())[: MOST_ROWS + 1]
    pages = {
        page.pk: page
        for page in Page.objects.filter(pk__in=[entry.pk for entry in chosen]).specific()
    }
    return [(pages[entry.pk], entry.shown_until) for entry in chosen if entry.pk in pages]
