#!/usr/bin/env python3
"""read_calendars.py FOLDER: every .ics file below it as real calendar programs see it.

icalendar with recurring_ical_events, vobject, khal, ical.js (Thunderbird's parser), node-ical and calcard each read
every file (khal the calendars to subscribe to: it keeps one event a UID). They must agree on each event's UID,
start and end, local start, title, location and status, and together see every VEVENT that is there. Prints
each difference; the exit status is 1 if there is one. `--reader NAME` prints what one reader sees, as JSON
lines.
"""

import concurrent.futures
import datetime
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import tools

NODE_PACKAGES = ["ical.js", "node-ical"]
tools.enter_venv("calendars", tools.CALENDAR_PACKAGES)

UTC = datetime.timezone.utc


def moment(value):
    """A day as it is; a moment in UTC, as every reader can give it."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return value.isoformat() + " (floating)"
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def local(value):
    return value.replace(tzinfo=None).isoformat() if isinstance(value, datetime.datetime) else value.isoformat()


def with_icalendar(files):
    import icalendar
    import recurring_ical_events

    for path in files:
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        for component in calendar.walk():
            for name, error in component.errors:
                raise SystemExit(f"{path}: icalendar: {name}: {error}")
        for event in recurring_ical_events.of(calendar).all():
            start, end = event.decoded("DTSTART"), event.decoded("DTEND")
            yield path, {
                "uid": str(event["UID"]), "start": moment(start), "end": moment(end), "local": local(start),
                "title": str(event["SUMMARY"]), "location": str(event.get("LOCATION", "")), "status": str(event["STATUS"]),
            }


def with_vobject(files):
    import vobject

    for path in files:
        for calendar in vobject.readComponents(path.read_bytes().decode()):
            for event in getattr(calendar, "vevent_list", []):
                start, end = event.dtstart.value, event.dtend.value
                yield path, {
                    "uid": event.uid.value, "start": moment(start), "end": moment(end), "local": local(start),
                    "title": event.summary.value, "location": getattr(event, "location", None) and event.location.value or "",
                    "status": event.status.value,
                }


KHAL = """
[calendars]
[[c]]
path = {folder}/vdir
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%S
longdatetimeformat = %Y-%m-%dT%H:%M:%S
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = c
"""


def with_khal(files):
    fields = ["uid", "start-long-full", "end-long-full", "title", "location", "status", "all-day"]
    for path in files:
        if path.parent.name == "events":
            continue
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "vdir").mkdir()
            (Path(folder) / "config").write_text(KHAL.format(folder=folder))
            names = ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
            environment = {**os.environ, **dict.fromkeys(names, folder), "LC_ALL": "C.UTF-8"}
            khal = [tools.program("khal", "calendars"), "-c", f"{folder}/config"]
            imported = subprocess.run([*khal, "import", "--batch", "-a", "c", str(path)], env=environment, capture_output=True, text=True)
            if imported.returncode or imported.stderr.strip():
                raise SystemExit(f"{path}: khal: {imported.stderr.strip()[-300:]}")
            asked = [argument for field in fields for argument in ("--json", field)]
            listed = subprocess.run([*khal, "list", "--once", *asked, "1970-01-02", "2100-01-01"], env=environment, capture_output=True, text=True, check=True)
            decoder, text = json.JSONDecoder(), listed.stdout.strip()
            while text:
                events, end = decoder.raw_decode(text)
                text = text[end:].strip()
                yield from ((path, khal_event(event)) for event in events)


def khal_event(event):
    # khal shows the last day of several, others the day after it.
    if event["all-day"] == "True":
        last = datetime.date.fromisoformat(event["end-long-full"][:10])
        start, end = event["start-long-full"][:10], (last + datetime.timedelta(days=1)).isoformat()
    else:
        start, end = (event[name] + ".000Z" for name in ("start-long-full", "end-long-full"))
    return {"uid": event["uid"], "start": start, "end": end, "title": event["title"], "location": event["location"], "status": event["status"].strip()}


def with_node(reader):
    def read(files):
        folder = tools.npm_folder("calendars-npm", NODE_PACKAGES)
        if folder is None:
            raise SystemExit("npm is needed for ical.js and node-ical")
        script = Path(__file__).with_suffix(".mjs").resolve()
        for start in range(0, len(files), 200):
            command = ["node", str(script), reader, *map(str, files[start:start + 200])]
            # A zone that no test calendar is in: a reader that falls back to the machine's own is found out.
            environment = {**os.environ, "TZ": "Pacific/Chatham"}
            output = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
            if output.returncode:
                raise SystemExit(f"{reader}: {output.stderr.strip()[-500:]}")
            for line in output.stdout.splitlines():
                event = json.loads(line)
                yield Path(event.pop("file")), event
    return read


def with_calcard(files):
    root = Path(__file__).resolve().parents[2]
    command = ["cargo", "run", "--quiet", "--locked", "--manifest-path", str(root / "Cargo.toml"), "--example", "calcard", "--"]
    output = subprocess.run([*command, *map(str, files)], capture_output=True, text=True)
    if output.returncode:
        raise SystemExit(f"calcard: {output.stderr.strip()[-500:]}")
    for line in output.stdout.splitlines():
        event = json.loads(line)
        yield Path(event.pop("file")), event


READERS = {
    "icalendar": with_icalendar,
    "vobject": with_vobject,
    "khal": with_khal,
    "ical.js": with_node("ical.js"),
    "node-ical": with_node("node-ical"),
    "calcard": with_calcard,
}


def seen_by(reader, files):
    events = {}
    for path, event in READERS[reader](files):
        key = (str(path), event["uid"])
        if key in events:
            raise SystemExit(f"{path}: {reader} sees {event['uid']} twice")
        events[key] = event
    return events


def main():
    arguments = sys.argv[1:]
    only = arguments.pop(arguments.index("--reader") + 1) if "--reader" in arguments else None
    folder = Path([argument for argument in arguments if argument != "--reader"][0]).resolve()
    files = sorted(folder.rglob("*.ics"))
    if not files:
        raise SystemExit(f"{folder}: no .ics file")
    if only:
        for (path, _), event in seen_by(only, files).items():
            print(json.dumps({"file": path, **event}, ensure_ascii=False))
        return
    differences = 0
    written = {str(path): path.read_bytes().count(b"\nBEGIN:VEVENT\r\n") for path in files}
    # The slowest first: with two processors the rest is done meanwhile.
    order = sorted(READERS, key=["khal", "icalendar", "vobject", "calcard", "node-ical", "ical.js"].index)
    with concurrent.futures.ProcessPoolExecutor() as pool:
        seen = dict(zip(order, pool.map(seen_by, order, [files] * len(order))))
    first = seen["icalendar"]
    for path, n_events in written.items():
        n_seen = sum(1 for seen_in, _ in first if seen_in == path)
        if n_seen != n_events:
            differences += 1
            print(f"{path}: {n_events} events written, {n_seen} read")
    for reader in READERS:
        events = seen[reader]
        covered = {path for path in written if reader != "khal" or Path(path).parent.name != "events"}
        for key in sorted(key for key in first.keys() | events.keys() if key[0] in covered):
            want, got = first.get(key), events.get(key)
            if want is None or got is None:
                differences += 1
                print(f"{key[0]}: {reader} and icalendar do not both see {key[1]}")
                continue
            for name in got:
                if got[name] != want[name]:
                    differences += 1
                    print(f"{key[0]}: {key[1]}: {name}: {reader} reads {got[name]!r}, icalendar {want[name]!r}")
        print(f"{reader}: {len(events)} events read")
    print(f"calendars: {len(files)} files, {sum(written.values())} events, {differences} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
