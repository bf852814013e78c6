"""Any text is read, none raises, and the time grows with the length only."""

import json
import time

import pytest

from legal_docs.structure import parse_text

SAMPLE = """BỘ CÔNG AN
Số: 01/2031/TT-BCA
Hà Nội, ngày 01 tháng 02 năm 2031
THÔNG TƯ
Quy định việc thử
Căn cứ Luật Thử số 1/2030/QH18;
Phần thứ nhất
CHUNG
Chương I
MỘT
Mục 1. HAI
Điều 1.[1] Phạm vi
1. Một theo điểm a, b khoản 2 Điều 1 Thông tư này.
2. Hai gồm:
a) “A”;
đ) Đ.
Điều 2. Sửa đổi Điều 5 Nghị định số 43/2011/NĐ-CP như sau:
“Điều 5. Mới
1. Một.”
Điều 3. Hiệu lực
Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2031./.
Nơi nhận:
- Lưu.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Lê Văn Thử
PHỤ LỤC
[1] Ghi chú
"""
FRAGMENTS = (
    *SAMPLE.split(),
    *SAMPLE.splitlines(keepends=True),
    *"“”\"'[]()|*#_-./:;,\n\t",
    "\u00a0",
    "\u200b",
    "\u0301",
    "\x00",
    "\ud800",
    "¹",
    "Ð",
    "<br>",
    "&nbsp;",
    "**",
    "999999999999",
    "IIIIIII",
    "²³",
    "①",
    "१",
)


def pseudo_random(seed):
    """Yield the same whole numbers on every run (a linear congruential generator)."""
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def mutated(numbers):
    pieces = list(SAMPLE)
    for _ in range(1 + next(numbers) % 30):
        place = next(numbers) % len(pieces)
        action = next(numbers) % 4
        if action == 0:
            del pieces[place : place + 1 + next(numbers) % 20]
        elif action == 1:
            pieces.insert(place, FRAGMENTS[next(numbers) % len(FRAGMENTS)])
        elif action == 2:
            pieces[place:place] = pieces[next(numbers) % len(pieces) :][:80]
        else:
            pieces[place] = FRAGMENTS[next(numbers) % len(FRAGMENTS)]
        pieces = pieces or [" "]
    return "".join(pieces)


def scrambled(numbers):
    return "".join(
        FRAGMENTS[next(numbers) % len(FRAGMENTS)] + (" " if next(numbers) % 2 else "")
        for _ in range(next(numbers) % 120)
    )


@pytest.mark.parametrize("make", [mutated, scrambled])
def test_any_text_gives_a_tree_with_unique_ascii_anchors(make):
    numbers = pseudo_random(20200720)
    for _ in range(400):
        text = make(numbers)
        document = parse_text(text)
        anchors = [node.anchor for node in document.walk()]
        assert len(set(anchors)) == len(anchors), text
        assert all(anchor.isascii() and anchor for anchor in anchors), text
        known = set(anchors)
        for citation in document.citations:
            assert citation.source_anchor in known, text
            assert citation.state != "resolved" or citation.target in known, text
            assert citation.state != "dangling" or citation.target not in known, text
        json.dumps(document.to_json())


def test_the_words_of_a_text_are_all_kept():
    document = parse_text(SAMPLE)
    kept = " ".join(
        [
            document.preamble,
            document.closing,
            *(f"{node.heading} {node.text}" for node in document.walk()),
            *(f"{appendix.title} {appendix.text}" for appendix in document.appendices),
            *(note.text for note in document.footnotes),
        ]
    )
    for word in (
        "Số:",
        "Căn",
        "CHUNG",
        "MỘT",
        "HAI",
        "Phạm",
        "“Điều",
        "Một.”",
        "THỨ",
        "PHỤ",
        "Ghi",
    ):
        assert word in kept.split(), word


@pytest.mark.parametrize(
    "unit",
    [
        "Điều 1. A\n\n",
        "1. Một theo khoản 1 Điều này và\n",
        "a) x\n",
        "“a\n",
        "a”\n",
        "Luật a ",
        "Nghị định số ",
        "điểm a, ",
        "1/2020/",
        "**a ",
        "như sau:\nĐiều 2. B\n",
        "PHỤ LỤC\n",
        "QUY CHẾ\n",
        "a[1]\n[1] b\n",
        "Thông tư này ",
        " .",
        "<p ",
        "[a](",
        "I",
        "\u0301",
    ],
)
def test_hostile_repetition_costs_no_more_than_its_length(unit):
    # A quadratic step would take minutes here; a linear one takes a fraction of a second.
    text = "Điều 1. A\n\n" + unit * (150_000 // len(unit))
    start = time.process_time()
    parse_text(text)
    assert time.process_time() - start < 8
