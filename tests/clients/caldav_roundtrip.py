#!/usr/bin/env python3
"""caldav_roundtrip.py OLD NEW: two builds, one after the other, as a CalDAV server keeps them.

vdirsyncer takes the calendar.ics of the build in folder OLD to a radicale server that this script starts, and
then that of NEW. Afterwards the server must hold every meetup of NEW once, with the new build's SEQUENCE,
start, title, location and status. The exit status is 1 if it does not.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import tools

tools.enter_venv("caldav", ["radicale", "vdirsyncer", "icalendar", "tzdata"])

import icalendar  # noqa: E402

VDIRSYNCER = """
[general]
status_path = "{folder}/status"
[pair tidings]
a = "built"
b = "server"
collections = null
conflict_resolution = "a wins"
[storage built]
type = "singlefile"
path = "{folder}/calendar.ics"
[storage server]
type = "caldav"
url = "http://127.0.0.1:{port}/reader/meetups/"
username = "reader"
password = "reader"
"""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def request(port, method, path="/reader/meetups/"):
    # Any name and password will do: the server asks for none, but makes folders for a name.
    head = {"Authorization": "Basic cmVhZGVyOnJlYWRlcg=="}
    with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method, headers=head)) as answer:
        return answer.read()


def start_server(folder, port):
    options = ["--server-hosts", f"127.0.0.1:{port}", "--storage-filesystem-folder", f"{folder}/radicale", "--auth-type", "none", "--logging-level", "error"]
    server = subprocess.Popen([tools.program("radicale", "caldav"), "--config", os.devnull, *options])
    for _ in range(100):
        try:
            request(port, "MKCALENDAR")
            return server
        except OSError:
            time.sleep(0.2)
    server.terminate()
    raise SystemExit("radicale does not answer")


def events(data):
    """What a subscriber sees of each event, by UID."""
    found = {}
    for calendar in icalendar.Calendar.from_ical(data, multiple=True):
        for event in calendar.walk("VEVENT"):
            uid = str(event["UID"])
            if uid in found:
                raise SystemExit(f"{uid} is there twice")
            seen = {name: str(event.get(name, "")) for name in ("SEQUENCE", "SUMMARY", "LOCATION", "STATUS", "URL")}
            found[uid] = {**seen, "DTSTART": event.decoded("DTSTART"), "DTEND": event.decoded("DTEND")}
    return found


def main():
    old, new = (Path(folder) / "calendar.ics" for folder in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        config = Path(folder) / "vdirsyncer.conf"
        config.write_text(VDIRSYNCER.format(folder=folder, port=port))
        server = start_server(folder, port)
        try:
            for build in (old, new):
                shutil.copy(build, Path(folder) / "calendar.ics")
                vdirsyncer = [tools.program("vdirsyncer", "caldav"), "--config", str(config)]
                for command in (["discover"], ["sync", "--force-delete"]):
                    subprocess.run([*vdirsyncer, *command], input="y\n" * 10, text=True, check=True)
            kept = events(request(port, "GET"))
        finally:
            server.terminate()
            server.wait()
    wanted, differences = events(new.read_bytes()), 0
    for uid in sorted(wanted.keys() | kept.keys()):
        if wanted.get(uid) != kept.get(uid):
            differences += 1
            print(f"{uid}: built {wanted.get(uid)}, kept {kept.get(uid)}")
    print(f"CalDAV: {len(kept)} events kept of {len(wanted)} built, {differences} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
