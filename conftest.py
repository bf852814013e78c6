"""What every test may use; the parts of the machine are looked after in tests/availability.py."""

pytest_plugins = [
    "tests.availability",
    "tests.initial_data",
    "tests.long_tests",
    "tests.shared_world",
]
