"""Results of an examination by candidate number, and nothing else about a person.

They are pasted as a table of text: one candidate a line, number, marks and outcome parted by a
tab or a semicolon. What is not one of these three cannot be entered, so no name or date of birth
becomes public by mistake.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from portal.base.numbers import written_decimal
from portal.base.text import searchable

from .enums import Outcome

#: Letters and at most eight digits: numbers of identity cards and telephones have more.
_NUMBER = re.compile(r"^[A-Z]{0,6}[-./]?\d{1,8}$")
_MARKS = re.compile(r"^\d{1,3}([.,]\d{1,3})?$")
_SEPARATOR = re.compile(r"\s*[\t;|]\s*")
_OUTCOMES = {
    "dat": Outcome.PASSED,
    "dau": Outcome.PASSED,
    "do": Outcome.PASSED,
    "khong dat": Outcome.FAILED,
    "truot": Outcome.FAILED,
    "trung tuyen": Outcome.ADMITTED,
    "khong trung tuyen": Outcome.NOT_ADMITTED,
    "vang": Outcome.ABSENT,
    "vang thi": Outcome.ABSENT,
    "passed": Outcome.PASSED,
    "not passed": Outcome.FAILED,
    "admitted": Outcome.ADMITTED,
    "not admitted": Outcome.NOT_ADMITTED,
    "absent": Outcome.ABSENT,
}
#: Lines named in one message; whoever pasted a wrong column learns it from the first.
_LONGEST_LIST = 5


@dataclass(frozen=True)
class Result:
    """One candidate's result.

    Attributes:
        number: the candidate number.
        marks: as written, with a comma; empty where there are none.
        outcome: an :class:`Outcome`, or empty.
    """

    number: str
    marks: str = ""
    outcome: str = ""

    @property
    def written_marks(self):
        """The marks with the decimal sign of the reader's language."""
        return written_decimal(self.marks)

    @property
    def outcome_label(self):
        return Outcome(self.outcome).label if self.outcome else ""


def read_results(text):
    """Return the results in ``text`` and what is wrong with it.

    Returns:
        A list of :class:`Result`, and a list of sentences, each naming a line.
    """
    results, problems, numbers = [], [], set()
    for position, line in enumerate((text or "").splitlines(), start=1):
        if not line.strip() or (position == 1 and _is_heading(line)):
            continue
        result = _read(line)
        if result is None:
            problems.append(
                _(
                    "Line %(line)d: only candidate number, marks and outcome, parted by a "
                    "semicolon, for example “SBD012; 8,25; Đạt”. No names, no dates of birth."
                )
                % {"line": position}
            )
        elif result.number in numbers:
            problems.append(
                _("Line %(line)d: the number %(number)s stands there twice.")
                % {"line": position, "number": result.number}
            )
        else:
            numbers.add(result.number)
            results.append(result)
    return results, problems[:_LONGEST_LIST]


def _is_heading(line):
    return not re.search(r"\d", line)


def _read(line):
    number, *others = (part.strip() for part in _SEPARATOR.split(line.strip()))
    number = number.upper().replace(" ", "")
    if not _NUMBER.match(number):
        return None
    marks = outcome = ""
    for part in filter(None, others):
        if not marks and not outcome and _MARKS.match(part):
            marks = part.replace(".", ",")
        elif not outcome and searchable(part) in _OUTCOMES:
            outcome = _OUTCOMES[searchable(part)]
        else:
            return None
    return Result(number, marks, outcome)
