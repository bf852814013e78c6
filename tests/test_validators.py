"""The validators find what is wrong: each rule is broken here on purpose."""

import pytest

from . import parts
from .validators import alerts, calendars, feeds, html, structured_data

GOOD_PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang</title>
</head><body><h1>Trang</h1><p>Nội dung.</p></body></html>"""

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Tin</title>
<link>http://vi-du.test/</link><description>Tin mới</description>
<atom:link href="http://vi-du.test/rss/" rel="self"/>
<lastBuildDate>Mon, 16 Nov 2026 08:00:00 +0700</lastBuildDate>
<item><title>Một</title><link>http://vi-du.test/1/</link><guid>http://vi-du.test/1/</guid>
<pubDate>Mon, 16 Nov 2026 08:00:00 +0700</pubDate></item></channel></rss>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><id>http://vi-du.test/atom/</id>
<link href="http://vi-du.test/atom/" rel="self"/><updated>2026-11-16T08:00:00+07:00</updated>
<entry><title>Một</title><id>http://vi-du.test/1/</id><updated>2026-11-16T08:00:00+07:00</updated>
<author><name>Đơn vị</name></author><link href="http://vi-du.test/1/" rel="alternate"/></entry>
</feed>"""

ICAL = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Thử//VI
BEGIN:VEVENT
UID:1@vi-du.test
DTSTAMP:20261116T010000Z
DTSTART:20261117T010000Z
DTEND:20261117T020000Z
STATUS:CONFIRMED
SUMMARY:Hội nghị
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")

CAP = """<?xml version="1.0" encoding="utf-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier>
<sender>canh-bao@vi-du.test</sender><sent>2026-11-16T08:00:00+07:00</sent><status>Actual</status>
<msgType>Alert</msgType><scope>Public</scope><info><language>vi</language>
<category>Security</category><event>Lừa đảo</event><urgency>Expected</urgency>
<severity>Severe</severity><certainty>Likely</certainty><headline>Cảnh báo</headline>
<description>Mô tả</description><area><areaDesc>Cả nước</areaDesc></area></info></alert>"""

NEWS = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Tin",
    "publisher": {"@type": "GovernmentOrganization", "name": "Bộ"},
}
EVENT = {
    "@context": "https://schema.org",
    "@type": "Event",
    "name": "Hội nghị",
    "eventStatus": "https://schema.org/EventPostponed",
}


def test_nothing_is_found_where_nothing_is_wrong():
    assert feeds.rss_problems(RSS.encode()) == []
    assert feeds.atom_problems(ATOM.encode()) == []
    assert calendars.problems(ICAL.encode()) == []
    assert alerts.problems(CAP.encode()) == []
    assert structured_data.problems(NEWS) == structured_data.problems(EVENT) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<title>Tin</title>", ""),
        ("<description>Tin mới</description>", "<description/>"),
        ("<title>Một</title>", ""),
        ("<link>http://vi-du.test/1/</link>", "<link>/1/</link>"),
        ("<guid>http://vi-du.test/1/</guid>", "<guid>1</guid>"),
        ("Mon, 16 Nov 2026 08:00:00 +0700</pubDate>", "16/11/2026</pubDate>"),
        ("</item>", "<author>Nguyễn Văn Thử</author></item>"),
        ("</item>", '<enclosure url="http://vi-du.test/1.mp3"/></item>'),
        ('version="2.0"', 'version="0.91"'),
        ("</rss>", ""),
    ],
)
def test_a_wrong_rss_feed_is_found(old, new):
    assert old in RSS
    assert feeds.rss_problems(RSS.replace(old, new).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<id>http://vi-du.test/atom/</id>", ""),
        ("<id>http://vi-du.test/1/</id>", "<id>1</id>"),
        ("<updated>2026-11-16T08:00:00+07:00</updated>\n<author>", "<author>"),
        ("2026-11-16T08:00:00+07:00", "2026-11-16 08:00"),
        ("<author><name>Đơn vị</name></author>", ""),
        ("<name>Đơn vị</name>", ""),
        ('<link href="http://vi-du.test/1/" rel="alternate"/>', ""),
        ('<link href="http://vi-du.test/atom/" rel="self"/>', ""),
        ("</entry>", "<category/></entry>"),
    ],
)
def test_a_wrong_atom_feed_is_found(old, new):
    assert old in ATOM
    assert feeds.atom_problems(ATOM.replace(old, new).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\r\n", "\n"),
        ("UID:1@vi-du.test\r\n", ""),
        ("DTSTAMP:20261116T010000Z\r\n", ""),
        ("DTSTAMP:20261116T010000Z", "DTSTAMP:20261116T010000"),
        ("PRODID:-//Thử//VI\r\n", ""),
        ("DTEND:20261117T020000Z", "DTEND:20261117T010000Z"),
        ("DTEND:20261117T020000Z", "DTEND;VALUE=DATE:20261118"),
        ("STATUS:CONFIRMED", "STATUS:POSTPONED"),
        ("SUMMARY:Hội nghị", "SUMMARY:" + "Hội nghị " * 10),
        ("SUMMARY:Hội nghị", "SUMMARY:Hội\r\nnghị"),
        ("END:VEVENT\r\n", ""),
        ("END:VEVENT\r\n", "DURATION:PT1H\r\nEND:VEVENT\r\n"),
    ],
)
def test_a_wrong_calendar_is_found(old, new):
    assert old in ICAL
    assert calendars.problems(ICAL.replace(old, new).encode())


def test_a_folded_letter_and_a_repeated_entry_are_found():
    # "ộ" is three octets; the fold stands between the first and the second.
    apart = "SUMMARY:Hội".encode().replace("ộ".encode(), b"\xe1\r\n \xbb\x99")
    assert calendars.problems(ICAL.encode().replace("SUMMARY:Hội".encode(), apart))
    event = ICAL[ICAL.index("BEGIN:VEVENT") : ICAL.index("END:VCALENDAR")]
    assert calendars.problems(ICAL.replace(event, event * 2).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<identifier>1</identifier>", ""),
        ("<identifier>1</identifier>", "<identifier>a b</identifier>"),
        ("2026-11-16T08:00:00+07:00", "2026-11-16T01:00:00Z"),
        ("<status>Actual</status>", "<status>Thật</status>"),
        ("<msgType>Alert</msgType>", "<msgType>Update</msgType>"),
        ("<headline>Cảnh báo</headline>", "<headline></headline>"),
        ("<category>Security</category>", ""),
        ("<area><areaDesc>Cả nước</areaDesc></area>", ""),
        ("<scope>Public</scope>", "<scope>Public</scope><references>1</references>"),
        ("cap:1.2", "cap:1.1"),
    ],
)
def test_a_wrong_alert_is_found(old, new):
    assert old in CAP
    assert alerts.problems(CAP.replace(old, new).encode())


@pytest.mark.parametrize(
    "changes",
    [
        {"@type": "NewsStory"},
        {"legislationType": "Luật"},
        {"headlines": "Tin"},
        {"headline": ""},
        {"publisher": {"@type": "Place", "name": "Bộ"}},
        {"publisher": {"name": "Bộ"}},
        {"@context": "https://vi-du.test/context"},
    ],
)
def test_wrong_structured_data_is_found(changes):
    assert structured_data.problems(NEWS | changes)


def test_a_status_that_schema_org_does_not_know_is_found():
    assert structured_data.problems(EVENT | {"eventStatus": "https://schema.org/EventGone"})


@pytest.mark.java
def test_wrong_html_is_found(tmp_path):
    pages = {"good": GOOD_PAGE, "bad": GOOD_PAGE.replace("<p>", "<ul><p>")}

    found = html.problems_by_name(pages, folder=tmp_path, java=parts.program("java"))
    assert set(found) == {"bad"}
