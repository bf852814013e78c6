"""What a page would show, passage by passage, and the files that it would hand out."""

import re
from html import unescape

from django.db import models
from django.utils.html import strip_tags
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import ReferenceIndex
from wagtail.rich_text import RichText

from portal.base.models import PortalDocument, PortalImage

from ..digest import BOOKKEEPING
from .enums import LeakKind
from .findings import in_text

#: Fields that hold no text of the page: keys, codes, states.
_NO_TEXT = BOOKKEEPING | {"translation_key", "slug"}
_END_OF_LINE = re.compile(r"<(?:/p|/h\d|/li|br ?/?|/td|/tr|/blockquote)[^>]*>", re.IGNORECASE)
_CONTACT_LINK = re.compile(r"""href=["'](?:tel|mailto):([^"'?]+)""", re.IGNORECASE)
#: What stands in a field that is declared to hold an office's contact.
_CONTACT_KINDS = frozenset({LeakKind.PHONE, LeakKind.EMAIL})


def findings_in_texts(page):
    """Return the findings in all texts of a page, its rows and its streams.

    Args:
        page: of its specific class, as it would be public.
    """
    return [
        finding.in_place(field=field, block=block)
        for field, block, text, is_contact in texts_of(page)
        for finding in in_text(text)
        if not (is_contact and finding.kind in _CONTACT_KINDS)
    ]


def texts_of(page):
    """Yield (field, block id, text, whether it is an office's contact) for all texts of a page."""
    yield from _texts_of_row(page, private=getattr(page, "PRIVATE_FIELDS", ()))
    for relation in get_all_child_relations(type(page)):
        name = relation.get_accessor_name()
        if name == "wagtail_admin_comments":
            continue
        for row in getattr(page, name).all():
            for _field, block, text, is_contact in _texts_of_row(row, private=()):
                yield name, block, text, is_contact


def _texts_of_row(row, *, private):
    contacts = getattr(row, "PUBLIC_CONTACTS", ())
    for field in row._meta.concrete_fields:
        if field.name in private or field.name in _NO_TEXT or field.choices:
            continue
        value = getattr(row, field.attname)
        if isinstance(field, StreamField):
            for block, text, is_contact in _texts_of_value(value):
                yield field.name, block, text, is_contact
        elif isinstance(field, RichTextField):
            yield field.name, "", plain(value), field.name in contacts
        elif isinstance(field, models.CharField | models.TextField) and isinstance(value, str):
            yield field.name, "", value, field.name in contacts


def _texts_of_value(value, block_id="", is_contact=False):
    """Yield (block id, text, is contact) for the value of a block and all that it holds."""
    if isinstance(value, StreamValue):
        for child in value:
            yield from _texts_of_value(child.value, child.id or block_id, is_contact)
    elif isinstance(value, ListValue):
        for child in value.bound_blocks:
            yield from _texts_of_value(child.value, block_id, is_contact)
    elif isinstance(value, StructValue):
        contacts = getattr(value.block.meta, "public_contacts", ())
        for name, child in value.items():
            yield from _texts_of_value(child, block_id, name in contacts)
    elif isinstance(value, RichText):
        yield block_id, plain(value.source), is_contact
    elif isinstance(value, str):
        yield block_id, plain(value) if "<" in value else value, is_contact
    elif hasattr(value, "row_data"):  # a typed table
        yield block_id, value.caption or "", is_contact
        for row in value.rows:
            cells = [" ".join(stream_texts(block.value)) for block in row]
            # A word in one cell explains the number in the next.
            yield block_id, "\t".join(cells), is_contact
    elif isinstance(value, list | tuple):
        for child in value:
            yield from _texts_of_value(child, block_id, is_contact)


def stream_texts(value):
    """Return all texts in the value of a stream or of a block, in their order."""
    return [text for _block, text, _is_contact in _texts_of_value(value)]


def plain(html):
    """Return rich text as lines of plain text, with the numbers and addresses that links hide."""
    source = html or ""
    links = "\n".join(unescape(match) for match in _CONTACT_LINK.findall(source))
    text = unescape(strip_tags(_END_OF_LINE.sub("\n", source)))
    # A link mostly shows what it leads to: that is one finding, not two.
    hidden = [line for line in links.splitlines() if line not in text]
    return "\n".join([text, *hidden])


def files_of(page):
    """Return the files that the public page would hand out, as triples (field, block id, file)."""
    private = getattr(page, "PRIVATE_FIELDS", ())
    kinds = {
        ReferenceIndex._get_base_content_type(model).pk: model
        for model in (PortalDocument, PortalImage)
    }
    places = {}
    # The index has no public call that only looks; this is the one by which it fills itself.
    for kind, key, _path, place in ReferenceIndex._extract_references_from_object(page):
        field, _dot, rest = place.partition(".")
        if kind in kinds and field not in private:
            places.setdefault((kind, int(key)), (field, rest.partition(".")[0]))
    found = []
    for kind, model in kinds.items():
        keys = [key for each, key in places if each == kind]
        for media in model.objects.filter(pk__in=keys).order_by("pk"):
            found.append((*places[kind, media.pk], media))
    return found
