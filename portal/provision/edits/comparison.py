"""Two versions of a page side by side, in words: what was added, what was taken out."""

import difflib
import re
from dataclasses import dataclass

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField

from ..digest import BOOKKEEPING
from ..leaks.pages import plain, stream_texts

SAME, ADDED, REMOVED = "same", "added", "removed"
#: Fields that say nothing to readers.
_NOT_COMPARED = BOOKKEEPING | {"translation_key", "change_base", "show_in_menus"}
#: Above this many words, a passage is compared line by line only.
_MOST_WORDS = 4_000
#: A word with the blank behind it: a blank alone is nothing that two sentences have in common.
_WORD = re.compile(r"\s+|\S+\s*")


@dataclass(frozen=True)
class Change:
    """What differs in one field.

    Attributes:
        label: the field's name as the editor shows it.
        lines: lines of pieces, each piece a pair (SAME, ADDED or REMOVED; text).
        cut: whether unchanged lines were left out.
    """

    label: str
    lines: list
    cut: bool = False


def changes_between(before, after):
    """Return what differs between two versions of one page as a list of :class:`Change`.

    Args:
        before, after: page objects of the same specific class. What only the desk and the unit see
            (``PRIVATE_FIELDS``) is left out.
    """
    old, new = passages_of(before), passages_of(after)
    changes = []
    for label in [*old, *(label for label in new if label not in old)]:
        lines = compared(old.get(label, ""), new.get(label, ""))
        if any(kind != SAME for line in lines for kind, _text in line):
            changes.append(Change(label, *_near_changes(lines)))
    return changes


def passages_of(page):
    """Return what a page says, as text by the label of its field."""
    private = getattr(page, "PRIVATE_FIELDS", ())
    passages = {}
    for field in page._meta.concrete_fields:
        if field.name in _NOT_COMPARED or field.name in private or not field.editable:
            continue
        if field.primary_key or field.name.endswith("_ptr"):
            continue
        passages[str(field.verbose_name)] = _text_of(page, field)
    for relation in get_all_child_relations(type(page)):
        name = relation.get_accessor_name()
        if name == "wagtail_admin_comments":
            continue
        rows = [_row_text(row) for row in getattr(page, name).all()]
        passages[str(relation.related_model._meta.verbose_name_plural)] = "\n".join(rows)
    return passages


def _text_of(page, field):
    value = getattr(page, field.attname)
    if isinstance(field, StreamField):
        return "\n".join(text for text in stream_texts(value) if text.strip())
    if isinstance(field, RichTextField):
        return plain(value)
    if isinstance(field, models.ForeignKey):
        related = getattr(page, field.name)
        return "" if related is None else str(related)
    if field.choices:
        return str(getattr(page, f"get_{field.name}_display")() or "")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(field, models.DateField) and value:
        written = "H:i d/m/Y" if isinstance(field, models.DateTimeField) else "d/m/Y"
        return date_format(value, written)
    return "" if value is None else str(value)


def _row_text(row):
    fields = [
        field
        for field in row._meta.concrete_fields
        if field.editable and not field.primary_key and field.name not in ("page", "sort_order")
    ]
    return " · ".join(filter(None, (_text_of(row, field) for field in fields)))


def compared(before, after):
    """Return the lines of two texts as lists of pieces (SAME, ADDED or REMOVED; text)."""
    old, new = before.splitlines(), after.splitlines()
    lines = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            lines += [[(SAME, line)] for line in old[start:end]]
            continue
        gone, come = old[start:end], new[new_start:new_end]
        paired = min(len(gone), len(come))
        lines += [_words(a, b) for a, b in zip(gone[:paired], come[:paired], strict=True)]
        lines += [[(REMOVED, line)] for line in gone[paired:]]
        lines += [[(ADDED, line)] for line in come[paired:]]
    return [line for line in lines if any(text for _kind, text in line)]


def _words(before, after):
    """Return the pieces of one line that was reworded."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if len(old) + len(new) > _MOST_WORDS or matcher.quick_ratio() < 0.3:
        return [(REMOVED, before), (ADDED, after)]
    pieces = []
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            pieces.append((SAME, "".join(old[start:end])))
            continue
        if gone := "".join(old[start:end]):
            pieces.append((REMOVED, gone))
        if come := "".join(new[new_start:new_end]):
            pieces.append((ADDED, come))
    return pieces


def _near_changes(lines):
    """Return the changed lines with one unchanged line around them, and whether any was cut."""
    changed = [
        number for number, line in enumerate(lines) if any(kind != SAME for kind, _text in line)
    ]
    near = {number + step for number in changed for step in (-1, 0, 1)}
    kept = [line for number, line in enumerate(lines) if number in near]
    return kept, len(kept) < len(lines)
