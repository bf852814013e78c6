"""Citations of research results: a sentence to copy, and files for reference managers.

BibTeX (``@techreport``), RIS (type RPRT) and CSL-JSON (type report) are written from one record,
so that all say the same.
"""

import json
import re

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import http_date

CONTENT_TYPES = {
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json; charset=utf-8",
}
#: Characters that mean something to BibTeX, and how they are written in a field.
_BIBTEX_ESCAPES = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)


def record(page, *, address):
    """Return what every citation of ``page`` is written from, as a dict of plain values."""
    return {
        "key": re.sub(r"\W+", "-", page.code, flags=re.ASCII).strip("-") or f"result-{page.pk}",
        "authors": [page.lead_name, *(member.name for member in page.public_members)],
        "title": page.title,
        "institution": page.host_name,
        "number": page.code,
        "accepted_on": page.accepted_on,
        "abstract": page.summary,
        "keywords": page.keyword_list,
        "doi": page.doi,
        "address": address,
        "language": page.locale.language_code,
    }


def sentence(page, *, address):
    """Return the citation as a sentence: authors (year), title, code, institution, address."""
    values = record(page, address=address)
    authors = ", ".join(values["authors"])
    return (
        f"{authors} ({values['accepted_on'].year}). {values['title']}. "
        f"{values['number']}. {values['institution']}. {values['address']}"
    )


def bibtex(values):
    """Return ``values`` as a BibTeX entry; names stay whole, for they are not split by commas."""
    fields = {
        "author": " and ".join(f"{{{_escaped(name)}}}" for name in values["authors"]),
        "title": f"{{{_escaped(values['title'])}}}",
        "institution": _escaped(values["institution"]),
        "number": _escaped(values["number"]),
        "year": str(values["accepted_on"].year),
        "month": str(values["accepted_on"].month),
        "keywords": _escaped(", ".join(values["keywords"])),
        "doi": values["doi"],
        "url": values["address"],
        "language": values["language"],
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return "\n".join([f"@techreport{{{values['key']},", ",\n".join(lines), "}", ""])


def ris(values):
    """Return ``values`` as RIS: a line a tag, lines ended by CR LF."""
    day = values["accepted_on"]
    pairs = [
        ("TY", "RPRT"),
        *(("AU", name) for name in values["authors"]),
        ("TI", values["title"]),
        ("PB", values["institution"]),
        ("M1", values["number"]),
        ("PY", str(day.year)),
        ("DA", day.strftime("%Y/%m/%d")),
        ("AB", values["abstract"]),
        *(("KW", word) for word in values["keywords"]),
        ("DO", values["doi"]),
        ("UR", values["address"]),
        ("LA", values["language"]),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in pairs if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def csl(values):
    """Return ``values`` as CSL-JSON: a list of one item."""
    day = values["accepted_on"]
    item = {
        "id": values["key"],
        "type": "report",
        "title": values["title"],
        # Vietnamese names begin with the family name: taken apart they would be cited wrongly.
        "author": [{"literal": name} for name in values["authors"]],
        "publisher": values["institution"],
        "number": values["number"],
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "abstract": values["abstract"],
        "keyword": ", ".join(values["keywords"]),
        "DOI": values["doi"],
        "URL": values["address"],
        "language": values["language"],
    }
    kept = {name: value for name, value in item.items() if value}
    return json.dumps([kept], ensure_ascii=False, indent=2) + "\n"


_WRITERS = {"bib": bibtex, "ris": ris, "json": csl}


def response(page, request, extension):
    """Return the citation of ``page`` as a file to download.

    Arguments:
        extension: a key of ``CONTENT_TYPES``.
    """
    values = record(page, address=page.get_full_url(request))
    answer = HttpResponse(_WRITERS[extension](values), content_type=CONTENT_TYPES[extension])
    answer["Content-Disposition"] = f'attachment; filename="{page.slug}.{extension}"'
    answer["Last-Modified"] = http_date((page.last_published_at or timezone.now()).timestamp())
    return answer


def _escaped(text):
    return " ".join(text.translate(_BIBTEX_ESCAPES).split())
