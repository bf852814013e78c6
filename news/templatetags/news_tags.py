"""What templates of the news ask."""

import segno
from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

register = template.Library()


@register.filter(is_safe=True)
def named_by(html, page):
    """Put into ``html`` what readers may see of the persons that ``page`` refers to.

    Plain text is escaped first.
    """
    return SafeString(page.named_html(conditional_escape(html)))


@register.simple_tag
def qr_code(address):
    """Return ``address`` as a QR code, an SVG element that needs no request and no style."""
    code = segno.make(address, error="m")
    return SafeString(
        code.svg_inline(scale=4, border=2, dark="#000", light="#fff", svgclass="c-share__code")
    )
