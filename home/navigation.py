"""Puts the published sections into the groups that ``home.structure`` declares."""

from dataclasses import dataclass, field

from .structure import NAVIGATION, SECTIONS


@dataclass
class Entry:
    """One entry of the main navigation: a group of sections, or a section that stands alone.

    Attributes:
        title: what readers see.
        pages: the sections, each with ``is_current``; never empty.
    """

    title: str
    pages: list = field(default_factory=list)

    @property
    def is_group(self):
        return len(self.pages) > 1

    @property
    def is_current(self):
        return any(page.is_current for page in self.pages)


def arrange_sections(pages, *, language):
    """Return the entries of the main navigation, in the declared order of their groups.

    A section that is declared nowhere goes to the group of its page type; where that has none
    either, it stands alone at the end. A group of one is shown as that one section.

    Args:
        pages: the published sections in the editors' order, each with ``is_current``.
        language: code of the reader's language.
    """
    titles = {group.key: group.titles[language] for group in NAVIGATION}
    by_slug = {section.slugs[language]: section.group for section in SECTIONS if section.group}
    by_model = {section.model.lower(): section.group for section in SECTIONS if section.group}
    entries = {key: Entry(title) for key, title in titles.items()}
    alone = []
    for page in pages:
        content_type = page.cached_content_type
        label = f"{content_type.app_label}.{content_type.model}"
        key = by_slug.get(page.slug) or by_model.get(label)
        if key:
            entries[key].pages.append(page)
        else:
            alone.append(Entry(page.title, [page]))
    grouped = [entry for entry in entries.values() if entry.pages]
    for entry in grouped:
        if not entry.is_group:
            entry.title = entry.pages[0].title
    return grouped + alone
