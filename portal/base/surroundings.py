"""What every page of one request shares, each asked for once: site, home pages, sections.

Nothing is kept longer than a request: what is published or taken off shows with the next one.
"""

from django.http import Http404
from django.utils.translation import get_language
from wagtail.models import Page, Site


def home_pages(request):
    """Return the published home pages by language code."""
    if not hasattr(request, "_portal_homes"):
        site = Site.find_for_request(request)
        homes = {}
        if site is not None:
            pages = Page.objects.filter(
                live=True, translation_key=site.root_page.translation_key
            ).select_related("locale")
            homes = {page.locale.language_code: page for page in pages}
        request._portal_homes = homes
    return request._portal_homes


def readers_home(request):
    """Return the published home page in the reader's language, or None."""
    return home_pages(request).get(get_language())


def pages_below_home(request):
    """Return the published pages directly below the reader's home page, in the editors' order."""
    home = readers_home(request)
    if home is None:
        return []
    if not hasattr(request, "_portal_top_pages"):
        pages = list(Page.objects.child_of(home).live().order_by("path"))
        for page in pages:
            page.locale = home.locale
        request._portal_top_pages = pages
    return request._portal_top_pages


def ancestors(request, page):
    """Return the public pages from the home page down to the parent of ``page``, in order."""
    home = readers_home(request)
    if home is None or not page.path.startswith(home.path) or page.depth > home.depth + 2:
        return page.breadcrumbs
    if page.depth == home.depth:
        return []
    above = [home]
    if page.depth == home.depth + 2:
        above += [top for top in pages_below_home(request) if page.path.startswith(top.path)]
    return above


def language_versions(request, page):
    """Return the public versions of ``page``, itself included, Vietnamese first."""
    homes = home_pages(request)
    if page.translation_key in {home.translation_key for home in homes.values()}:
        return [homes[code] for code in sorted(homes, reverse=True)]
    return page.language_links


def absolute_address(request, path):
    """Return ``path`` with the one scheme and host that the site is known by.

    A page that is asked for by another name of the server still tells that address.
    """
    site = Site.find_for_request(request)
    if not path or "://" in path:
        return path
    return site.root_url + path if site is not None else request.build_absolute_uri(path)


def find_route(request, path):
    """Return the route to the page at ``path``, in two queries however deep it lies.

    Wagtail asks for each step of the path, twice. Returns None where no page has this address:
    then it may be an address inside of a page, which Wagtail's own way finds.

    Raises:
        Http404: nothing can stand at such an address.
    """
    if "\x00" in path:
        raise Http404
    home = readers_home(request)
    if home is None:
        return None
    address = home.url_path + "".join(f"{part}/" for part in path.split("/") if part)
    row = (
        (home.pk, home.content_type_id)
        if address == home.url_path
        else Page.objects.filter(url_path=address, live=True)
        .values_list("pk", "content_type_id")
        .first()
    )
    model = row and Page(content_type_id=row[1]).specific_class
    if model is None:
        return None
    related = getattr(model, "page_related", ("locale",))
    page = model._base_manager.select_related(*related).get(pk=row[0])
    return page.route(request, [])
