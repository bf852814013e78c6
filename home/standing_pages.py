"""Pages that every installation begins with, as drafts: privacy, and how to reuse the content.

The texts are a first proposal for the office; they stand in the foot once they are published.
"""

import json
from pathlib import Path

from django.conf import settings
from wagtail.models import Page

from .models import HomePage, StandardPage

TEXTS = Path(__file__).parent / "data" / "standing_pages.json"


def set_up_standing_pages():
    """Create those that are missing in each language; what is there stays as the desk left it."""
    homes = {home.locale.language_code: home for home in HomePage.objects.select_related("locale")}
    for entry in json.loads(TEXTS.read_text(encoding="utf-8")):
        original = None
        for code in sorted(homes, key=lambda code: code != settings.LANGUAGE_CODE):
            page = _page(entry[code], home=homes[code], original=original)
            original = original or page


def _page(text, *, home, original):
    """Return the page of ``text`` below ``home``, created as a draft where it is missing."""
    found = Page.objects.child_of(home).filter(slug=text["slug"]).first()
    if found is not None:
        return found
    page = StandardPage(
        title=text["title"],
        slug=text["slug"],
        intro=text["intro"],
        body=json.dumps([_block(kind, content) for kind, content in text["body"]]),
        locale=home.locale,
        live=False,
        has_unpublished_changes=True,
    )
    if original is not None:
        page.translation_key = original.translation_key
    HomePage.objects.get(pk=home.pk).add_child(instance=page)
    page.save_revision()
    return page


def _block(kind, content):
    if kind == "heading":
        return {"type": "heading", "value": {"text": content, "level": "h2"}}
    if kind == "list":
        content = "".join(f"<li>{item}</li>" for item in content)
        return {"type": "paragraph", "value": f"<ul>{content}</ul>"}
    return {"type": "paragraph", "value": f"<p>{content}</p>"}
