"""The properties of Office files: who wrote them, who saved them last, for which company."""

from ..enums import LeakKind, Part
from ..findings import Finding, in_text
from .bounds import read_member
from .xml import local, parsed

_PERSONS = {"creator", "lastModifiedBy", "Manager"}
_TEXTS = {"title", "subject", "description", "keywords", "category", "Company", "lpwstr"}
#: What programs write where no person is named.
NOBODY = frozenset(
    {
        "",
        "python-docx",
        "openpyxl",
        "microsoft office user",
        "user",
        "admin",
        "administrator",
        "windows user",
        "pc",
        "unknown",
        "anonymous",
        "(anonymous)",
        "author",
        "tác giả",
    }
)


def is_nobody(name):
    """Return whether a name of the author tells nothing of a person."""
    return " ".join(name.split()).lower() in NOBODY


def scan_properties(archive, budget):
    """Yield names of persons and marks in ``docProps`` of an Office Open XML file."""
    for name in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
        root = parsed(read_member(archive, name))
        if root is None:
            continue
        for element in root.iter():
            text = (element.text or "").strip()
            budget.spend(text)
            if local(element) in _PERSONS and not is_nobody(text):
                yield Finding(LeakKind.AUTHOR, part=Part.PROPERTIES, shown=text[:100])
            elif local(element) in _TEXTS:
                yield from in_text(text, part=Part.PROPERTIES, heading=True)
