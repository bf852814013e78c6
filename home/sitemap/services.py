"""Building the files, and keeping them true between two runs of the job."""

import logging
from collections import defaultdict

from wagtail.models import Page, Site

from . import files
from .addresses import element, home_addresses, indexable, location_element, location_of, sections

logger = logging.getLogger("portal.sitemap")


def build_sitemaps():
    """Write all files anew from the database; running it again writes the same.

    Returns:
        The number of addresses by section.
    """
    homes = home_addresses()
    found, versions = {}, defaultdict(list)
    for section, models in sections().items():
        found[section] = [each for model in models for each in indexable(model, homes=homes)]
        for address in found[section]:
            versions[address.key].append(address)
    with files.locked():
        kept = set()
        for section, addresses in found.items():
            lines = [element(address, versions[address.key]) for address in addresses]
            for number, start in enumerate(range(0, len(lines), files.LARGEST_FILE), start=1):
                path = files.folder() / files.name_of(section, number)
                files.write_lines(path, lines[start : start + files.LARGEST_FILE])
                kept.add(path)
        for path in set(files.all_files()) - kept:
            path.unlink()
        files.write_index(_base())
    return {section: len(addresses) for section, addresses in found.items()}


def follow(*, model, translation_key, gone=()):
    """Bring the lines of one page, in all its languages, up to the database.

    Args:
        model: the page's class.
        translation_key: what its versions share.
        gone: pairs (path in the tree, language) of versions that no longer exist.
    """
    if not files.is_built():
        return
    homes = home_addresses()
    public = list(indexable(model, translation_key=translation_key, homes=homes))
    known = Page.objects.filter(translation_key=translation_key).values_list(
        "url_path", "locale__language_code"
    )
    stale = {
        location_element(location)
        for url_path, language in [*known, *gone]
        if (location := location_of(url_path, language, homes))
    }
    lines = [element(address, public) for address in public]
    with files.locked():
        _exchange(model._meta.app_label, stale, lines)
        files.write_index(_base())


def _exchange(section, stale, lines):
    """Take the lines of the ``stale`` addresses out of a section's files and put ``lines`` in."""
    paths = files.files_of(section)
    contents = {path: files.read_lines(path) for path in paths}
    for path, old in contents.items():
        kept = [line for line in old if not any(mark in line for mark in stale)]
        if lines and len(kept) + len(lines) <= files.LARGEST_FILE:
            kept, lines = [*kept, *lines], []
        if kept != old:
            files.write_lines(path, kept)
    if lines:
        last = max((int(path.stem.rpartition("-")[2]) for path in paths), default=0)
        files.write_lines(files.folder() / files.name_of(section, last + 1), lines)


def _base():
    site = Site.objects.filter(is_default_site=True).first()
    return site.root_url if site else ""


def fallback():
    """Return a small map of home pages and sections, for as long as none was built."""
    homes = home_addresses()
    found = [
        address
        for models in sections().values()
        for model in models
        if getattr(model, "is_section", False)
        for address in indexable(model, homes=homes)
    ]
    versions = defaultdict(list)
    for address in found:
        versions[address.key].append(address)
    return files.as_text([element(address, versions[address.key]) for address in found])
