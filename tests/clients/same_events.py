#!/usr/bin/env python3
"""same_events.py FOLDER: each events/*.ics of a build holds one VEVENT, and calendar.ics the very same bytes of it.

Prints each file that does not; the exit status is 1 if there is one, or if calendar.ics holds others.
"""

import re
import sys
from pathlib import Path

VEVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?\r\nEND:VEVENT\r\n", re.DOTALL)


def main():
    folder = Path(sys.argv[1])
    in_calendar = VEVENT.findall((folder / "calendar.ics").read_bytes())
    files = sorted((folder / "events").glob("*.ics"))
    of_files = {path.name: VEVENT.findall(path.read_bytes()) for path in files}
    others = [name for name, events in of_files.items() if len(events) != 1 or events[0] not in in_calendar]
    for name in others:
        print(f"events/{name}: not the VEVENT of calendar.ics")
    print(f"events: {len(files)} files, {len(in_calendar)} VEVENTs in calendar.ics, {len(others)} differ")
    sys.exit(1 if others or len(files) != len(in_calendar) or not files else 0)


if __name__ == "__main__":
    main()
