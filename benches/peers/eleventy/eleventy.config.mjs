// The RSS plugin's three feeds with the whole of every post, and a calendar. Eleventy writes a page a post as well.
import { feedPlugin } from "@11ty/eleventy-plugin-rss";

const METADATA = {
  title: "A blog of many groups",
  subtitle: "A blog of many groups",
  language: "en",
  base: "https://blog.example/",
  author: { name: "A blog of many groups" },
};

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Eleventy//EN
{%- for post in collections.meetups %}
BEGIN:VEVENT
UID:{{ post.url | htmlBaseUrl("https://blog.example/") }}
DTSTAMP:{{ post.date | stamp }}
DTSTART;VALUE=DATE:{{ post.date | day }}
SUMMARY:{{ post.data.title | safe }}
URL:{{ post.url | htmlBaseUrl("https://blog.example/") }}
END:VEVENT
{%- endfor %}
END:VCALENDAR
`;

export default function (config) {
  config.addCollection("meetups", (collections) => collections.getFilteredByGlob("posts/*.md"));
  for (const [type, outputPath] of [["rss", "/rss.xml"], ["atom", "/atom.xml"], ["json", "/feed.json"]]) {
    config.addPlugin(feedPlugin, { type, outputPath, collection: { name: "meetups", limit: 0 }, metadata: METADATA });
  }
  const digits = (date) => date.toISOString().replace(/[-:]|[.]\d+/g, "");
  config.addFilter("stamp", digits);
  config.addFilter("day", (date) => digits(date).slice(0, 8));
  config.addTemplate("calendar.njk", CALENDAR, {
    permalink: "/calendar.ics",
    layout: false,
    eleventyExcludeFromCollections: true,
    eleventyImport: { collections: ["meetups"] },
  });
  config.setQuietMode(true);
  // Posts as they are: what they hold of Liquid is text.
  return { markdownTemplateEngine: false, dir: { input: ".", includes: "_includes" } };
}
