"""Parts of the admin's pages whose templates send forms."""

from django.template import Context
from django.template.loader import get_template
from wagtail.admin.ui.components import Component


class RequestComponent(Component):
    """A component that is rendered with the request, so that its forms carry their token.

    Wagtail renders components without the context processors that give ``{% csrf_token %}`` its
    value; a form without it is refused.
    """

    def __init__(self, request):
        self.request = request

    def render_html(self, parent_context=None):
        """Return the template, filled in; ``parent_context`` is that of the page around it."""
        context = self.get_context_data(Context() if parent_context is None else parent_context)
        return get_template(self.template_name).render(context, self.request)
