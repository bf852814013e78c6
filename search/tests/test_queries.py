import pytest

from search.highlighting import mark, snippet
from search.queries import Query, pieces_of_number


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Cung cấp  thông tin", ["cung", "cap", "thong", "tin"]),
        ("đường", ["duong"]),
        ("tt38/2017", ["tt38", "2017"]),
        ("\x00 ' OR 1=1 --", ["or", "1", "1"]),
        ('"a" NEAR(b) * ^', ["a", "near", "b"]),
        ("…", []),
        ("", []),
    ],
)
def test_words_are_folded_and_operators_are_only_words(typed, terms):
    assert Query.read(typed).terms == terms


def test_a_query_of_any_length_is_cut_and_says_so():
    query = Query.read("thông tin " * 1000)
    assert len(query.text) <= 200
    assert query.was_cut
    assert len(query.terms) == 20


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("tt bca 2020", [["tt", "bca", "2020"]]),
        ("tt38/2017", [["tt", "38", "2017"], ["38", "2017"]]),
        (
            "thông tư 080/2020/TT-BCA",
            [["thong", "tu", "80", "2020", "tt", "bca"], ["80", "2020", "tt", "bca"]],
        ),
        ("2020", []),
        ("thông tin", []),
    ],
)
def test_what_looks_like_a_number_is_taken_apart(typed, pieces):
    assert [sorted(reading) for reading in Query.read(typed).number_pieces] == [
        sorted(reading) for reading in pieces
    ]


def test_pieces_of_a_number_part_letters_from_digits():
    assert pieces_of_number("37/2018/QH14") == ["37", "2018", "qh", "14"]


def test_words_are_marked_whatever_their_marks_and_nothing_is_left_unescaped():
    query = Query.read("dieu tra")
    assert mark("Cơ quan ĐIỀU TRA <script>", query) == (
        "Cơ quan <mark>ĐIỀU TRA</mark> &lt;script&gt;"
    )


def test_only_whole_words_are_marked():
    assert "<mark>" not in mark("truyền thông", Query.read("thon"))
    assert mark("tin tintin", Query.read("tin")) == "<mark>tin</mark> tintin"


def test_snippet_stands_around_the_words_side_by_side():
    text = "tin " + "mở đầu " * 100 + "rồi đến cung cấp thông tin cho người dân " + "kết " * 200
    shown = snippet(text, Query.read("cung cap thong tin"))
    assert "<mark>cung cấp thông tin</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
