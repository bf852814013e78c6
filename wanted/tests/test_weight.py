"""What a phone on a slow line must load before a list, or a notice, can be read."""

import gzip
import io
import re
from html.parser import HTMLParser

import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.core.files.base import ContentFile
from PIL import Image

from portal.base.models import PortalImage
from portal.provision.permits import demo_permit
from portal.provision.tests.factories import build_site
from wanted.models import WantedPhotograph

from .factories import WantedIndexPageFactory, WantedNoticePageFactory

pytestmark = pytest.mark.django_db

KILOBYTE = 1024
#: Kilobytes, as they go over the line: half a second of 3G (about 1.6 Mbit/s) and latency beside.
TEXT_AND_STYLE = 60
#: The pictures that are asked for at once; all others wait until they are scrolled to.
FIRST_PICTURES = 60
#: A whole list with every picture in the size that phones take.
WHOLE_LIST = 420


class Parts(HTMLParser):
    """What a page asks for: style sheets, scripts, and pictures with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.styles, self.scripts, self.pictures = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "link" and attrs.get("rel") == "stylesheet":
            self.styles.append(attrs["href"])
        elif tag == "script" and "src" in attrs:
            self.scripts.append(attrs)
        elif tag == "img" and "/hinh-anh/" in attrs["src"]:
            self.pictures.append(attrs)


def portrait(number):
    """Return a photograph as large as telephones take them, with something to see in it."""
    target = io.BytesIO()
    noise = Image.effect_noise((150, 188), 20 + number).resize((1200, 1500))
    noise.convert("RGB").save(target, "JPEG", quality=90)
    return PortalImage.objects.create(
        title=f"Ảnh {number}",
        file=ContentFile(target.getvalue(), name=f"anh-{number}.jpg"),
        alt_text="Ảnh chân dung",
        source="Cơ quan điều tra thử",
    )


@pytest.fixture
def people():
    """A list with a full first page; each person has a photograph."""
    cache.clear()
    section = WantedIndexPageFactory(parent=build_site()["vi"], slug="truy-na")
    images = [portrait(number) for number in range(5)]
    pages = []
    with demo_permit(reason="test"):
        for number in range(20):
            page = WantedNoticePageFactory(
                parent=section,
                title=f"Nguyễn Văn {number}",
                other_names="Hai Mẫu\nBa Mẫu",
                photographs=[
                    WantedPhotograph(image=images[number % 5], taken_year=2020),
                    WantedPhotograph(image=images[(number + 1) % 5]),
                ],
            )
            pages.append(page)
    return pages


def zipped(content):
    return len(gzip.compress(content, 6))


def weight_of(parts, html):
    """Return the bytes of text, styles and scripts as they go over the line."""
    paths = [*parts.styles, *(script["src"] for script in parts.scripts)]
    files = [finders.find(path.removeprefix("/static/")) for path in paths]
    assert None not in files, paths
    return zipped(html.encode()) + sum(zipped(open(file, "rb").read()) for file in files)


def smallest_and_largest(picture):
    """Return the addresses of the sizes that ``picture`` offers, by width."""
    sizes = re.findall(r"(\S+) (\d+)w", picture["srcset"])
    assert len(sizes) == 2
    return [address for address, _width in sorted(sizes, key=lambda size: int(size[1]))]


def bytes_of(client, address):
    return len(b"".join(client.get(address).streaming_content))


@pytest.mark.parametrize("which", ["list", "notice"])
def test_what_stands_first_fits_a_slow_line(people, client, which):
    html = client.get("/truy-na/" if which == "list" else people[0].url).text
    parts = Parts(html)
    assert weight_of(parts, html) < TEXT_AND_STYLE * KILOBYTE
    # Nothing but style sheets keeps the words from being shown.
    assert all(script.get("type") == "module" for script in parts.scripts)
    first = [picture for picture in parts.pictures if picture.get("loading") != "lazy"]
    assert len(first) == 1
    assert first == parts.pictures[:1]
    assert bytes_of(client, smallest_and_largest(first[0])[1]) < FIRST_PICTURES * KILOBYTE


@pytest.mark.parametrize("which", ["list", "notice"])
def test_every_picture_keeps_its_place_and_comes_in_the_size_that_fits(people, client, which):
    pictures = Parts(client.get("/truy-na/" if which == "list" else people[0].url).text).pictures
    assert len(pictures) == (20 if which == "list" else 2)
    for picture in pictures:
        assert int(picture["width"]) > 0
        assert int(picture["height"]) > 0
        assert picture["sizes"]
        small, large = smallest_and_largest(picture)
        assert bytes_of(client, small) < bytes_of(client, large)


def test_a_list_that_is_read_to_its_end_stays_small(people, client):
    html = client.get("/truy-na/").text
    parts = Parts(html)
    pictures = sum(bytes_of(client, smallest_and_largest(item)[1]) for item in parts.pictures)
    assert weight_of(parts, html) + pictures < WHOLE_LIST * KILOBYTE
