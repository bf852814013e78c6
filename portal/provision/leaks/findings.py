"""What was found, where, and what to do about it; kept as plain data, told in words."""

from dataclasses import asdict, dataclass, replace

from django.utils.crypto import salted_hmac
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from .enums import NEVER_OVERRIDDEN, REMEDIES, LeakKind, Part
from .marks import secrecy_mark_in_name, secrecy_marks
from .personal import bank_accounts, identity_numbers, mail_addresses, telephone_numbers

#: Raised when the scanners find something else than before: what was kept is looked at anew.
SCANNER_VERSION = 2
#: More of one kind in one part tell nothing more.
_MOST_OF_A_KIND = 20


@dataclass(frozen=True)
class Finding:
    """One thing that may not become public.

    Attributes:
        kind: a :class:`LeakKind`.
        part: a :class:`Part` of the page or the file.
        shown: what was found, masked where it is a person's.
        page, paragraph: its number, from 1; 0 where it is not counted so.
        label: name of the sheet, cell or sort of comment; may be empty.
        trace: keyed hash of the plain value, by which a published contact is recognised.
        field: name of the page's field; empty inside a file until the page is known.
        block: id of the block in a stream; may be empty.
        file: title of the file; empty for the page's own text.
    """

    kind: str
    part: str
    shown: str
    page: int = 0
    paragraph: int = 0
    label: str = ""
    trace: str = ""
    field: str = ""
    block: str = ""
    file: str = ""

    @property
    def can_be_overridden(self):
        return LeakKind(self.kind) not in NEVER_OVERRIDDEN

    @property
    def heading(self):
        return LeakKind(self.kind).label

    @property
    def remedy(self):
        return REMEDIES[LeakKind(self.kind)]

    @property
    def where(self):
        """Where it is, in words: the file, the part, its number."""
        part = Part(self.part)
        words = [_("file “%(title)s”") % {"title": self.file}] if self.file else []
        if part != Part.FIELD:
            words.append(str(part.label))
        if self.label:
            words.append(self.label)
        if self.page:
            words.append(_("page %(number)d") % {"number": self.page})
        if self.paragraph:
            words.append(_("paragraph %(number)d") % {"number": self.paragraph})
        return ", ".join(words)

    @property
    def sentence(self):
        """The finding in one sentence, with what to do."""
        place = f" ({self.where})" if self.where else ""
        return f"{self.heading}{place}: {self.shown}. {self.remedy}"

    def in_place(self, *, field, block="", file=""):
        """Return it as found in this field of a page."""
        return replace(self, field=field, block=block or self.block, file=file or self.file)

    def as_data(self):
        return asdict(self)


def from_data(data):
    """Return the findings that were kept as a list of dicts."""
    return [Finding(**each) for each in data]


def trace_of(value):
    """Return the keyed hash of a plain value: it is recognised, but cannot be read back."""
    return salted_hmac("portal.leaks", value, algorithm="sha256").hexdigest()


def in_text(text, *, part=Part.FIELD, page=0, paragraph=0, label="", heading=False):
    """Return the findings in one passage of text.

    Args:
        part, page, paragraph, label: where the passage stands.
        heading: whether marks without accents count (see ``marks.secrecy_marks``).
    """
    place = {"part": part, "page": page, "paragraph": paragraph, "label": label}
    found = [
        Finding(LeakKind.SECRECY_MARK, shown=_around(mark, line), **place)
        for mark, line in secrecy_marks(text, heading=heading)
    ]
    taken = set()
    for kind, search in (
        (LeakKind.BANK_ACCOUNT, bank_accounts),
        (LeakKind.CITIZEN_ID, identity_numbers),
        (LeakKind.PHONE, telephone_numbers),
        (LeakKind.EMAIL, mail_addresses),
    ):
        for match in search(text):
            # One number is one finding, whatever else it looks like.
            if match.start not in taken:
                taken.add(match.start)
                found.append(Finding(kind, shown=match.shown, trace=trace_of(match.value), **place))
    return found


def _around(mark, line):
    return mark if len(line) <= len(mark) + 4 else Truncator(line).chars(80)


def in_name(name):
    """Return the findings in the name or title of a file."""
    found = in_text(name.replace("_", " "), part=Part.FILE_NAME)
    mark = secrecy_mark_in_name(name)
    marked = any(finding.kind == LeakKind.SECRECY_MARK for finding in found)
    if mark and not marked:
        shown = Truncator(name).chars(80)
        found.append(Finding(LeakKind.SECRECY_MARK, part=Part.FILE_NAME, shown=shown))
    return found


def thinned(findings):
    """Return the findings without doubles, and few enough of each kind to be read."""
    seen, counts, kept = set(), {}, []
    for finding in findings:
        if finding in seen:
            continue
        seen.add(finding)
        key = (finding.kind, finding.part, finding.file, finding.field)
        counts[key] = counts.get(key, 0) + 1
        if counts[key] <= _MOST_OF_A_KIND:
            kept.append(finding)
    return kept


def hidden_shown(count):
    """Return how hidden text is shown: never itself, only how much of it there is."""
    return f"{count} ký tự"
