import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from legal_docs.messages import unreadable_message
from legal_docs.structure import UnreadableDocument


def test_the_command_prints_json_that_people_can_read(tmp_path):
    path = tmp_path / "van-ban.txt"
    path.write_text("THÔNG TƯ\nVề việc thử\n\nĐiều 1. Phạm vi\n\nMột.", encoding="utf-8")
    output = StringIO()
    call_command("parse_legal_document", str(path), stdout=output)
    assert "Phạm vi" in output.getvalue()
    assert json.loads(output.getvalue())["nodes"][0] == {
        "type": "dieu",
        "label": "1",
        "heading": "Phạm vi",
        "text": "Một.",
        "anchor": "dieu-1",
        "children": [],
    }


def test_the_command_says_what_is_wrong_with_a_file(tmp_path):
    missing = tmp_path / "khong-co.txt"
    with override("en"), pytest.raises(CommandError, match=r"khong-co\.txt” does not exist"):
        call_command("parse_legal_document", str(missing))


@pytest.mark.parametrize(
    "key",
    [
        "missing",
        "folder",
        "too_large",
        "empty",
        "unsupported",
        "damaged",
        "encrypted",
        "no_text",
        "encoding",
        "legacy_font",
    ],
)
def test_every_reason_has_its_sentence(key):
    assert "a.docx" in unreadable_message(UnreadableDocument(key), name="a.docx")
