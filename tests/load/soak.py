#!/usr/bin/env python3
"""`tidings serve` for a while, with posts that change every second and clients of every kind.

    tests/load/soak.py [SECONDS] [--idle 10000] [--max-mib 200] [--tidings PROGRAM]

A writer changes a post or the settings every second and breaks a post now and then. Honest clients fetch
feeds, calendars and the page, plain and compressed, and hold each answer to what it must be: the entity tag
is a digest of the whole body, the same build's number stands all through it, numbers only rise, nothing fails.
Rude clients meanwhile open and drop connections, stop reading half way, never end a request, send nonsense,
and keep thousands of connections idle. At the end the last change must be what is served, and memory must have
stayed within its bound. Exit 1 where anything was not so. Needs the program and Python alone.
"""
import argparse
import collections
import gzip
import hashlib
import http.client
import json
import os
import pathlib
import random
import re
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PATHS = ["/rss.xml", "/atom.xml", "/feed.json", "/calendar.ics", "/", "/events.json"]
POSTS = 60

over = threading.Event()
faults = []
counts = collections.Counter()
slowest = [0.0]


def fault(words):
    faults.append(words)
    if len(faults) < 20:
        print("FAULT:", words, file=sys.stderr)


def write(path, text):
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text)
    beside.replace(path)


def settings(number):
    return f"title: Soak number-{number}-\nurl: https://soak.example\ntimezone: Europe/London\nlang: en\nfeed: {{limit: {POSTS}}}\n"


def post(index, words):
    return (f"---\ntitle: Evening {index}\ntags: [meetup]\n---\n{words}\n\n" + "We talked about ants and bees. " * 40
            + "\n\n### Our next meetup\n\nWe meet again soon.\n")


def post_path(site, index):
    return site / "posts" / f"{2015 + index // 12}-{index % 12 + 1:02}-07-evening.md"


def make(site):
    (site / "posts").mkdir()
    (site / "tidings.yaml").write_text(settings(0))
    for index in range(POSTS):
        post_path(site, index).write_text(post(index, "Hello."))


def change(site):
    """Changes something every second; returns the number that is right at the end."""
    number = 0
    broken = site / "posts" / "2014-01-01-broken.md"
    while not over.wait(1.0):
        number += 1
        if number % 10 == 7:
            broken.write_text("---\ntitle: [\n---\n")
        elif number % 10 == 8:
            broken.unlink()
        elif number % 2:
            # Not in one step, as some editors write.
            post_path(site, random.randrange(POSTS)).write_text(post(number, f"Changed {number}."))
        else:
            write(site / "tidings.yaml", settings(number))
    broken.unlink(missing_ok=True)
    write(site / "tidings.yaml", settings(number + 1))
    return number + 1


def check(path, answer, body):
    encoding = answer.headers["Content-Encoding"]
    tag = answer.headers["ETag"]
    plain = gzip.decompress(body) if encoding == "gzip" else body
    if hashlib.sha256(plain).hexdigest()[:32] != re.match(r'"([0-9a-f]{32})(-gz)?"$', tag).group(1):
        fault(f"{path}: the body is not what its tag names")
    if path.endswith(".xml"):
        ElementTree.fromstring(plain)
    elif path.endswith(".json"):
        json.loads(plain)
    numbers = set(re.findall(rb"number-(\d+)-", plain))
    if len(numbers) > 1:
        fault(f"{path}: two builds in one answer: {numbers}")
    return int(numbers.pop()) if numbers else None


def honest(port, seed):
    dice = random.Random(seed)
    known, newest = {}, collections.defaultdict(int)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while not over.is_set():
        path = dice.choice(PATHS)
        encoding = dice.choice(["gzip", "identity"])
        headers = {"Accept-Encoding": encoding}
        if (path, encoding) in known and dice.random() < 0.5:
            headers["If-None-Match"] = known[path, encoding]
        began = time.monotonic()
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException) as error:
            # Where every place is taken a connection that was still may be asked for its own: that is no fault
            # of an answer under way. Ask again on a new one, and count it.
            connection.close()
            counts["honest connections that made place"] += 1
            if time.monotonic() - began > 5:
                fault(f"{path}: {error!r} after {time.monotonic() - began:.1f} s")
            continue
        slowest[0] = max(slowest[0], time.monotonic() - began)
        counts[f"answers {answer.status}"] += 1
        if answer.status == 200:
            number = check(path, answer, body)
            if number is not None and number < newest[path]:
                fault(f"{path}: build {number} after build {newest[path]}")
            newest[path] = max(newest[path], number or 0)
            known[path, encoding] = answer.headers["ETag"]
        elif answer.status != 304:
            fault(f"{path}: status {answer.status}")
        time.sleep(0.002)


def rude(port, seed):
    dice = random.Random(seed)
    held = []
    while not over.is_set():
        try:
            stream = socket.create_connection(("127.0.0.1", port), timeout=5)
            kind = dice.randrange(6)
            if kind == 0:
                stream.sendall(b"GET /rss.xml HTTP/1.1\r\nHost: a\r\n\r\n")
                stream.recv(dice.randrange(1, 2000))
            elif kind == 1:
                stream.sendall(b"GET / HTTP/1.1\r\nX: " + b"y" * dice.randrange(1, 100_000))
            elif kind == 2:
                stream.sendall(os.urandom(dice.randrange(1, 5000)))
            elif kind == 3:
                stream.sendall(b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                if b"404" not in stream.recv(100):
                    fault("a path that leads out is not answered with 404")
            elif kind == 4:
                # Ends no request, now or later.
                stream.sendall(b"GET / HTTP/1.1\r\nX")
                held.append(stream)
                for each in held:
                    each.sendall(b"y")
            counts["rude connections"] += 1
            if stream not in held:
                stream.close()
        except OSError:
            held = held[-200:]
        time.sleep(0.005)


def idle(port, wanted):
    """Keeps so many connections open that say nothing, opening those again that the server lets go."""
    held = collections.deque()
    while not over.is_set():
        try:
            held.append(socket.create_connection(("127.0.0.1", port), timeout=5))
            counts["idle connections opened"] += 1
        except OSError:
            time.sleep(0.05)
        if len(held) > wanted:
            held.popleft().close()
        counts["idle connections held"] = len(held)
        time.sleep(0.0005 if len(held) < wanted else 0.01)


def memory(pid, field):
    return int(re.search(rf"{field}:\s+(\d+) kB", pathlib.Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def fetch(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Connection": "close"})
    return connection.getresponse().read().decode()


def wait_for(what, is_so):
    for _ in range(300):
        try:
            if is_so():
                return True
        except OSError:
            pass
        time.sleep(0.1)
    fault(f"not in 30 s: {what}")
    return False


def start(site, program):
    log = (site / "log").open("wb")
    process = subprocess.Popen([program, "serve", "--listen", "127.0.0.1:0"], cwd=site, stderr=log)
    for _ in range(300):
        found = re.search(r"listening on http://127\.0\.0\.1:(\d+)/", (site / "log").read_text())
        if found:
            return process, int(found.group(1))
        time.sleep(0.1)
    sys.exit((site / "log").read_text())


def report(process, port, options):
    metrics = dict(re.findall(r"^(\S+) (\S+)$", fetch(port, "/metrics"), re.M))
    for name, count in sorted(counts.items()):
        print(f"{count:10,} {name}")
    for name in ("tidings_builds_total", "tidings_builds_failed_total", "tidings_http_connections_open",
                 "tidings_http_connections_displaced_total"):
        print(f"{int(metrics[name]):10,} {name}")
    peak = memory(process.pid, "VmHWM")
    print(f"{slowest[0]:10.2f} s at most for an honest answer")
    print(f"{peak:10.1f} MiB at its peak, {memory(process.pid, 'VmRSS'):.1f} MiB at the end")
    if peak > options.max_mib:
        fault(f"{peak:.1f} MiB is more than {options.max_mib}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seconds", type=int, nargs="?", default=30)
    parser.add_argument("--idle", type=int, default=10_000)
    parser.add_argument("--max-mib", type=float, default=200)
    parser.add_argument("--tidings", type=pathlib.Path, default=ROOT / "target/release/tidings")
    options = parser.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, options.idle + 2000), most))
    with tempfile.TemporaryDirectory(prefix="tidings-soak-") as name:
        site = pathlib.Path(name)
        make(site)
        process, port = start(site, options.tidings.resolve())
        wait_for("a first build", lambda: fetch(port, "/readyz") == "ready\n")
        last = []
        threads = [threading.Thread(target=honest, args=(port, seed)) for seed in range(4)]
        threads += [threading.Thread(target=rude, args=(port, seed)) for seed in range(2)]
        threads += [threading.Thread(target=idle, args=(port, options.idle)),
                    threading.Thread(target=lambda: last.append(change(site)))]
        for thread in threads:
            thread.start()
        time.sleep(options.seconds)
        over.set()
        for thread in threads:
            thread.join()
        wait_for("the last change is served", lambda: f"number-{last[0]}-" in fetch(port, "/rss.xml"))
        wait_for("all is well", lambda: json.loads(fetch(port, "/healthz"))["status"] == "ok")
        report(process, port, options)
        process.send_signal(signal.SIGTERM)
        if process.wait(30) != 0:
            fault(f"it ended with {process.returncode}")
    print(f"{len(faults):10} faults in {options.seconds} s")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
