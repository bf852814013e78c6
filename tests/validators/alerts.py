"""CAP 1.2: validated by xmlschema against the structure of the standard, and by its rules."""

import re
from functools import cache
from pathlib import Path

import xmlschema
from lxml import etree

SCHEMA = Path(__file__).parent / "specifications" / "cap-1.2.xsd"
CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
#: CAP 1.2, 3.2.1: neither an identifier nor a sender has spaces, commas, "<" or "&".
NAME = re.compile(r"[^\s,<&]+")
REFERENCE = re.compile(r"[^\s,]+,[^\s,]+,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d")
#: 3.2.1: these kinds of message name the earlier ones that they speak of.
REFERRING = {"Update", "Cancel", "Ack", "Error"}


@cache
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(SCHEMA)


def problems(content: bytes) -> list[str]:
    """Return what is wrong with ``content`` as a CAP 1.2 message."""
    try:
        alert = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as error:
        return [f"is no XML: {error}"]
    found = [f"{error.path}: {error.reason}" for error in schema().iter_errors(alert)]
    if found:
        return found
    found += [
        f"3.2.1: {name} has characters that are not allowed"
        for name in ("identifier", "sender")
        if not NAME.fullmatch(alert.findtext(f"{CAP}{name}") or "")
    ]
    references = (alert.findtext(f"{CAP}references") or "").split()
    if alert.findtext(f"{CAP}msgType") in REFERRING and not references:
        found.append("3.2.1: names no earlier message")
    found += [
        f"3.2.1: {text} is no reference" for text in references if not REFERENCE.fullmatch(text)
    ]
    for element in alert.iter(f"{CAP}*"):
        if element.text is not None and not element.text.strip() and not len(element):
            found.append(f"{element.tag.removeprefix(CAP)} is empty")
    for info in alert.findall(f"{CAP}info"):
        found += [
            f"3.2.2: no {name}, without which readers learn nothing"
            for name in ("headline", "description")
            if not (info.findtext(f"{CAP}{name}") or "").strip()
        ]
        if alert.findtext(f"{CAP}msgType") == "Alert" and info.find(f"{CAP}area") is None:
            found.append("3.2.4: no area")
    return found
