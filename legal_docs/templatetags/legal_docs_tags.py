"""What the templates of legal documents need beside Django's and Wagtail's."""

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def size_of_file(document):
    """Return the size of a document's file for readers; a missing file is said to be missing."""
    size = document.get_file_size()
    return _("file missing") if size is None else filesizeformat(size)
