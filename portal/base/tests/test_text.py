import re
import unicodedata

import pytest

from portal.base.text import (
    SLUG_FORMATTERS,
    canonical_number,
    fold,
    nfc,
    number_key,
    repair_d,
    searchable,
    slugify_vi,
)

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = {
    "a": ("a", "ă", "â"),
    "e": ("e", "ê"),
    "i": ("i",),
    "o": ("o", "ô", "ơ"),
    "u": ("u", "ư"),
    "y": ("y",),
}
VIETNAMESE_LETTERS = [
    (unicodedata.normalize("NFC", shape + tone), base)
    for base, shapes in VOWELS.items()
    for shape in shapes
    for tone in TONES
] + [("đ", "d")]
BOTH_CASES = VIETNAMESE_LETTERS + [(letter.upper(), base) for letter, base in VIETNAMESE_LETTERS]
SENTENCES = (
    "Đối tượng truy nã",
    "Cổng Thông tin điện tử Bộ Công an",
    "KHÔNG GÌ QUÝ HƠN ĐỘC LẬP TỰ DO",
    "353/QĐ-BCA-V19",
    "Đường dây nóng: 069.2343647 (24/7)",
    "  “Lừa đảo”\u00a0qua mạng – cảnh báo!  ",
    "Café Müller & Søn",
)


def apply_formatters(text):
    for pattern, replacement in SLUG_FORMATTERS:
        text = re.sub(pattern, replacement, text)
    return text


def pseudo_random(seed):
    """Yield the same whole numbers on every run (a linear congruential generator)."""
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield seed >> 33


def random_texts(count=300):
    numbers = pseudo_random(20200720)
    alphabet = "aAđĐÐð ộỘưỰ\u0301-/_.,12\u00a0\u200b\u00ad\n\tßİſKΩ가中🙂" + "".join(
        letter for letter, _ in BOTH_CASES
    )
    return [
        "".join(alphabet[next(numbers) % len(alphabet)] for _ in range(next(numbers) % 40))
        for _ in range(count)
    ]


def test_the_table_of_letters_is_complete():
    assert len({letter for letter, _ in BOTH_CASES}) == 146


@pytest.mark.parametrize(("letter", "base"), BOTH_CASES)
def test_every_vietnamese_letter_folds_to_its_base(letter, base):
    assert fold(letter) == base
    assert fold(unicodedata.normalize("NFD", letter)) == base
    assert slugify_vi(letter) == base


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        (" \u00a0\n", ""),
        ("Đối\u00a0tượng  truy\nnã", "doi tuong truy na"),
        ("Hòa Hoà", "hoa hoa"),
        ("ÐỘC LẬP", "doc lap"),
        ("lừa\u200b đảo\ufeff", "lua dao"),
        ("TT-BCA", "tt-bca"),
    ],
)
def test_fold_prepares_text_for_search(text, expected):
    assert fold(text) == expected


@pytest.mark.parametrize("function", [nfc, repair_d, fold, searchable, slugify_vi])
def test_applying_a_function_twice_changes_nothing(function):
    for text in (*SENTENCES, *random_texts()):
        once = function(text)
        assert function(once) == once, text


@pytest.mark.parametrize("function", [fold, searchable, slugify_vi, canonical_number, number_key])
def test_composed_and_decomposed_input_give_the_same(function):
    for text in SENTENCES:
        assert function(unicodedata.normalize("NFD", text)) == function(text)


def test_eth_becomes_the_vietnamese_letter():
    assert repair_d("ÐÔ THỊ ðộc Ɖ") == "ĐÔ THỊ độc Đ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/2020/TT-BCA", "2020 tt bca"),
        ("Số: 01/2021/TT-BCA", "so 01 2021 tt bca"),
        ("điểm a, b, d khoản 15", "diem a b d khoan 15"),
        ("BNN&PTNT", "bnn ptnt"),
        ("a_b", "a b"),
    ],
)
def test_searchable_text_holds_only_words(text, expected):
    assert searchable(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đối tượng truy nã", "doi-tuong-truy-na"),
        ("353/QĐ-BCA-V19", "353-qd-bca-v19"),
        ("  --Tin tức & sự kiện__2020--  ", "tin-tuc-su-kien-2020"),
        ("中文", ""),
        ("", ""),
    ],
)
def test_slugs_are_plain_ascii(text, expected):
    assert slugify_vi(text) == expected


@pytest.mark.parametrize(
    ("max_length", "expected"),
    [
        (100, "doi-tuong-truy-na"),
        (17, "doi-tuong-truy-na"),
        (16, "doi-tuong-truy"),
        (14, "doi-tuong-truy"),
        (11, "doi-tuong"),
        (10, "doi-tuong"),
        (3, "doi"),
        (2, "do"),
        (0, ""),
    ],
)
def test_a_long_slug_is_cut_between_words(max_length, expected):
    assert slugify_vi("Đối tượng truy nã", max_length=max_length) == expected


def test_the_rules_for_the_editor_give_the_same_slugs():
    for text in (*SENTENCES, *(letter for letter, _ in BOTH_CASES)):
        assert apply_formatters(text) == slugify_vi(text)
        assert apply_formatters(unicodedata.normalize("NFD", text)) == slugify_vi(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01/2021/TT-BCA", "01/2021/TT-BCA"),
        ("Số:      /2020/TT-BCA", "/2020/TT-BCA"),
        ("Số: 43/2011/NĐ-CP", "43/2011/NĐ-CP"),
        ("Luật số: 37/2018/QH14", "37/2018/QH14"),
        ("Nghị định số 72/2013/NĐ-CP", "72/2013/NĐ-CP"),
        ("43/2011/NÐ-CP", "43/2011/NĐ-CP"),
        ("43/2011/NĐ–CP", "43/2011/NĐ-CP"),
        ("43/2011/ND-CP", "43/2011/NĐ-CP"),
        ("43/2011/NĐCP", "43/2011/NĐ-CP"),
        ("43/2011/nđ-cp", "43/2011/NĐ-CP"),
        ("43 /2011 / NĐ - CP", "43/2011/NĐ-CP"),
        ("80/2020/TT-\nBCA", "80/2020/TT-BCA"),
        ("80\u00a0/2020/TT-BCA.", "80/2020/TT-BCA"),
        ("44/2025/qd-ttg", "44/2025/QĐ-TTg"),
        ("44/2025/QĐ-TTG", "44/2025/QĐ-TTg"),
        ("217/CĐ-TTg", "217/CĐ-TTg"),
        ("353/QĐ-BCA-V19", "353/QĐ-BCA-V19"),
        ("12/BCA-V01", "12/BCA-V01"),
        ("01/2012/UBTVQH13", "01/2012/UBTVQH13"),
        ("1676/NQ-UBTVQH15", "1676/NQ-UBTVQH15"),
        ("80-NQ/TW", "80-NQ/TW"),
        ("64-CP", "64-CP"),
        ("13-LCT/HDNN8", "13-LCT/HĐNN8"),
        ("12-L/CTN", "12-L/CTN"),
        ("05/2019/TTLT-BNN&PTNT-BTC", "05/2019/TTLT-BNN&PTNT-BTC"),
        ("12a/2010/QĐ-UBND", "12a/2010/QĐ-UBND"),
        ("21/qyđ-ttr", "21/QyĐ-TTr"),
        ("769/TTg", "769/TTg"),
        ("", ""),
    ],
)
def test_document_numbers_have_one_spelling(text, expected):
    assert canonical_number(text) == expected
    assert canonical_number(expected) == expected
    assert canonical_number(unicodedata.normalize("NFD", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01/2021/TT-BCA", "1-2021-tt-bca"),
        ("1/2021/tt-bca", "1-2021-tt-bca"),
        ("/2020/TT-BCA", "2020-tt-bca"),
        ("43/2011/NÐCP", "43-2011-nd-cp"),
        ("353/QĐ-BCA-V19", "353-qd-bca-v19"),
        ("05/2019/TTLT-BNN&PTNT-BTC", "5-2019-ttlt-bnn-ptnt-btc"),
        ("", ""),
    ],
)
def test_one_number_has_one_key(text, expected):
    assert number_key(text) == expected


def test_no_text_is_refused():
    for text in random_texts():
        for function in (nfc, fold, searchable, slugify_vi, canonical_number, number_key):
            assert isinstance(function(text), str)
