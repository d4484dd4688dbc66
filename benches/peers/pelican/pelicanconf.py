"""RSS and Atom with the whole of every post, and a calendar; no page a post, no lists of tags or authors."""
SITENAME = "A blog of many groups"
SITEURL = "https://blog.example"
FEED_DOMAIN = SITEURL
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
PATH = "content"
PLUGINS = ["yaml_metadata"]
FILENAME_METADATA = r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<slug>.*)"
WITH_FUTURE_DATES = True

FEED_ALL_RSS = "rss.xml"
FEED_ALL_ATOM = "atom.xml"
RSS_FEED_SUMMARY_ONLY = False
FEED_MAX_ITEMS = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

ARTICLE_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
THEME = "simple"
THEME_TEMPLATES_OVERRIDES = ["templates"]
DIRECT_TEMPLATES = ["calendar"]
CALENDAR_SAVE_AS = "calendar.ics"
