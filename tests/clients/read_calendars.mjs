// node read_calendars.mjs READER FILE...: what ical.js (Thunderbird's parser) or node-ical makes of each
// calendar, one JSON object a line. Run by read_calendars.py from a folder with both packages.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "package.json"));
const [reader, ...files] = process.argv.slice(2);
const plain = (module) => module.default ?? module;

function* withIcalJs(text) {
  const ICAL = plain(require("ical.js"));
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const { uid, startDate, endDate, summary, location } = new ICAL.Event(component);
    const moment = (time) => (time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString());
    yield {
      uid,
      start: moment(startDate),
      end: moment(endDate),
      local: startDate.toString(),
      title: summary,
      location: location ?? "",
      status: component.getFirstPropertyValue("status"),
    };
  }
}

function* withNodeIcal(text) {
  const events = Object.values(plain(require("node-ical")).sync.parseICS(text));
  const value = (property) => (typeof property === "object" ? property.val : property) ?? "";
  for (const event of events.filter((entry) => entry?.type === "VEVENT")) {
    // Days are dates at midnight of the machine's own zone.
    const two = (number) => String(number).padStart(2, "0");
    const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    const moment = (date) => (event.datetype === "date" ? day(date) : date.toISOString());
    yield {
      uid: value(event.uid),
      start: moment(event.start),
      end: moment(event.end),
      title: value(event.summary),
      location: value(event.location),
      status: event.status,
    };
  }
}

const read = { "ical.js": withIcalJs, "node-ical": withNodeIcal }[reader];
for (const file of files) {
  for (const event of read(readFileSync(file, "utf8"))) {
    console.log(JSON.stringify({ file, ...event }));
  }
}
