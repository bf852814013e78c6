from .long_tests import long_tests
from .parts import ROOT


def test_the_list_of_long_tests_names_tests_that_exist():
    def exists(name):
        path, *inside = name.split("::")
        source = ROOT / path
        return source.exists() and f"def {inside[-1]}(" in source.read_text()

    assert [name for name in long_tests() if not exists(name)] == []
