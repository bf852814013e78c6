"""What the page of a warning shows, prepared for its template."""

from dataclasses import dataclass

from django.utils.translation import get_language, gettext

from portal.base.provinces import PROVINCES

from .enums import Act, Extent, WarningState


@dataclass(frozen=True)
class Step:
    """One message of the chain as readers see it; ``page`` is None where none is public."""

    message: object
    page: object
    is_this: bool

    @property
    def label(self):
        """What was done, in the reader's language."""
        return self.message.get_act_display()

    @property
    def title(self):
        """The title in the reader's language, else the one that was issued first."""
        return self.page.title if self.page else self.message.title


def lines_of(text):
    """Return the lines of ``text`` that say something, without list marks."""
    return [
        line.strip().lstrip("-•*").strip() for line in (text or "").splitlines() if line.strip()
    ]


def texts_of(stream):
    """Return the plain text of a stream, one string for each block that has any."""
    return [text for block in stream for text in block.block.get_searchable_content(block.value)]


def area_names(page):
    """Return where it happens, a list of names in the reader's language."""
    if page.extent == Extent.PROVINCES:
        return [PROVINCES[code].name for code in page.provinces if code in PROVINCES]
    if page.extent == Extent.NATIONWIDE:
        return [gettext("The whole country")]
    return [page.get_extent_display()]


def context_of(page, request):
    """Return what the template of ``page`` needs beyond the page itself."""
    state = page.state
    steps = chain_steps(page)
    successor = page.chain.successor_of(page.translation_key)
    return {
        "state": state,
        "is_past": state in (WarningState.EXPIRED, WarningState.SUPERSEDED, WarningState.CANCELLED),
        "steps": steps,
        "last_message": page.chain.last_of(page.translation_key),
        "newest": next((step for step in reversed(steps) if step.page and not step.is_this), None)
        if successor
        else None,
        "share_text": share_text(page, request),
        "structured_data": structured_data(page, request),
    }


def chain_steps(page):
    """Return the chain as a list of :class:`Step`, the newest message first."""
    keys = {message.warning for message in page.chain.messages}
    pages = {page.translation_key: page}
    if others := keys - {page.translation_key}:
        versions = type(page).objects.live().filter(translation_key__in=others)
        for version in versions.filter(locale=page.locale).select_related("locale"):
            pages[version.translation_key] = version
    return [
        Step(message, pages.get(message.warning), message.warning == page.translation_key)
        for message in reversed(page.chain.messages)
    ]


def share_text(page, request):
    """Return the warning as a short text to send to somebody."""
    first_steps = page.step_list[:3]
    return "\n".join(
        [
            f"{page.kind_label.upper()} – {page.title}",
            page.lead,
            *(f"• {step}" for step in first_steps),
            page.get_full_url(request) or "",
        ]
    )


def structured_data(page, request):
    """Return the warning in the words of schema.org (``SpecialAnnouncement``)."""
    data = {
        "@context": "https://schema.org",
        "@type": "SpecialAnnouncement",
        "name": page.title,
        "text": "\n".join([page.lead, *page.step_list]),
        "url": page.get_full_url(request),
        "inLanguage": get_language(),
        "spatialCoverage": [
            {"@type": "AdministrativeArea", "name": name} for name in page.area_names
        ],
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": gettext("Ministry of Public Security"),
        },
    }
    if page.first_published_at:
        data["datePosted"] = page.first_published_at.isoformat()
    if page.valid_until:
        data["expires"] = page.valid_until.isoformat()
    return data


def heading_of(message):
    """Return the title of a message in lists and feeds: what was done, then of what."""
    if message.act == Act.ISSUED:
        return message.title
    marks = {
        Act.UPDATED: gettext("Update: %(title)s"),
        Act.CONFIRMED: gettext("Still in force: %(title)s"),
        Act.CANCELLED: gettext("Cancelled: %(title)s"),
    }
    return marks[message.act] % {"title": message.title}
