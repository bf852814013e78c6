"""From the text as submitted to the structure that is stored beside it.

The structure is never edited by hand: it is what the parser reads in the text.
"""

import hashlib

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .enums import DIVIDED_INTO_ARTICLES
from .structure import parse_text

#: Characters; the longest Vietnamese code in force has under a million.
MAXIMUM_CHARACTERS = 3_000_000


def derive_structure(text, *, stored):
    """Return the structure of ``text`` as plain data, with the SHA-256 of the text it came from.

    What was derived from the same text before is returned as it is, so that a version that was
    approved stays what it was when the parser learns more.

    Args:
        text: the text as submitted.
        stored: the structure kept so far; may be empty.
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""
    if stored and stored.get("source_sha256") == digest:
        return stored
    return {"source_sha256": digest, **(parse_text(text).to_json() if text else {})}


def check_structure(structure, *, text, kind):
    """Raise ValidationError if ``text`` was not understood as a document of this kind."""
    if len(text) > MAXIMUM_CHARACTERS:
        raise ValidationError(
            _("The text has %(number)d characters; at most %(maximum)d can be read.")
            % {"number": len(text), "maximum": MAXIMUM_CHARACTERS}
        )
    if not text:
        return
    if kind in DIVIDED_INTO_ARTICLES and not count_parts(structure)["dieu"]:
        raise ValidationError(
            _(
                "No “Điều” was found in the text. A document of this kind is divided into Điều: "
                "put each on a line of its own (“Điều 1. …”), or choose another kind."
            )
        )


def paths(nodes, above=()):
    """Yield every node of a stored structure as the tuple of nodes from the top down to it."""
    for node in nodes:
        path = (*above, node)
        yield path
        yield from paths(node["children"], path)


def count_parts(structure):
    """Return how many parts of each type a stored structure has, as a dict by type."""
    counts = dict.fromkeys(("phan", "chuong", "muc", "tieu_muc", "dieu", "khoan", "diem"), 0)
    for path in paths(structure.get("nodes", [])):
        counts[path[-1]["type"]] += 1
    return counts


def dangling_citations(structure):
    """Return the citations that point to a provision which this document does not have."""
    return [
        citation for citation in structure.get("citations", []) if citation["state"] == "dangling"
    ]
