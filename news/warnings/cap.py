"""Warnings for machines: one CAP 1.2 alert for each message (OASIS CAP-v1.2, 1 July 2010)."""

from xml.etree import ElementTree

from django.apps import apps
from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.base.provinces import PROVINCES

from . import presentation
from .chain import Chain
from .enums import ACTS_IN_FORCE, Act, Extent

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
CONTENT_TYPE = "application/cap+xml; charset=utf-8"
#: The longest headline that the standard advises.
LONGEST_HEADLINE = 160
_LANGUAGES = {"vi": "vi-VN", "en": "en-US"}


def moment(value):
    """Return a moment as CAP writes it: Việt Nam's clock, seconds, offset; never ``Z``."""
    return timezone.localtime(value).replace(microsecond=0).isoformat()


def address_of(message):
    """Return the path of a message, the same for ever."""
    return reverse("news_cap_message", args=[message.identifier])


def response_for_page(page):
    """Return the newest message about ``page`` as a response.

    Raises:
        Http404: it was never issued.
    """
    message = page.chain.last_of(page.translation_key)
    if message is None:
        raise Http404
    return response(message)


def response(message):
    """Return ``message`` as a response.

    Raises:
        Http404: its warning is not public (any more).
    """
    pages = public_pages(message)
    if not pages:
        raise Http404
    content = ElementTree.tostring(alert(message, pages), encoding="utf-8", xml_declaration=True)
    return HttpResponse(content, content_type=CONTENT_TYPE)


def public_pages(message):
    """Return the public pages of the message's warning, Vietnamese first."""
    model = apps.get_model("news.WarningPage")
    return list(
        model.objects.live()
        .filter(translation_key=message.warning)
        .select_related("locale", "unit")
        .order_by("-locale__language_code")
    )


def alert(message, pages):
    """Return the ``alert`` element of ``message`` with one ``info`` for each of ``pages``."""
    element = ElementTree.Element("alert", xmlns=NAMESPACE)
    _add(element, "identifier", message.identifier)
    _add(element, "sender", message.sender)
    _add(element, "sent", moment(message.sent_at))
    # Demo content is no alarm.
    _add(element, "status", "Test" if settings.PORTAL_DEMO else "Actual")
    _add(element, "msgType", message.cap_type)
    _add(element, "scope", "Public")
    if message.act in (Act.CONFIRMED, Act.CANCELLED):
        _add(element, "note", presentation.heading_of(message))
    if references := earlier_messages(message):
        _add(
            element,
            "references",
            " ".join(
                f"{each.sender},{each.identifier},{moment(each.sent_at)}" for each in references
            ),
        )
    for page in pages:
        with override(page.locale.language_code):
            _add_info(element, message, page)
    return element


def earlier_messages(message):
    """Return the messages of the chain before ``message``, the oldest first."""
    return [each for each in Chain.of(message.warning).messages if each.pk < message.pk]


def _add_info(element, message, page):
    info = ElementTree.SubElement(element, "info")
    cancelled = message.act == Act.CANCELLED
    _add(info, "language", _LANGUAGES[page.locale.language_code])
    _add(info, "category", "Fire" if page.crime == "fire" else "Security")
    _add(info, "event", page.get_crime_display())
    _add(info, "responseType", "AllClear" if cancelled else "Avoid")
    _add(info, "urgency", "Past" if cancelled else page.urgency)
    _add(info, "severity", page.severity)
    _add(info, "certainty", page.certainty)
    _add(info, "audience", "; ".join([*page.target_labels, *filter(None, [page.targets_text])]))
    _add_named(info, "eventCode", "vn.gov.bocongan:crime", page.crime)
    _add(info, "effective", moment(message.sent_at))
    if page.onset:
        _add(info, "onset", moment(page.onset))
    if message.act in ACTS_IN_FORCE:
        _add(info, "expires", moment(message.expires_at))
    _add(info, "senderName", page.unit.name if page.unit else _("Ministry of Public Security"))
    headline = _("Cancelled: %(title)s") % {"title": page.title} if cancelled else page.title
    _add(info, "headline", headline[:LONGEST_HEADLINE])
    _add(info, "description", message.reason if cancelled else _description(page))
    if not cancelled:
        _add(info, "instruction", _instruction(page))
    _add(info, "web", page.full_url)
    _add(info, "contact", " – ".join(filter(None, [page.contact, page.hotline])))
    _add_area(info, page)


def _description(page):
    parts = [page.lead, *presentation.texts_of(page.method)]
    if page.sign_list:
        parts.append("\n".join([_("Signs to recognise it by:"), *_bullets(page.sign_list)]))
    return "\n\n".join(parts)


def _instruction(page):
    parts = ["\n".join(_bullets(page.step_list))]
    if page.aftermath_list:
        parts.append("\n".join([_("If it has happened:"), *_bullets(page.aftermath_list)]))
    return "\n\n".join(parts)


def _bullets(lines):
    return [f"- {line}" for line in lines]


def _add_area(info, page):
    area = ElementTree.SubElement(info, "area")
    names = page.area_names
    _add(area, "areaDesc", ", ".join(names))
    if page.extent == Extent.PROVINCES:
        for code in page.provinces:
            if code in PROVINCES:
                _add_named(area, "geocode", "vn.gov.gso:province", code)
    else:
        _add_named(area, "geocode", "ISO3166-1", "VN")


def _add(parent, name, text):
    """Add an element with ``text``; nothing where there is no text."""
    if text:
        ElementTree.SubElement(parent, name).text = _writable(str(text))


def _add_named(parent, name, value_name, value):
    element = ElementTree.SubElement(parent, name)
    ElementTree.SubElement(element, "valueName").text = value_name
    ElementTree.SubElement(element, "value").text = value


def _writable(text):
    """Drop the control characters that XML has no way to write."""
    return "".join(each for each in text if each >= " " or each in "\t\n\r")
