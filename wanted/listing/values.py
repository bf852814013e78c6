"""By what values facets compare: short, the same for all spellings, fit for an address."""

import re

from portal.base.text import slugify_vi

_ARTICLE = re.compile(r"(?:điều|article)\s+(\d+[a-zđ]?)", re.IGNORECASE)


def offence_value(offence):
    """Return by what an offence is known: its article; its name where no article is written."""
    match = _ARTICLE.search(offence.article)
    return match[1].lower() if match else slugify_vi(offence.name)


def text_value(text):
    """Return by what a free text, such as a country, is known."""
    return slugify_vi(text)
