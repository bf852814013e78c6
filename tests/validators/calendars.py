"""iCalendar: read by vobject, and measured by the rules of RFC 5545."""

import re
from collections import Counter

import vobject

LONGEST_LINE = 75
#: Properties of a component: at least, at most (RFC 5545, 3.6 and 3.6.1; METHOD is not used).
IN_CALENDAR = {"PRODID": (1, 1), "VERSION": (1, 1), "CALSCALE": (0, 1), "METHOD": (0, 1)}
IN_EVENT = {
    "UID": (1, 1),
    "DTSTAMP": (1, 1),
    "DTSTART": (1, 1),
    "DTEND": (0, 1),
    "DURATION": (0, 1),
    "SUMMARY": (0, 1),
    "DESCRIPTION": (0, 1),
    "LOCATION": (0, 1),
    "STATUS": (0, 1),
    "SEQUENCE": (0, 1),
    "URL": (0, 1),
    "ORGANIZER": (0, 1),
    "CLASS": (0, 1),
    "CREATED": (0, 1),
    "LAST-MODIFIED": (0, 1),
    "TRANSP": (0, 1),
    "GEO": (0, 1),
    "RECURRENCE-ID": (0, 1),
}
STATUSES = {"TENTATIVE", "CONFIRMED", "CANCELLED"}
LINE = re.compile(r'[A-Za-z0-9-]+(;[A-Za-z0-9-]+=("[^"]*"|[^";:,]*)(,("[^"]*"|[^";:,]*))*)*:.*')
STAMP = re.compile(r"\d{8}T\d{6}Z")
VALUE_OF = re.compile(r'^([A-Za-z0-9-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$')


def problems(content: bytes) -> list[str]:
    """Return what is wrong with ``content`` as a calendar."""
    found = _problems_of_lines(content)
    try:
        lines = _unfolded(content)
        calendars = list(vobject.readComponents(content.decode("utf-8")))
        for calendar in calendars:
            calendar.validate(raiseException=True)
    except (UnicodeDecodeError, ValueError, vobject.base.VObjectError) as error:
        return [*found, f"vobject: {error!r}"]
    if len(calendars) != 1:
        found.append(f"{len(calendars)} calendars")
    return found + _problems_of_components(lines)


def _problems_of_lines(content: bytes) -> list[str]:
    """RFC 5545, 3.1: lines end in CR LF and have at most 75 octets; no character is cut in two."""
    found = []
    if b"\n" in content.replace(b"\r\n", b"") or b"\r" in content.replace(b"\r\n", b""):
        found.append("3.1: a line does not end in CR LF")
    if not content.endswith(b"\r\n"):
        found.append("3.1: the last line has no end")
    for line in content.split(b"\r\n"):
        if len(line) > LONGEST_LINE:
            found.append(f"3.1: {len(line)} octets: {line[:40]!r}…")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"3.1: a character is folded apart: {line[:40]!r}…")
    return found


def _unfolded(content: bytes) -> list[str]:
    text = re.sub(rb"\r\n[ \t]", b"", content).decode("utf-8")
    return [line for line in text.split("\r\n") if line]


def _problems_of_components(lines: list[str]) -> list[str]:
    found = [f"3.1: no content line: {line[:60]}" for line in lines if not LINE.fullmatch(line)]
    open_components, keys = [], []
    for line in lines:
        match = VALUE_OF.match(line)
        if match is None:
            continue
        name, parameters, value = match[1].upper(), match[2].upper(), match[3]
        if name == "BEGIN":
            open_components.append((value.upper(), {}))
        elif not open_components:
            found.append(f"3.4: outside any component: {line[:60]}")
        elif name == "END":
            kind, properties = open_components.pop()
            if kind != value.upper():
                return [*found, f"3.6: {kind} ends as {value}"]
            found += _problems_of_component(kind, properties)
            if kind == "VEVENT":
                keys.append(_first(properties, "UID") + _first(properties, "RECURRENCE-ID"))
        else:
            open_components[-1][1].setdefault(name, []).append((parameters, value))
    found += [f"{kind} does not end" for kind, _properties in open_components]
    return found + [
        f"3.8.4.7: UID {key} twice" for key, count in Counter(keys).items() if count > 1
    ]


def _problems_of_component(kind: str, properties: dict) -> list[str]:
    rules = {"VCALENDAR": IN_CALENDAR, "VEVENT": IN_EVENT}.get(kind, {})
    found = [
        f"{kind}: {len(properties.get(name, []))} × {name}, {least} to {most} allowed"
        for name, (least, most) in rules.items()
        if not least <= len(properties.get(name, [])) <= most
    ]
    if kind == "VCALENDAR" and _first(properties, "VERSION") != "2.0":
        found.append("3.7.4: the version is not 2.0")
    if kind != "VEVENT":
        return found
    if "DTEND" in properties and "DURATION" in properties:
        found.append("3.6.1: both DTEND and DURATION")
    if not STAMP.fullmatch(_first(properties, "DTSTAMP")):
        found.append("3.8.7.2: DTSTAMP is not in UTC")
    status = _first(properties, "STATUS")
    if status and status not in STATUSES:
        found.append(f"3.8.1.11: the status {status} is none of an event")
    start, end = properties.get("DTSTART"), properties.get("DTEND")
    if start and end:
        if ("VALUE=DATE" in start[0][0]) != ("VALUE=DATE" in end[0][0]):
            found.append("3.8.2.2: DTSTART and DTEND are of two kinds")
        elif start[0][0] == end[0][0] and end[0][1] <= start[0][1]:
            found.append("3.8.2.2: DTEND is not after DTSTART")
    return found


def _first(properties: dict, name: str) -> str:
    return properties.get(name, [("", "")])[0][1]
