"""Codes that people copy by hand, and dates of which a part is known."""

import datetime

import pytest

from portal.base.codes import ALPHABET, new_code, read_code, written
from wanted.dates import PartialDate, may_be_under_18

TODAY = datetime.date(2026, 11, 24)


def test_a_code_is_read_however_it_is_written():
    code = new_code()
    for text in (code, code.lower(), written(code), f"  {code[:3]} {code[3:]} "):
        assert read_code(text) == code


def test_letters_that_look_like_digits_are_read_as_digits():
    code = next(code for code in iter(new_code, None) if "0" in code and "1" in code)
    assert read_code(code.replace("0", "O").replace("1", "l")) == code


def test_every_single_slip_and_every_swap_of_neighbours_is_found():
    code = new_code()
    for place in range(len(code)):
        for other in ALPHABET:
            if other != code[place]:
                assert read_code(code[:place] + other + code[place + 1 :]) == ""
    for place in range(len(code) - 2):
        if code[place] != code[place + 1]:
            swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
            assert read_code(swapped) == ""


@pytest.mark.parametrize("text", ["", "7KQ3", "7KQ3H2MD4XX", "7KQ3H-2MD4!", "Đ" * 10])
def test_what_cannot_be_a_code_is_none(text):
    assert read_code(text) == ""


@pytest.mark.parametrize(
    ("parts", "part"),
    [
        ((None, 5, None), "year"),
        ((1990, None, 3), "month"),
        ((1990, 13, None), "month"),
        ((1990, 2, 30), "day"),
        ((1850, None, None), "year"),
        ((2026, 12, None), "year"),
    ],
)
def test_an_impossible_date_names_its_part(parts, part):
    assert list(PartialDate(*parts).errors(today=TODAY)) == [part]


@pytest.mark.parametrize(
    ("parts", "text", "iso"),
    [
        ((), "", ""),
        ((1990,), "1990", "1990"),
        ((1990, 5), "05/1990", "1990-05"),
        ((1990, 5, 7), "07/05/1990", "1990-05-07"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(parts, text, iso):
    birth = PartialDate(*parts)
    assert birth.errors(today=TODAY) == {}
    assert (str(birth), birth.iso) == (text, iso)


@pytest.mark.parametrize(
    ("parts", "minor"),
    [
        ((), False),
        ((2008, 11, 24), False),
        ((2008, 11, 25), True),
        ((2008, 11), True),
        ((2008,), True),
        ((2007,), False),
    ],
)
def test_the_doubt_about_an_age_speaks_for_the_minor(parts, minor):
    assert may_be_under_18(PartialDate(*parts), on=TODAY) is minor
