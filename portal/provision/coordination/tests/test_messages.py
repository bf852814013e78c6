"""What is said in a thread is kept whole, or refused with a word of why."""

import pytest
from django.core.exceptions import ValidationError

from portal.provision.coordination.threads import LONGEST, said


def test_a_line_break_counts_as_one_character_as_in_the_browser():
    lines = "\r\n".join(["a" * 9] * (LONGEST // 10))

    assert said(lines) == lines.replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "hãy viết"), (" \r\n\x00 ", "hãy viết"), ("a" * (LONGEST + 1), str(LONGEST))],
)
def test_nothing_and_too_much_are_refused(text, reason):
    with pytest.raises(ValidationError) as refusal:
        said(text)

    assert reason in refusal.value.messages[0]
