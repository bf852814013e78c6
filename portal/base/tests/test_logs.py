"""No key that stands in an address reaches a log."""

import logging

import pytest
from django.conf import settings

from portal.base.logs import NoTokenFilter

TOKEN = "Kx9-khoa_rieng"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (f"Not Found: /lich-su-kien/{TOKEN}.ics", "Not Found: /lich-su-kien/***.ics"),
        (f"GET /lich-su-kien/{TOKEN}.ics?x=1 HTTP/1.1", "GET /lich-su-kien/***.ics?x=1 HTTP/1.1"),
        ("Not Found: /tin-tuc/", "Not Found: /tin-tuc/"),
    ],
)
def test_a_token_is_hidden_and_the_rest_stays(line, shown):
    record = logging.LogRecord("django.request", logging.WARNING, "", 1, "%s", (line,), None)
    assert NoTokenFilter().filter(record)
    assert record.getMessage() == shown


def test_every_handler_hides_tokens():
    assert all("no_token" in each["filters"] for each in settings.LOGGING["handlers"].values())


@pytest.mark.django_db
def test_a_wrong_token_is_hidden_in_the_log_of_the_portal(client):
    lines = []

    class Keeper(logging.Handler):
        def emit(self, record):
            lines.append(record.getMessage())

    keeper = Keeper()
    keeper.addFilter(NoTokenFilter())
    logger = logging.getLogger("django.request")
    logger.addHandler(keeper)
    try:
        assert client.get(f"/lich-su-kien/{TOKEN}.ics").status_code == 404
    finally:
        logger.removeHandler(keeper)
    assert lines
    assert not [line for line in lines if TOKEN in line]
