#!/usr/bin/env python3
"""Real readers read the three feeds of a folder, and must all see the same entries.

    read_feeds.py OUTPUT...

rss.xml, atom.xml and feed.json, and the three of each archive, so that every entry of the site is read.

feedparser reads each file; newsboat fetches RSS and Atom over HTTP from this machine, into a home folder
of its own, and what it has put in its cache is compared. Of each entry the id, title, link, moment and content
must be one and the same in all three, in the same order.
Last line: "read_feeds: N entries, M problems"; exit 1 if M.

feedparser is installed into ~/.cache/tidings-clients on first use; newsboat is Debian's.
"""
import calendar
import datetime as dt
import functools
import html
import http.server
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading

VENV = pathlib.Path(os.environ.get("CLIENT_TOOLS") or pathlib.Path.home() / ".cache/tidings-clients") / "venv"
PROBLEMS = []


def set_up():
    """Re-run under a Python that has feedparser; have newsboat."""
    python = VENV / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    if subprocess.run([python, "-c", "import feedparser"], capture_output=True).returncode:
        subprocess.run([python, "-m", "pip", "install", "-q", "feedparser"], check=True)
    if pathlib.Path(sys.prefix).resolve() != VENV.resolve():
        os.execv(python, [str(python), os.path.abspath(__file__), *sys.argv[1:]])
    if not shutil.which("newsboat"):
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-qq", "-y", "newsboat"], check=True, stdout=subprocess.DEVNULL)


def problem(text):
    PROBLEMS.append(text)
    print(text)


def entry(identity, title, link, instant, content):
    # White space at the ends is the format's own: RSS and Atom are indented.
    return {"id": identity, "title": title, "link": link, "published": instant, "content": content.strip()}


def with_feedparser(path):
    import feedparser

    if path.suffix == ".json":  # JSON Feed is beyond feedparser; the standard library reads it
        feed = json.loads(path.read_text("utf-8"))
        return [
            entry(i["id"], i["title"], i["url"], int(dt.datetime.fromisoformat(i["date_published"]).timestamp()), i["content_html"])
            for i in feed["items"]
        ]
    # As the feed has it: what feedparser's own cleaning makes of it is the same for all formats.
    feed = feedparser.parse(path.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    if feed.bozo:
        problem(f"{path}: feedparser: {feed.bozo_exception}")
    # feedparser hands titles on as HTML
    return [
        entry(e.id, html.unescape(e.title), e.link, calendar.timegm(e.published_parsed), "".join(c.value for c in e.get("content", [])))
        for e in feed.entries
    ]


def difference(seen, expected):
    """The first place where two values differ, with a little of what is around it."""
    seen, expected = str(seen), str(expected)
    at = next((i for i, (a, b) in enumerate(zip(seen, expected)) if a != b), min(len(seen), len(expected)))
    around = slice(max(at - 30, 0), at + 30)
    return f"{seen[around]!r} is not {expected[around]!r}"


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {".xml": "application/xml", ".json": "application/feed+json"}

    def log_message(self, *_):
        pass


def with_newsboat(folder, name):
    """One feed as newsboat has it in its cache, which holds an id once however many feeds have it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as home:
        urls, cache, config = (pathlib.Path(home) / file for file in ("urls", "cache.db", "config"))
        urls.write_text(f"http://127.0.0.1:{server.server_address[1]}/{name}\n")
        config.write_text("use-proxy no\n")
        command = ["newsboat", "-q", "-u", urls, "-c", cache, "-C", config, "-x", "reload"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, "HOME": home})
        if done.returncode:
            problem(f"{folder / name}: newsboat: {done.stdout}{done.stderr}")
            return []
        rows = sqlite3.connect(cache).execute("select guid, title, url, pubDate, content from rss_item")
        entries = [entry(*row) for row in rows]
    server.shutdown()
    return entries


def trios(folder):
    """The names of each feed's three documents."""
    archives = sorted(path.stem.removeprefix("rss") for path in folder.glob("archive/rss*.xml"))
    names = [("", ""), *(("archive/", number) for number in archives)]
    return [(f"{sub}rss{n}.xml", f"{sub}atom{n}.xml", f"{sub}feed{n}.json") for sub, n in names]


def compare(folder, names):
    views = {(name, "feedparser"): with_feedparser(folder / name) for name in names}
    # newsboat knows no JSON Feed
    views |= {(name, "newsboat"): with_newsboat(folder, name) for name in names if name.endswith(".xml")}
    reference = views[(names[1], "feedparser")]
    by_id = {e["id"]: e for e in reference}
    for (name, reader), entries in views.items():
        label = f"{folder / name}: {reader}"
        ordered = [e["id"] for e in entries]
        # newsboat keeps its cache in an order of its own
        same = ordered == [*by_id] if reader == "feedparser" else sorted(ordered) == sorted(by_id)
        if not same:
            problem(f"{label} sees other entries, or another order, than feedparser in {names[1]}")
        for e in entries:
            if not e["content"]:
                problem(f"{label}: {e['id']} has no content")
            for part, seen in e.items():
                expected = by_id.get(e["id"], e)[part]
                if seen != expected:
                    problem(f"{label}: {part} of {e['id']}: {difference(seen, expected)}")
    return len(reference)


def main():
    folders = [pathlib.Path(name).resolve() for name in sys.argv[1:]]
    if not folders:
        sys.exit(__doc__)
    n_entries = sum(compare(folder, names) for folder in folders for names in trios(folder))
    print(f"read_feeds: {n_entries} entries, {len(PROBLEMS)} problems")
    sys.exit(bool(PROBLEMS))


set_up()
main()
