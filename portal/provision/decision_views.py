"""Deciding on a step: in a dialogue where scripts run, on a page of its own where they do not."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import TaskState

from portal.base.gate import PublicationRefused
from portal.units.people_filters import UnitPageFilterSet

from .reading_views import ReadOrEditView, ReadView


class DecisionView(WorkflowActionView):
    """Wagtail's view answers a form that is filled in wrongly only to its own script.

    Without one it would go back to the page and say nothing of what was missing; here the form
    comes back with what was written and with the reasons. What a rule refuses comes back in the
    dialogue, too: the script shows nothing of an answer that is an error.
    """

    def render_modal_form(self, request, form):
        if _runs_scripts(request):
            return super().render_modal_form(request, form)
        context = self.get_context_data(form=form)
        return render(request, "provision/decision_page.html", context)

    def post(self, request, *args, **kwargs):
        if self.form_class and not _runs_scripts(request):
            form = self.form_class(request.POST)
            if not form.is_valid():
                return self.render_modal_form(request, form)
        try:
            answer = super().post(request, *args, **kwargs)
        except PublicationRefused as refusal:
            if self.form_class is None or not _runs_scripts(request):
                raise
            return self.render_modal_form(request, self._form_with(refusal))
        self.task_state.refresh_from_db()
        if self.task_state.status != TaskState.STATUS_IN_PROGRESS:
            told = {
                "action": self.action_verbose_name,
                "title": self.object.get_admin_display_title(),
            }
            messages.success(request, _("Recorded: %(action)s, “%(title)s”.") % told)
        return answer

    def _form_with(self, refusal):
        form = self.form_class(self.request.POST)
        for reason in refusal.reasons:
            form.add_error(None, reason)
        return form


def _runs_scripts(request):
    return request.headers.get("x-requested-with") == "XMLHttpRequest"


class PortalPageViewSet(PageViewSet):
    """The admin's views of pages; it takes the place of Wagtail's own, which it extends."""

    filterset_class = UnitPageFilterSet
    edit_view_class = ReadOrEditView
    view_draft_view_class = ReadView
    workflow_action_view_class = DecisionView
