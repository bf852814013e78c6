"""Open data on notices: documented, complete, leafed by cursor, and honest about what is gone."""

import json

from django.http import JsonResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.base.codes import read_code
from portal.base.surroundings import absolute_address

from ..enums import RemovalReason, Section
from ..listing.facets import FACETS, PARAMETERS, UnknownValue
from ..listing.indexing import NOTICE_MODELS, batched_list
from ..listing.pages import BadCursor, Cursor, page_after, read_list
from ..listing.search import Place
from ..models import NoticeEntry, NoticeRemoval
from .openapi import describe
from .records import record_of

#: Records in one answer, and pages read at once for the whole file.
PAGE_SIZE = 50
_BATCH = 200
_JSON = {"json_dumps_params": {"ensure_ascii": False}}


@require_safe
def documentation(request):
    """Tell people what there is and how to ask for it."""
    context = {
        "parameters": sorted({PARAMETERS[kind] for kinds in FACETS.values() for kind in kinds}),
        "reasons": RemovalReason.choices,
        "sections": Section.choices,
    }
    return render(request, "wanted/api.html", context)


@require_safe
def openapi(request):
    """Tell machines the same."""
    return _kept_by_nobody(JsonResponse(describe(request), **_JSON))


@require_safe
def notices(request, section):
    """Hand out the notices of one section, narrowed as its list is, leafed by cursor."""
    if section not in Section.values:
        return _not_found()
    place = Place(section, get_language())
    try:
        _facets, found, _name = read_list(place, request.GET)
        cursor = Cursor.read(request.GET.get("sau", ""))
    except UnknownValue as error:
        return _bad(_("“%(name)s”: there is no such value.") % {"name": error})
    except BadCursor:
        return _bad(_("“sau”: take the value that the answer before gave."))
    entries, has_more = page_after(found.entries, cursor, size=PAGE_SIZE)
    query = request.GET.copy()
    query["sau"] = str(Cursor.of(entries[-1])) if entries else ""
    address = f"{reverse('notices:list', args=[section])}?{query.urlencode()}"
    return _kept_by_nobody(
        JsonResponse(
            {
                "notices": [record_of(page, request) for page in _pages(entries)],
                "next": absolute_address(request, address) if has_more else None,
            },
            **_JSON,
        )
    )


@require_safe
def record(request, code):
    """Hand out one notice; 410 with day and kind of outcome where it is gone."""
    code = read_code(code)
    entry = (
        NoticeEntry.objects.filter(code=code, language=get_language())
        .filter(shown_until__gte=timezone.localdate())
        .first()
    )
    pages = _pages([entry]) if entry else []
    if pages:
        return _kept_by_nobody(
            JsonResponse(record_of(pages[0], request, with_photographs=True), **_JSON)
        )
    removal = NoticeRemoval.objects.in_force().filter(code=code).first() if code else None
    if removal is None:
        return _not_found()
    response = JsonResponse(_removed(removal), status=410, **_JSON)
    response["X-Robots-Tag"] = "noindex"
    return _kept_by_nobody(response)


@require_safe
def everything(request):
    """Hand out all notices of the language, one JSON record a line."""
    entries = NoticeEntry.objects.filter(
        language=get_language(), shown_until__gte=timezone.localdate()
    ).order_by("pk")
    response = StreamingHttpResponse(
        _lines(entries, request), content_type="application/x-ndjson; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="notices.ndjson"'
    return _kept_by_nobody(response)


@require_safe
def removed(request):
    """Hand out what was taken off, oldest first: code, day and kind of outcome, nobody's name."""
    after = request.GET.get("sau", "0")
    if not (after.isascii() and after.isdigit() and len(after) < 19):
        return _bad(_("“sau”: take the value that the answer before gave."))
    rows = list(
        NoticeRemoval.objects.in_force().filter(pk__gt=int(after)).order_by("pk")[: PAGE_SIZE + 1]
    )
    shown = rows[:PAGE_SIZE]
    address = reverse("notices:removed")
    more = f"{address}?sau={shown[-1].pk}" if len(rows) > PAGE_SIZE else ""
    return _kept_by_nobody(
        JsonResponse(
            {
                "removed": [_removed(row) for row in shown],
                "last": shown[-1].pk if shown else int(after),
                "next": absolute_address(request, more) if more else None,
            },
            **_JSON,
        )
    )


def _removed(removal):
    return {
        "code": removal.code,
        "section": removal.section,
        "removed_on": timezone.localdate(removal.removed_at).isoformat(),
        "outcome": removal.reason,
    }


def _lines(entries, request):
    for some in batched_list(entries.iterator(chunk_size=_BATCH), _BATCH):
        for page in _pages(some):
            yield json.dumps(record_of(page, request), ensure_ascii=False) + "\n"


def _pages(entries):
    """Return the public pages of ``entries``, of both types, in their order."""
    keys = [entry.pk for entry in entries]
    found = {}
    for model in NOTICE_MODELS:
        pages = model.objects.live().filter(pk__in=keys).select_related("locale", "unit")
        pages = pages.prefetch_related("exposures", *model.record_relations)
        found |= {page.pk: page for page in pages}
    return [found[key] for key in keys if key in found]


def _kept_by_nobody(response):
    response["Cache-Control"] = "no-cache"
    response["X-Accel-Expires"] = "0"
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _bad(sentence):
    return _kept_by_nobody(JsonResponse({"detail": sentence}, status=400, **_JSON))


def _not_found():
    answer = {"detail": _("There is no such notice.")}
    return _kept_by_nobody(JsonResponse(answer, status=404, **_JSON))
