import pytest
from django.utils.translation import override

from portal.base.numbers import written_decimal, written_number, written_share


@pytest.mark.parametrize(
    ("language", "number", "places", "text"),
    [
        ("vi", 1234, None, "1.234"),
        ("en", 1234, None, "1,234"),
        ("vi", 1.5, 1, "1,5"),
        ("en", 1.5, 1, "1.5"),
        ("vi", 20000, None, "20.000"),
    ],
)
def test_a_number_is_written_as_its_language_does(language, number, places, text):
    with override(language):
        assert written_number(number, places=places) == text


@pytest.mark.parametrize(
    ("language", "share", "text"),
    [("vi", 0.836, "83,6 %"), ("en", 0.8367, "83.7%"), ("en", 1, "100.0%"), ("en", None, "–")],
)
def test_a_share_is_written_as_its_language_does(language, share, text):
    with override(language):
        assert written_share(share) == text


def test_what_is_kept_with_a_comma_is_read_in_both_languages():
    with override("vi"):
        assert written_decimal("8,25") == "8,25"
    with override("en"):
        assert written_decimal("8,25") == "8.25"
