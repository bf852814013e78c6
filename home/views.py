"""The map of the Portal for people and for search engines."""

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from portal.base.surroundings import pages_below_home

from .sitemap import files
from .sitemap.services import fallback
from .sitemap.tree import draw_tree

_XML = "application/xml; charset=utf-8"
#: Seconds for which anybody may keep a map: what was taken off must soon be gone.
_KEPT_FOR = 60


@require_safe
def site_map(request):
    """Show the published sections as a tree."""
    groups = draw_tree(pages_below_home(request), language=get_language())
    return render(request, "home/site_map.html", {"groups": groups})


@require_safe
def sitemap_index(request):
    """Hand out the index of the files; as long as none was built, a small map."""
    if files.is_built():
        return _file(files.INDEX)
    return _headers(HttpResponse(fallback(), content_type=_XML))


@require_safe
def sitemap_file(request, section, number):
    """Hand out one file.

    Raises:
        Http404: there is no such file.
    """
    return _file(files.name_of(section, number))


def _file(name):
    try:
        handle = (files.folder() / name).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    return _headers(FileResponse(handle, content_type=_XML))


def _headers(response):
    response["Cache-Control"] = f"public, max-age={_KEPT_FOR}"
    return response


@require_safe
def robots(request):
    """Tell robots where the map is, and what is not for them."""
    closed = ["/admin/"]
    for language in ("vi", "en"):
        with override(language):
            closed.append(reverse("search:search"))
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in closed),
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
        "",
    ]
    return _headers(HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8"))
