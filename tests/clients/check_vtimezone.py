#!/usr/bin/env python3
"""check_vtimezone.py FOLDER: the VTIMEZONEs of every .ics file below it, evaluated by dateutil.

dateutil.tz.tzical knows nothing but the file. Its offsets must be those of the IANA database (zoneinfo) at
every event's start and end, each month from the first to a year after the last, and a day, an hour and a
second around each change of the clocks between. Prints each difference; the exit status is 1 if there is one.
"""

import datetime
import io
import re
import sys
from pathlib import Path

import tools

tools.enter_venv("calendars", tools.CALENDAR_PACKAGES)

from zoneinfo import ZoneInfo  # noqa: E402

from dateutil import tz  # noqa: E402

UTC = datetime.timezone.utc
DAY = datetime.timedelta(days=1)
SECOND = datetime.timedelta(seconds=1)


def changes(zone, start, end):
    """The moments in UTC between two others at which the zone's offset changes."""
    def offset(at):
        return at.astimezone(zone).utcoffset()

    at = start
    while at < end:
        later = at + 3 * DAY
        if offset(at) != offset(later):
            low, high = at, later
            while high - low > SECOND:
                middle = (low + (high - low) / 2).replace(microsecond=0)
                low, high = (middle, high) if offset(middle) == offset(low) else (low, middle)
            yield high
        at = later


def samples(zone, moments):
    start, end = min(moments), max(moments) + 365 * DAY
    yield from moments
    at = start
    while at < end:
        yield at
        at += 30 * DAY
    around = [datetime.timedelta(seconds=seconds) for seconds in (-86400, -3600, -1, 0, 1, 3600, 86400)]
    for change in changes(zone, start, end):
        yield from (change + delta for delta in around if start <= change + delta < end)


def offset_by_file(zone, at, expected):
    """The file's offset at a moment. dateutil answers for local times, of which one may come twice: then
    either offset around the change is its own, and the one expected is looked for first."""
    local = (at + expected).replace(tzinfo=None)
    answers = [local.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)]
    return expected if expected in answers else answers[0]


def check(path):
    text = re.sub(rb"\r\n[ \t]", b"", path.read_bytes()).decode().replace("\r\n", "\n")
    blocks = re.findall(r"^BEGIN:VTIMEZONE$.*?^END:VTIMEZONE$", text, re.S | re.M)
    zones = tz.tzical(io.StringIO("\n".join(blocks) + "\n"))
    used = {}
    for name, value in re.findall(r"^DT(?:START|END);TZID=([^:;]+):(\d{8}T\d{6})$", text, re.M):
        local = datetime.datetime.strptime(value, "%Y%m%dT%H%M%S")
        used.setdefault(name, []).append(local.replace(tzinfo=ZoneInfo(name)).astimezone(UTC))
    n_samples, n_wrong = 0, 0
    for name, moments in used.items():
        if name not in zones.keys():
            print(f"{path}: no VTIMEZONE for {name}")
            n_wrong += 1
            continue
        zone, by_file = ZoneInfo(name), zones.get(name)
        for at in samples(zone, moments):
            expected = at.astimezone(zone).utcoffset()
            got = offset_by_file(by_file, at, expected)
            n_samples += 1
            if got != expected:
                n_wrong += 1
                print(f"{path}: {name} at {at:%Y-%m-%dT%H:%M:%SZ}: {got} by the file, {expected} by the database")
    return n_samples, n_wrong


def main():
    files = sorted(Path(sys.argv[1]).rglob("*.ics"))
    if not files:
        raise SystemExit(f"{sys.argv[1]}: no .ics file")
    results = [check(path) for path in files]
    n_samples, n_wrong = (sum(column) for column in zip(*results))
    print(f"VTIMEZONEs: {len(files)} files, {n_samples} moments, {n_wrong} differences")
    sys.exit(1 if n_wrong else 0)


if __name__ == "__main__":
    main()
