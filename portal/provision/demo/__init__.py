"""Tools for demo content: plainly fictional people, drawn pictures, public under a permit."""

from .content import (
    add_child,
    build_body,
    build_table,
    category_of_clause,
    load_picture,
    provenance,
    publish,
)
from .pictures import draw
from .reviewing import approve, submit

__all__ = [
    "add_child",
    "approve",
    "build_body",
    "build_table",
    "category_of_clause",
    "draw",
    "load_picture",
    "provenance",
    "publish",
    "submit",
]
