#!/usr/bin/env python3
"""Compares what tidings publishes for a Jekyll blog with what Jekyll and jekyll-feed publish.

    jekyll_compare.py SITE TIDINGS [KEY: VALUE ...]

SITE is a folder with `_config.yml` and `_posts`, TIDINGS the program. Further arguments are lines for
Jekyll's configuration ("timezone: Europe/Berlin"). Jekyll is installed from Debian's packages, or from
the gems, where it is missing. Themes and plugins other than jekyll-feed are left out: neither changes an
id, a link, a title or a date.

Every entry's id, link, title, dates and text must be equal, and the places its links lead to; what is not is
printed, and makes it exit 1. The text is what a reader shows: without tags, in the same Unicode form, white
space collapsed. Three things that differ by intent are taken out before (README, "Moving over from
Jekyll"): frames, which are links in ours; the list of chapters at the end of ours; and the lead picture of
the front matter, which ours shows.
"""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
# Keys of `_config.yml` that need a theme, a plugin or a file that is not there.
LEFT_OUT = ("plugins", "gems", "theme", "remote_theme", "exclude", "include", "sass", "paginate", "paginate_path")


def install():
    """Finds Jekyll, or installs it."""
    if shutil.which("jekyll"):
        return
    apt = ["apt-get", "install", "-y", "--no-install-recommends", "jekyll", "ruby-jekyll-feed"]
    if shutil.which("apt-get") and subprocess.run(apt, capture_output=True).returncode == 0:
        return
    subprocess.run(["gem", "install", "--no-document", "jekyll", "jekyll-feed"], check=True)


def reduced(config):
    """The site's configuration without the blocks of LEFT_OUT, and with jekyll-feed alone."""
    kept, skipping = [], False
    for line in config.splitlines():
        if re.match(r"[^\s#-]", line):
            skipping = line.split(":")[0].strip() in LEFT_OUT
        if not skipping:
            kept.append(line)
    return "\n".join(kept) + "\nplugins: [jekyll-feed]\nfeed: {posts_limit: 100000}\n"


def jekylls(site, lines, work):
    """Entries of the feed that Jekyll makes."""
    source = work / "site"
    shutil.copytree(site, source)
    config = (site / "_config.yml").read_text(encoding="utf-8")
    own = {line.split(":")[0] for line in lines}
    config = "\n".join(line for line in config.splitlines() if line.split(":")[0] not in own)
    (source / "_config.yml").write_text(reduced(config) + "\n".join(lines) + "\n", encoding="utf-8")
    out = work / "jekyll"
    subprocess.run(["jekyll", "build", "-q", "-s", source, "-d", out], check=True, cwd=work)
    return entries([out / "feed.xml"]), source


def ours(source, tidings, work):
    """Entries of the feeds that tidings makes: the main one and its archives."""
    config = work / "tidings.yaml"
    config.write_text("feed: { limit: all }\n", encoding="utf-8")
    out = work / "tidings"
    command = [tidings, "build", "--posts", source / "_posts", "--output", out, "--config", config]
    subprocess.run(command, check=True, cwd=work)
    return entries(sorted(out.rglob("*atom*.xml")))


def entries(feeds):
    """Per link: id, title as a reader shows it, instants of publishing and change."""
    found = {}
    for feed in feeds:
        for entry in ET.parse(feed).getroot().iter(ATOM + "entry"):
            link = next(l.get("href") for l in entry.findall(ATOM + "link") if l.get("rel", "alternate") == "alternate")
            title = entry.find(ATOM + "title")
            text = title.text or ""
            text = html.unescape(text) if title.get("type") == "html" else text
            picture = entry.find(MEDIA + "thumbnail")
            found[link] = {
                "picture": None if picture is None else unquote(urljoin(link, picture.get("url"))),
                "id": entry.findtext(ATOM + "id"),
                "title": text,
                "published": instant(entry.findtext(ATOM + "published")),
                "updated": instant(entry.findtext(ATOM + "updated")),
                **shown(entry.findtext(ATOM + "content") or "", link),
            }
    return found


class Shown(HTMLParser):
    """What a reader shows of HTML: its words, and where its links lead. Frames show as [frame]."""

    HIDDEN = ("script", "style", "object", "iframe")
    FRAME = re.compile(r"(\w+ video(: .*)?|Embedded (post|content)( from .*|: .*)?)", re.S)

    BLANK = ("p", "br", "li", "div", "td", "th", "tr", "dt", "dd", "pre", "blockquote", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6")

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.page, self.text, self.links, self.hidden = page, [], [], 0
        self.anchor = (0, 0)

    def handle_starttag(self, tag, attributes):
        if tag in ("iframe", "embed", "object") and not self.hidden:
            self.text.append(" [frame] ")
        self.hidden += tag in self.HIDDEN
        self.text += " " * (tag in self.BLANK)
        if tag == "a":
            self.anchor = (len(self.text), len(self.links))
        address = dict(attributes).get({"a": "href", "img": "src"}.get(tag))
        if address and not self.hidden:
            self.links.append(unquote(urljoin(self.page, address.strip())))

    def handle_endtag(self, tag):
        self.hidden -= tag in self.HIDDEN
        self.text += " " * (tag in self.BLANK)
        if tag == "a" and self.FRAME.fullmatch("".join(self.text[self.anchor[0] :]).strip()):
            self.text[self.anchor[0] :] = [" [frame] "]
            del self.links[self.anchor[1] :]

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


def shown(content, page):
    """The words and the links of an entry, without the chapters at its end."""
    reader = Shown(page)
    reader.feed(re.sub(r"<h2>Chapters</h2>\n<ul>\n(<li>.*</li>\n)+</ul>\s*$", "", content))
    reader.close()
    text = " ".join(unicodedata.normalize("NFC", "".join(reader.text)).split())
    return {"text": text, "links": reader.links}


def instant(text):
    """Seconds since 1970: an offset may be written in more than one way."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def main():
    site, tidings, *lines = sys.argv[1:]
    install()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        theirs, source = jekylls(Path(site).resolve(), lines, work)
        mine = ours(source, Path(tidings).resolve(), work)
    for link, entry in theirs.items():
        same = mine.get(link, entry)
        # jekyll-feed names the picture of the front matter beside the text: ours may show it first in the text.
        picture = entry.pop("picture")
        if same.pop("picture", None) == picture and same["links"] == [picture, *entry["links"]]:
            same["links"] = entry["links"]
    different = [
        {"link": link, "jekyll": theirs.get(link), "tidings": mine.get(link)}
        for link in sorted(theirs.keys() | mine.keys())
        if theirs.get(link) != mine.get(link)
    ]
    for difference in different:
        print(json.dumps(difference, ensure_ascii=False))
    print(f"{len(theirs)} entries of Jekyll, {len(mine)} of tidings, {len(different)} different")
    sys.exit(1 if different or not theirs else 0)


if __name__ == "__main__":
    main()
