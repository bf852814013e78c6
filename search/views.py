"""The page of the search."""

from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from .services import search as find
from .types import TYPES


@require_safe
def search(request):
    """Show what was found for the parameter ``q``; ``loai`` narrows it, ``trang`` turns pages."""
    name = request.GET.get("loai", "")
    results = find(
        query=request.GET.get("q", ""),
        locale=Locale.get_active(),
        page=request.GET.get("trang", 1),
        type=name,
    )
    asked = results.query.text
    chosen = name if any(each.name == name for each in TYPES) else ""
    context = {
        "results": results,
        "types": [
            (label, _address(q=asked, loai=type_name), type_name == chosen)
            for type_name, label in [("", None), *((each.name, each.label) for each in TYPES)]
        ],
        "chosen": chosen,
        "pages": [
            (number, _address(q=asked, loai=chosen, trang=number))
            if isinstance(number, int)
            else (None, "")
            for number in results.page.paginator.get_elided_page_range(
                results.page.number, on_each_side=1, on_ends=1
            )
        ],
    }
    return render(request, "search/search.html", context)


def _address(**parameters):
    known = {name: value for name, value in parameters.items() if value not in ("", 1)}
    return f"?{urlencode(known)}"
