"""What a meetup's organizer might write in an evening: `feeds.py POSTS OUTPUT`.

python-frontmatter, markdown-it-py, feedgen and icalendar: three feeds with the whole of every post, and a calendar.
"""
import datetime
import json
import pathlib
import sys

import feedgen.feed
import frontmatter
import icalendar
import markdown_it

SITE = "https://blog.example/"
TITLE = "A blog of many groups"


def read(folder):
    markdown = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for path in sorted(folder.iterdir()):
        post = frontmatter.load(path)
        day = datetime.datetime.fromisoformat(path.stem[:10]).replace(tzinfo=datetime.timezone.utc)
        yield {
            "url": f"{SITE}{path.stem}/",
            "title": str(post.get("title", path.stem)),
            "summary": str(post.get("description", "")),
            "published": day,
            "html": markdown.render(post.content),
        }


def write_xml(posts, output):
    feed = feedgen.feed.FeedGenerator()
    feed.id(SITE)
    feed.title(TITLE)
    feed.description(TITLE)
    feed.link(href=SITE)
    for post in posts:
        entry = feed.add_entry()
        entry.id(post["url"])
        entry.title(post["title"])
        entry.link(href=post["url"])
        entry.summary(post["summary"])
        entry.published(post["published"])
        entry.updated(post["published"])
        entry.content(post["html"], type="html")
    feed.rss_file(output / "rss.xml")
    feed.atom_file(output / "atom.xml")


def write_json(posts, output):
    items = [
        {
            "id": post["url"],
            "url": post["url"],
            "title": post["title"],
            "summary": post["summary"],
            "date_published": post["published"].isoformat(),
            "content_html": post["html"],
        }
        for post in reversed(posts)
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": TITLE, "home_page_url": SITE, "items": items}
    (output / "feed.json").write_text(json.dumps(feed, ensure_ascii=False))


def write_calendar(posts, output):
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//script//EN")
    calendar.add("version", "2.0")
    for post in posts:
        event = icalendar.Event()
        event.add("uid", post["url"])
        event.add("dtstamp", post["published"])
        event.add("dtstart", post["published"].date())
        event.add("summary", post["title"])
        event.add("url", post["url"])
        calendar.add_component(event)
    (output / "calendar.ics").write_bytes(calendar.to_ical())


def main():
    posts, output = map(pathlib.Path, sys.argv[1:])
    output.mkdir(parents=True)
    entries = list(read(posts))
    write_xml(entries, output)
    write_json(entries, output)
    write_calendar(entries, output)


main()
