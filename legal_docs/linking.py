"""Citations in a text made into links: within the document, to our copy of another, or nowhere."""

import re
from datetime import date

from django.utils.html import escape, format_html, format_html_join

from portal.base.text import number_key

_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")


def date_in(text):
    """Return the date written out in a citation ("ngày 13 tháng 6 năm 2011"), or None."""
    match = _DATE.search(text)
    if match is None:
        return None
    day, month, year = (int(piece) for piece in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


class Library:
    """The public documents of the Portal that one document cites.

    Built with one query, whatever the number of citations.
    """

    def __init__(self, page, citations, *, request):
        self._request = request
        self._by_key = {}
        keys = {
            number_key(citation["target"].partition("#")[0])
            for citation in citations
            if citation["state"] == "external"
        } - {""}
        if not keys:
            return
        copies = (
            type(page)
            .objects.live()
            .filter(number_key__in=keys, locale_id=page.locale_id)
            .exclude(pk=page.pk)
            .defer("source_text", "structure", "folded")
        )
        for copy in copies:
            self._by_key.setdefault(copy.number_key, []).append(copy)

    def find(self, citation):
        """Return (page, address with the provision) of our copy, or None.

        A number alone does not identify a document: where the citation names a date, it decides;
        where several copies remain, none is linked.
        """
        name, _sign, anchor = citation["target"].partition("#")
        copies = self._by_key.get(number_key(name), [])
        issued_on = date_in(citation["text"])
        if issued_on:
            copies = [copy for copy in copies if copy.issued_on == issued_on]
        if len(copies) != 1:
            return None
        address = copies[0].get_url(self._request)
        if not address:
            return None
        return copies[0], f"{address}#{anchor}" if anchor else address


class Linker:
    """Writes a text as HTML with its citations linked, each where it stands in the text."""

    def __init__(self, citations, library):
        self._library = library
        self._by_anchor = {}
        for citation in citations:
            self._by_anchor.setdefault(citation["source_anchor"], []).append(citation)
        #: What led nowhere, in the order met: pairs (number, citation).
        self.dangling = []

    def write(self, text, *, anchor):
        """Return safe HTML of ``text``, which stands at ``anchor``.

        Citations of an anchor are expected in the order of its text; each is used once.
        """
        pending = self._by_anchor.get(anchor)
        if not pending:
            return escape(text)
        pieces, position = [], 0
        while pending:
            citation = pending[0]
            found = text.find(citation["text"], position)
            if found < 0:
                break
            pieces.append(escape(text[position:found]))
            pieces.append(self._link(citation))
            position = found + len(citation["text"])
            pending.pop(0)
        pieces.append(escape(text[position:]))
        return format_html_join("", "{}", ((piece,) for piece in pieces))

    def _link(self, citation):
        text, target = citation["text"], citation["target"]
        if citation["state"] == "dangling":
            self.dangling.append((len(self.dangling) + 1, citation))
            return format_html(
                '<span class="citation citation--dangling">{}<a class="citation__note" '
                'id="dan-chieu-{}" href="#ghi-chu-{}" role="doc-noteref">{}</a></span>',
                text,
                len(self.dangling),
                len(self.dangling),
                f"({len(self.dangling)})",
            )
        if citation["state"] == "resolved":
            anchor = citation["source_anchor"]
            # A provision that names itself or what it stands in needs no way there.
            if anchor == target or anchor.startswith(f"{target}-"):
                return escape(text)
            return format_html('<a class="citation" href="#{}">{}</a>', target, text)
        found = self._library.find(citation)
        if found is None:
            return format_html('<span class="citation citation--external">{}</span>', text)
        page, address = found
        return format_html(
            '<a class="citation" href="{}" title="{}">{}</a>', address, page.title, text
        )
