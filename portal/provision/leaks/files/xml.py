"""XML from files of strangers: nothing is fetched, no entity grows."""

from lxml import etree

_PARSER = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "recover": False,
}


def parsed(data):
    """Return the root element of ``data`` (bytes), or None where it is empty.

    Raises:
        lxml.etree.XMLSyntaxError: not XML, or nested beyond reason.
    """
    # S320: the parser neither resolves entities nor reads anything from elsewhere.
    return etree.fromstring(data, etree.XMLParser(**_PARSER)) if data.strip() else None


def local(element):
    """Return the element's name without its namespace; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def named(root, *names):
    """Yield the elements below ``root`` that have one of ``names``, in document order."""
    if root is None:
        return
    for element in root.iter():
        if local(element) in names:
            yield element


def attribute(element, name):
    """Return an attribute by its name without namespace; empty where it is missing."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""
