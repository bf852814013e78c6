import pytest
from django.utils import translation

from portal.provision.clauses import cite, is_clause


@pytest.mark.parametrize(
    ("clause", "citation"),
    [
        ("8", "Article 8"),
        ("4.7", "clause 7, Article 4"),
        ("4.15.đ", "point đ, clause 15, Article 4"),
        ("5.2, 5.3", "clause 2, Article 5; clause 3, Article 5"),
    ],
)
def test_a_clause_is_cited_from_the_smallest_part(clause, citation):
    with translation.override("en"):
        assert cite(clause) == citation


def test_text_that_is_no_clause_is_cited_as_it_stands():
    assert cite("Phụ lục I") == "Phụ lục I"


@pytest.mark.parametrize("clause", ["", "Điều 4", "4.", "4.15.đ.x", "5.2; 5.3"])
def test_what_is_not_a_clause_is_told(clause):
    assert not is_clause(clause)


@pytest.mark.parametrize("clause", ["4", "5a.2", "4.15.đ", "4.15.b1", "5.2, 5.3"])
def test_what_is_a_clause_is_accepted(clause):
    assert is_clause(clause)
