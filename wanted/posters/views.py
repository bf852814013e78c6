"""The poster of a notice, below the address of its page."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from portal.base.surroundings import find_route
from wanted.authenticity.views import check_address
from wanted.models.notices import NoticePage

from .drawing import draw_poster


@require_safe
def poster(request, page_path):
    """Draw the poster of the notice at ``page_path``.

    Raises:
        Http404: there is no notice that readers see; where there was one, the answer becomes 410.
    """
    route = find_route(request, page_path)
    page = route[0] if route else None
    if not isinstance(page, NoticePage) or not type(page).objects.shown().filter(pk=page.pk):
        raise Http404
    content = draw_poster(
        page, address=page.get_full_url(request), check_address=check_address(request, page.code)
    )
    response = HttpResponse(content, content_type="application/pdf")
    # The file name is the code: what lies in somebody's downloads names nobody.
    response["Content-Disposition"] = f'inline; filename="{page.code.lower()}.pdf"'
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex, noarchive"
    response["X-Content-Type-Options"] = "nosniff"
    return response
