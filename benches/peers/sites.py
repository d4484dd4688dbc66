"""How each program is set up for a blog, what it is asked to write, and what it leaves undone.

Every program gets the files as they are, is asked for as little besides the feeds as it can be, and keeps its
defaults where nothing here says otherwise.
"""
import dataclasses
import os
import pathlib
import shutil
from collections.abc import Callable

import tools
from measure import tidings_command

HERE = pathlib.Path(__file__).resolve().parent

# How often each of these words stands in a file is how many posts the file holds.
RSS, ATOM, JSON = ("rss.xml", "<item>"), ("atom.xml", "<entry"), ("feed.json", '"content_html"')
CALENDAR = ("calendar.ics", "BEGIN:VEVENT")


@dataclasses.dataclass(frozen=True)
class Blog:
    """The posts to be read."""

    posts: pathlib.Path
    as_of: str
    n_posts: int


@dataclasses.dataclass(frozen=True)
class Peer:
    """A program as it is measured: `lay_out(blog, site)` gives the command for one output folder."""

    title: str
    writes: str
    does: str
    files: list[tuple[str, str]]
    install: Callable[[], None]
    lay_out: Callable[[Blog, pathlib.Path], Callable[[pathlib.Path], list]]


def with_posts(template, folder, blog, site):
    """A copy of a template's folder, with the posts in it. They are linked, not copied: it is the same disk."""
    shutil.copytree(HERE / template, site)
    shutil.copytree(blog.posts, site / folder, copy_function=os.link)


def tidings(blog, site):
    site.mkdir()
    command = tidings_command(blog.posts, blog.as_of, blog.n_posts, site)
    return lambda output: [*command, output]


def hugo(outputs):
    def lay_out(blog, site):
        with_posts("hugo", "content/posts", blog, site)
        config = site / "config.yaml"
        config.write_text(config.read_text().replace("home: [RSS, Atom, JSON]", f"home: [{outputs}]"))
        return lambda output: ["hugo", "--quiet", "--source", site, "--destination", output, "--cacheDir", f"{output}.cache"]

    return lay_out


def jekyll(blog, site):
    with_posts("jekyll", "_posts", blog, site)
    return lambda output: ["jekyll", "build", "--quiet", "--source", site, "--destination", output]


def eleventy(blog, site):
    with_posts("eleventy", "posts", blog, site)
    (site / "node_modules").symlink_to(tools.NODE_MODULES)
    return lambda output: ["node_modules/.bin/eleventy", f"--output={os.path.relpath(output, site)}"]


def pelican(blog, site):
    with_posts("pelican", "content", blog, site)
    command = [tools.PYTHON / "pelican", "content", "--quiet", "--settings", "pelicanconf.py", "--output"]
    return lambda output: [*command, output]


def script(blog, site):
    shutil.copytree(HERE / "script", site)
    return lambda output: [tools.PYTHON / "python", "feeds.py", blog.posts, output]


def hugo_peer(title, writes, outputs, files):
    does = "finds no date, cleans no HTML, keeps links as they are; events on the day of the post"
    return Peer(title, writes, does, files, lambda: tools.from_debian("hugo"), hugo(outputs))


PEERS = {
    "tidings": Peer(
        "**tidings**",
        "RSS, Atom, JSON, calendars, a page",
        "finds the dates of the meetups in the prose, checks them, cleans the HTML, makes links absolute; a calendar of "
        "all, one a group and an `.ics` a meetup; `events.json`, chapters of videos, a ledger that keeps ids",
        [RSS, ATOM, JSON],
        lambda: None,
        tidings,
    ),
    "hugo": hugo_peer("Hugo", "RSS, Atom, JSON", "RSS, Atom, JSON", [RSS, ATOM, JSON]),
    "hugo-calendar": hugo_peer(
        "Hugo", "RSS, Atom, JSON, a calendar", "RSS, Atom, JSON, Calendar", [RSS, ATOM, JSON, CALENDAR]
    ),
    "hugo-rss": hugo_peer("Hugo", "RSS", "RSS", [RSS]),
    "eleventy": Peer(
        "Eleventy",
        "RSS, Atom, JSON, a calendar",
        "makes links absolute; finds no date, cleans no HTML; writes a page a post as well",
        [RSS, ATOM, JSON, CALENDAR],
        tools.from_npm,
        eleventy,
    ),
    "script": Peer(
        "Python script",
        "RSS, Atom, JSON, a calendar",
        "finds no date, cleans no HTML, keeps links as they are",
        [RSS, ATOM, JSON, CALENDAR],
        tools.from_pypi,
        script,
    ),
    "pelican": Peer(
        "Pelican",
        "RSS, Atom, a calendar",
        "makes links absolute, colors code; finds no date, cleans no HTML; has no JSON Feed",
        [RSS, ATOM, CALENDAR],
        tools.from_pypi,
        pelican,
    ),
    "jekyll": Peer(
        "Jekyll",
        "Atom, a calendar",
        "colors code; finds no date, cleans no HTML, keeps links as they are; writes a page a post as well",
        [("feed.xml", "<entry"), CALENDAR],
        lambda: tools.from_debian("jekyll"),
        jekyll,
    ),
}
