"""Which words may be meant by a word."""

import pytest

from wanted.listing.names import (
    allowed_slips,
    may_be_meant,
    shortened_forms,
    slips_between,
    ways_to_part,
)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("hung", "hung", 0),
        ("hug", "hung", 1),
        ("hungg", "hung", 1),
        ("hong", "hung", 1),
        ("hnug", "hung", 1),
        ("ngyuen", "nguyen", 1),
        ("nguien", "nguyen", 1),
        ("an", "chi", 3),
        ("", "chi", 3),
    ],
)
def test_slips_are_counted_and_swapped_neighbours_are_one(one, other, slips):
    assert slips_between(one, other) == slips_between(other, one) == slips


@pytest.mark.parametrize(
    ("typed", "word", "meant"),
    [
        ("hug", "hung", True),
        ("an", "anh", True),
        ("an", "am", False),
        ("nguyn", "nguyen", True),
        ("phnog", "phong", True),
        ("gonzales", "gonzalez", True),
        ("gonsales", "gonzalez", True),
        ("lan", "linh", False),
    ],
)
def test_short_words_forgive_less_than_long_ones(typed, word, meant):
    assert may_be_meant(typed, word) is meant


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("hug", "hung"),
        ("an", "anh"),
        ("ngyuen", "nguyen"),
        ("gonsales", "gonzalez"),
    ],
)
def test_words_that_may_be_meant_share_a_shortened_form(typed, word):
    assert may_be_meant(typed, word)
    assert shortened_forms(typed) & shortened_forms(word)


def test_longer_words_allow_more_slips():
    assert [allowed_slips(length) for length in (2, 3, 6, 7, 20)] == [0, 1, 1, 2, 2]


def test_the_forms_of_the_longest_word_are_few():
    assert len(shortened_forms("abcdefghijklmnopqrstuvwxyzabcd" * 3)) < 500


def test_a_word_may_be_two_without_their_blank():
    assert ("van", "an") in ways_to_part("vanan")
    assert ways_to_part("van") == []
