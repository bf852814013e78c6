"""Deciding on a step: in a dialogue where scripts run, on a page of its own where they do not."""

from django.shortcuts import render
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet


class DecisionView(WorkflowActionView):
    """Wagtail's view answers a form that is filled in wrongly only to its own script.

    Without one it would go back to the page and say nothing of what was missing; here the form
    comes back with what was written and with the reasons.
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
        return super().post(request, *args, **kwargs)


def _runs_scripts(request):
    return request.headers.get("x-requested-with") == "XMLHttpRequest"


class PortalPageViewSet(PageViewSet):
    """The admin's views of pages; it takes the place of Wagtail's own, which it extends."""

    workflow_action_view_class = DecisionView
