"""RSS 2.0 and Atom: read by feedparser, and measured by the rules of their specifications."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import feedparser
from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: RFC 3339 as RFC 4287 (3.3) narrows it: an upper-case "T", and "Z" or an offset.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
#: Elements of an Atom container: at least, at most (RFC 4287, 4.1.1 and 4.1.2).
IN_FEED = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "subtitle": (0, 1),
    "generator": (0, 1),
    "icon": (0, 1),
    "logo": (0, 1),
    "rights": (0, 1),
    "published": (0, 0),
    "summary": (0, 0),
    "content": (0, 0),
}
IN_ENTRY = {
    "id": (1, 1),
    "title": (1, 1),
    "updated": (1, 1),
    "published": (0, 1),
    "summary": (0, 1),
    "content": (0, 1),
    "rights": (0, 1),
    "source": (0, 1),
    "subtitle": (0, 0),
}
#: Elements of an RSS channel and of an item ("RSS 2.0 specification", required and optional).
IN_CHANNEL = {
    "title": (1, 1),
    "link": (1, 1),
    "description": (1, 1),
    "language": (0, 1),
    "lastBuildDate": (0, 1),
    "pubDate": (0, 1),
    "ttl": (0, 1),
}
IN_ITEM = {
    "title": (0, 1),
    "link": (0, 1),
    "description": (0, 1),
    "author": (0, 1),
    "guid": (0, 1),
    "pubDate": (0, 1),
    "enclosure": (0, 1),
}


def rss_problems(content: bytes) -> list[str]:
    """Return what is wrong with ``content`` as RSS 2.0."""
    found, root = _read(content, version="rss20")
    if root is None:
        return found
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        return [*found, "is no rss element of version 2.0 with one channel"]
    channel = channels[0]
    found += _counted(channel, IN_CHANNEL, "") + _absolute(channel.findtext("link"), "link")
    for moment in channel.iter("pubDate", "lastBuildDate"):
        found += _checked(parsedate_to_datetime, moment.text, moment.tag)
    keys = []
    for item in channel.findall("item"):
        found += _counted(item, IN_ITEM, "") + _absolute(item.findtext("link"), "item/link")
        if not (item.findtext("title") or item.findtext("description")):
            found.append("item: has neither a title nor a description")
        guid = item.find("guid")
        if guid is not None:
            keys.append(guid.text)
            if guid.get("isPermaLink", "true") == "true":
                found += _absolute(guid.text, "item/guid")
        found += [
            "item/author: is no e-mail address (dc:creator takes a name)"
            for author in item.findall("author")
            if "@" not in (author.text or "")
        ]
        found += [
            f"item/enclosure: has no {name}"
            for enclosure in item.findall("enclosure")
            for name in ("url", "length", "type")
            if not enclosure.get(name)
        ]
    return found + _repeated(keys, "item/guid") + _self_link(channel, required=False)


def atom_problems(content: bytes) -> list[str]:
    """Return what is wrong with ``content`` as an Atom feed (RFC 4287)."""
    found, root = _read(content, version="atom10")
    if root is None:
        return found
    if root.tag != f"{ATOM}feed":
        return [*found, "is no feed element of Atom"]
    found += _counted(root, IN_FEED, ATOM) + _self_link(root, required=True)
    entries = root.findall(f"{ATOM}entry")
    if root.find(f"{ATOM}author") is None and any(
        entry.find(f"{ATOM}author") is None for entry in entries
    ):
        found.append("4.1.1: neither the feed nor each entry has an author")
    for entry in entries:
        found += _counted(entry, IN_ENTRY, ATOM)
        links = entry.findall(f"{ATOM}link")
        alternates = [link for link in links if link.get("rel", "alternate") == "alternate"]
        if not alternates and entry.find(f"{ATOM}content") is None:
            found.append("4.1.2: an entry has neither content nor an alternate link")
        kinds = [(link.get("type"), link.get("hreflang")) for link in alternates]
        found += _repeated(kinds, "4.1.2: alternate links of the same kind")
    for element in root.iter(f"{ATOM}updated", f"{ATOM}published"):
        if not MOMENT.fullmatch(element.text or ""):
            found.append(f"3.3: {element.text} is no moment")
        else:
            found += _checked(datetime.fromisoformat, element.text, element.tag)
    for element in root.iter(f"{ATOM}id", f"{ATOM}uri"):
        found += _absolute(element.text, element.tag)
    for link in root.iter(f"{ATOM}link"):
        found += _absolute(link.get("href"), "link")
    for person in root.iter(f"{ATOM}author", f"{ATOM}contributor"):
        found += _counted(person, {"name": (1, 1), "uri": (0, 1), "email": (0, 1)}, ATOM)
    found += [
        "4.2.2: a category has no term"
        for category in root.iter(f"{ATOM}category")
        if not category.get("term")
    ]
    keys = [(entry.findtext(f"{ATOM}id"), entry.findtext(f"{ATOM}updated")) for entry in entries]
    return found + _repeated(keys, "4.1.1: entries of the same id and moment")


def _read(content: bytes, *, version: str):
    """Return the problems that readers have, and the root element, None if there is none."""
    found = []
    read = feedparser.parse(content)
    if read.bozo:
        found.append(f"feedparser: {read.bozo_exception}")
    if read.version != version:
        found.append(f"feedparser takes it for {read.version or 'nothing it knows'}")
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        return [*found, f"is no XML: {error}"], None
    return found, root


def _counted(element, rules, namespace) -> list[str]:
    found = []
    place = etree.QName(element).localname
    for name, (least, most) in rules.items():
        children = element.findall(f"{namespace}{name}")
        if not least <= len(children) <= most:
            found.append(f"{place}: {len(children)} × {name}, {least} to {most} allowed")
        elif least and not "".join(children[0].itertext()).strip():
            found.append(f"{place}: {name} is empty")
    return found


def _self_link(element, *, required: bool) -> list[str]:
    links = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "self"]
    found = [problem for link in links for problem in _absolute(link.get("href"), "link self")]
    if required and len(links) != 1:
        found.append(f"4.1.1: {len(links)} links to itself")
    return found


def _absolute(address, place) -> list[str]:
    parts = urlsplit(address or "")
    if parts.scheme in ("http", "https") and parts.netloc:
        return []
    return [] if parts.scheme in ("tag", "urn") else [f"{place}: {address!r} is not absolute"]


def _checked(read, text, place) -> list[str]:
    try:
        read(text)
    except (TypeError, ValueError) as error:
        return [f"{place}: {error}"]
    return []


def _repeated(keys, place) -> list[str]:
    return [f"{place}: {key} twice" for key in sorted({str(k) for k in keys if keys.count(k) > 1})]
