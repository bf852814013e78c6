"""What the templates of legal documents need beside Django's and Wagtail's."""

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from ..structure import citation_text

#: What the anchor of a provision begins with.
ANCHOR_BEGINNINGS = ("phan-", "chuong-", "muc-", "tieu-muc-", "dieu-", "khoan-")

register = template.Library()


@register.filter
def provision_name(address):
    """Return what an anchor names ("điểm a khoản 8 Điều 5"), after a document if one is given."""
    document, _sign, anchor = address.rpartition("#")
    if not anchor.startswith(ANCHOR_BEGINNINGS):
        return address
    return citation_text(anchor, document)


@register.filter
def size_of_file(document):
    """Return the size of a document's file for readers; a missing file is said to be missing."""
    size = document.get_file_size()
    return _("file missing") if size is None else filesizeformat(size)
