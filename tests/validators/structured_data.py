"""JSON-LD: expanded by pyld, every type and property asked of schema.org's own vocabulary."""

import json
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup
from pyld import jsonld

SPECIFICATIONS = Path(__file__).parent / "specifications"
ADDRESSES = {"https://schema.org", "https://schema.org/", "http://schema.org", "http://schema.org/"}
NAMESPACES = ("http://schema.org/", "https://schema.org/")


@cache
def vocabulary() -> dict:
    """Return the terms of schema.org: ``types``, ``properties``, ``members``."""
    return json.loads((SPECIFICATIONS / "schemaorg-12.0.json").read_text(encoding="utf-8"))


@cache
def ancestors(name: str) -> frozenset[str]:
    """Return the type ``name`` with all types above it."""
    found = {name}
    for parent in vocabulary()["types"].get(name, []):
        found |= ancestors(parent)
    return frozenset(found)


def scripts_in(html: str) -> list:
    """Return the data of the page's ld+json scripts.

    Raises:
        ValueError: one of them is no JSON.
    """
    soup = BeautifulSoup(html, "html.parser")
    return [json.loads(tag.string) for tag in soup.select('script[type="application/ld+json"]')]


def types_in(data) -> set[str]:
    """Return the names of all types that ``data`` gives to its outermost things."""
    things = data if isinstance(data, list) else data.get("@graph", [data])
    return {name for thing in things for name in _as_list(thing.get("@type", []))}


def problems(data) -> list[str]:
    """Return what is wrong with ``data``, the content of one script."""
    try:
        things = jsonld.expand(data, {"documentLoader": _load})
    except jsonld.JsonLdError as error:
        return [f"does not expand: {error}"]
    if not things:
        return ["expands to nothing"]
    return [problem for thing in things for problem in _problems_of(thing, "")]


def _load(address, _options=None):
    if address not in ADDRESSES:
        raise jsonld.JsonLdError(f"a context of another house: {address}", "loading failed")
    path = SPECIFICATIONS / "schemaorgcontext-12.0.jsonld"
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": json.loads(path.read_text(encoding="utf-8")),
    }


def _problems_of(thing: dict, place: str) -> list[str]:
    types = [_short(address) for address in thing.get("@type", [])]
    place = f"{place}/{'+'.join(types) or 'without a type'}"
    found = [f"{place}: no type of schema.org" for name in types if not _is_type(name)]
    if not types and set(thing) != {"@id"}:
        found.append(f"{place}: a thing without a type")
    if found:
        return found
    for address, values in thing.items():
        if not address.startswith("@"):
            found += _problems_of_property(types, address, values, place)
    return found


def _problems_of_property(types, address, values, place) -> list[str]:
    name = _short(address)
    place = f"{place}.{name}"
    known = vocabulary()["properties"].get(name)
    if known is None:
        return [f"{place}: no property of schema.org"]
    above = frozenset().union(*map(ancestors, types))
    if types and not above & set(known["on"]):
        return [f"{place}: stands on {', '.join(known['on'])} only"]
    found = [f"{place}: superseded"] if known.get("superseded") else []
    for value in values:
        for item in value.get("@list", [value]):
            found += _problems_of_value(known["of"], item, place)
    return found


def _problems_of_value(allowed, value, place) -> list[str]:
    if "@value" in value:
        text = value["@value"]
        if isinstance(text, str) and not text.strip():
            return [f"{place}: is empty"]
        return _problems_of_member(allowed, str(text), place)
    found = []
    types = [_short(address) for address in value.get("@type", [])]
    above = frozenset().union(*map(ancestors, types)) if types else frozenset()
    if types and all(map(_is_type, types)) and not above & set(allowed):
        found.append(f"{place}: takes {', '.join(allowed)}, not {', '.join(types)}")
    if not types:
        found += _problems_of_member(allowed, value.get("@id", ""), place)
    return found + _problems_of(value, place)


def _problems_of_member(allowed, address, place) -> list[str]:
    """Return a problem where only members of an enumeration may stand, and this is none."""
    enumerated = {name for name in allowed if "Enumeration" in ancestors(name)}
    if not enumerated or not (address.startswith(NAMESPACES) or enumerated == set(allowed)):
        return []
    members = vocabulary()["members"].get(_short(address), [])
    if enumerated.isdisjoint(members):
        return [f"{place}: {address} is not among {', '.join(sorted(enumerated))}"]
    return []


def _is_type(name: str) -> bool:
    return name in vocabulary()["types"]


def _short(address: str) -> str:
    for namespace in NAMESPACES:
        address = address.removeprefix(namespace)
    return address


def _as_list(value) -> list:
    return value if isinstance(value, list) else [value]
