"""What the guard cannot read to its end it says so of; a damaged file never breaks a submission."""

import io

import pytest

from portal.base.tests.sample_files import damaged
from portal.provision.leaks.enums import LeakKind
from portal.provision.leaks.files.scanning import scan_file

from . import made_files as made

SAMPLES = {
    "a.docx": made.word("Nội dung thử", header="Đầu trang"),
    "a.xlsx": made.sheet(("Nội dung", "thử")),
    "a.odt": made.open_text("Nội dung thử"),
    "a.pdf": made.pdf(),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_file_is_gone_through_or_called_unreadable(name):
    kinds = set()
    for content in damaged(SAMPLES[name], places=60, lost=7):
        kinds |= {finding.kind for finding in scan_file(io.BytesIO(content), name=name)}
    assert LeakKind.UNREADABLE in kinds
