"""Drawing the figures on notices."""

from django import template

register = template.Library()

_WIDTH, _ROW, _BAR, _LABEL = 360, 44, 15, 44
#: Years that are drawn; the table has all of them.
_MOST_YEARS = 12


@register.inclusion_tag("wanted/includes/bars.html")
def bars_by_year(rows):
    """Draw for each year how many notices were published and how many people found.

    The picture repeats the table beside it, so that it needs no words of its own.
    """
    rows = rows[-_MOST_YEARS:]
    greatest = max((max(row.published, row.found) for row in rows), default=0) or 1
    room = _WIDTH - _LABEL - 48
    return {
        "width": _WIDTH,
        "height": _ROW * len(rows) + 8,
        "bar": _BAR,
        "label": _LABEL,
        "years": [
            {
                "row": row,
                "top": index * _ROW + 6,
                "middle": index * _ROW + 6 + _BAR,
                "published": round(room * row.published / greatest, 1),
                "found": round(room * row.found / greatest, 1),
                "after_published": round(room * row.published / greatest, 1) + _LABEL + 6,
                "after_found": round(room * row.found / greatest, 1) + _LABEL + 6,
            }
            for index, row in enumerate(rows)
        ],
    }
