"""Documents that lost a piece or were changed on the way: each is taken or refused, none breaks."""

from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from portal.base.uploads import check_document

from .sample_files import damaged, docx_bytes, open_document_bytes, pdf_bytes, xlsx_bytes

SAMPLES = {
    "a.docx": docx_bytes(),
    "a.xlsx": xlsx_bytes(),
    "a.odt": open_document_bytes("text"),
    "a.pdf": pdf_bytes(),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_document_is_taken_or_refused_with_a_sentence(name):
    refused = 0
    for content in damaged(SAMPLES[name], places=150, lost=30):
        with suppress(ValidationError):
            check_document(ContentFile(content), name=name)
            continue
        refused += 1
    assert refused > 100
