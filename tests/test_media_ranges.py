"""Films are played from anywhere: the part that is asked for is sent, and nothing private."""

import pytest
from django.core.files.base import ContentFile

from portal.base.models import PortalDocument
from portal.base.views import byte_range

pytestmark = pytest.mark.django_db

FILM = b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 4
SIZE = len(FILM)


@pytest.fixture
def world(public_world):
    return public_world


@pytest.fixture
def film(world):
    return PortalDocument.objects.create(
        title="Phim", file=ContentFile(FILM, name="phim.mp4"), source="Cổng"
    )


@pytest.fixture
def public_film(world, film):
    world.publish(world.article(body=[("download", {"document": film, "text": ""})]))
    return film


def ask(client, film, header, **more):
    answer = client.get(film.url, headers={"range": header, **more})
    return answer, b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize(
    ("header", "start", "stop"),
    [("bytes=0-99", 0, 100), ("bytes=100-", 100, SIZE), ("bytes=-10", SIZE - 10, SIZE)],
)
def test_a_part_is_sent_with_its_place(client, public_film, header, start, stop):
    answer, content = ask(client, public_film, header)
    assert answer.status_code == 206
    assert content == FILM[start:stop]
    assert answer["Content-Range"] == f"bytes {start}-{stop - 1}/{SIZE}"
    assert answer["Content-Length"] == str(stop - start)
    assert answer["Content-Type"] == "video/mp4"


def test_the_whole_film_is_sent_where_no_part_is_asked_for(client, public_film):
    answer = client.get(public_film.url)
    assert answer.status_code == 200
    assert answer["Accept-Ranges"] == "bytes"
    assert b"".join(answer.streaming_content) == FILM


def test_a_part_beyond_the_end_is_refused(client, public_film):
    answer, _content = ask(client, public_film, f"bytes={SIZE}-")
    assert answer.status_code == 416
    assert answer["Content-Range"] == f"bytes */{SIZE}"


def test_a_part_of_another_version_is_not_patched_onto_this_one(client, public_film):
    answer, content = ask(client, public_film, "bytes=10-20", **{"if-range": '"khac"'})
    assert answer.status_code == 200
    assert content == FILM


def test_no_part_of_a_private_film_is_sent(client, film):
    assert ask(client, film, "bytes=0-9")[0].status_code == 404


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", None),
        ("bytes=", None),
        ("bytes=-", None),
        ("bytes=5-2", None),
        ("bytes=0-1,4-5", None),
        ("lines=0-1", None),
        ("bytes=0-0", range(0, 1)),
        ("bytes=0-999999", range(0, 10)),
        ("bytes=-99", range(0, 10)),
        ("bytes=-0", range(10, 10)),
    ],
)
def test_what_a_header_asks_for(header, expected):
    assert byte_range(header, 10) == expected
