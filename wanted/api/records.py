"""A notice as data: what its page says, and nothing beside it."""

from django.urls import reverse

from portal.base.surroundings import absolute_address

#: The size in which photographs are offered: that of the page.
_PHOTOGRAPH = "max-480x600"


def record_of(page, request, *, with_photographs=False):
    """Return the public side of a notice as plain data.

    Arguments:
        page: a ``WantedNoticePage`` or ``InterpolNoticePage``, public.
        with_photographs: also the addresses of its photographs; each may ask for a file.
    """
    record = {
        "code": page.code,
        "section": page.section.value,
        "kind": page.kind_value,
        "kind_label": str(page.kind_label),
        "language": page.locale.language_code,
        "address": page.get_full_url(request),
        "record": absolute_address(request, reverse("notices:record", args=[page.code])),
        "published_at": page.first_published_at.isoformat(),
        "changed_at": page.last_published_at.isoformat() if page.last_published_at else None,
        "listed_on": page.listed_on.isoformat(),
        "name": page.title,
        "other_names": page.alias_list,
        "born": {"date": page.birth.iso, "note": page.born_note},
        "sex": page.sex,
        "nationality": page.nationality,
        "height_cm": page.height,
        "weight_kg": page.weight,
        "eyes": page.eyes,
        "hair": page.hair,
        "description": page.description,
        "marks": page.marks,
        "last_seen": {
            "date": page.last_seen_on.isoformat() if page.last_seen_on else None,
            "place": page.last_seen_place,
        },
        "caution": page.caution,
        "contact": page.contact,
        "reward": page.reward,
        "shown_details": [
            {"label": str(label), "value": value} for label, value in page.shown_details()
        ],
        "supplied_by": page.unit.name if page.unit_id else "",
        **page.own_record(),
    }
    if with_photographs:
        record["photographs"] = [_photograph(row, request) for row in page.photographs.all()]
    return record


def _photograph(row, request):
    rendition = row.image.get_rendition(_PHOTOGRAPH)
    return {
        "address": absolute_address(request, rendition.url),
        "width": rendition.width,
        "height": rendition.height,
        "taken_year": row.taken_year,
        "note": row.note,
        "source": row.image.source,
    }
