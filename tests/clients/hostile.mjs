// Opens index.html and every entry's content of rss.xml, atom.xml and feed.json in Chromium, and says what ran.
// In: OUTPUT_DIR ATTACKS. Out: one line per check, exit status 1 where something ran.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [output, attacks] = process.argv.slice(2);
const read = (path) => readFileSync(join(output, path), "utf8");

// Pages by number, each served as a document of its own, as a careless reader would show it.
let pages = [];
const server = createServer((request, response) => {
  const page = request.url === "/" ? read("index.html") : pages[Number(request.url.slice(1))];
  response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(page);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

const context = await browser.newContext();
// Nothing but the page itself is there: whatever it asks for fails at once, as a hostile `src` wants it.
await context.route((url) => url.origin !== base, (route) => route.abort());
const page = await context.newPage();
let ran = [];
page.on("dialog", (dialog) => {
  ran.push(`it ran ${dialog.type()}`);
  dialog.dismiss().catch(() => {});
});
page.on("popup", (popup) => ran.push("it opened a window") && popup.close());

/** What in the open page would run once a reader does something; runs in the page. */
const findTraps = () => {
  const traps = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) traps.push(`${element.localName} has ${name}`);
      if (["href", "src", "action", "formaction", "data", "xlink:href"].includes(name)) {
        const { protocol } = new URL(value, "https://ants.example/");
        if (["javascript:", "vbscript:"].includes(protocol)) traps.push(`${element.localName} runs ${value}`);
        if (protocol === "data:" && element.localName !== "img") traps.push(`${element.localName} opens ${value}`);
      }
    }
    // What the reader would do by itself if it had a pointer and a keyboard.
    for (const type of ["click", "mouseover", "pointerenter", "focus", "animationstart", "toggle", "scrollend"]) {
      if (typeof element[`on${type}`] === "function") traps.push(`${element.localName} waits for ${type}`);
    }
    if (["IFRAME", "OBJECT", "EMBED", "FORM", "BASE", "META"].includes(element.tagName) && element.closest("body")) {
      traps.push(`there is a ${element.localName}`);
    }
    if (getComputedStyle(element).position === "fixed") traps.push(`${element.localName} covers the reader`);
  }
  return traps;
};

async function visit(path) {
  ran = [];
  await page.goto(`${base}${path}`, { waitUntil: "load" });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 5)));
  if (!page.url().startsWith(base)) ran.push(`it went to ${page.url()}`);
  return [...ran, ...(await page.evaluate(findTraps))];
}

let failures = 0;
function report(name, problems, isExpected = problems.length === 0) {
  console.log(`${isExpected ? "ok  " : "FAIL"} ${name}`);
  for (const problem of isExpected ? [] : problems) console.log(`       ${problem}`);
  failures += isExpected ? 0 : 1;
}

const raw = readFileSync(attacks, "utf8").split("\n%% ").slice(1);
pages = raw.map((block) => `<!doctype html><body>${block.slice(block.indexOf("\n"))}`);
let harmful = 0;
for (const number of pages.keys()) {
  harmful += (await visit(`/${number}`).catch(() => ["it went away"])).length > 0 ? 1 : 0;
}
report(`${harmful} of ${pages.length} attacks work where nothing is done about them`, [], harmful > pages.length / 2);

report("index.html: nothing runs", await visit("/"));

/** The HTML in a feed, by the browser's own parser of XML. */
async function contents(path) {
  if (path.endsWith(".json")) return JSON.parse(read(path)).items.map((item) => item.content_html);
  return page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, "application/xml");
    const all = ["encoded", "description", "content", "summary"].flatMap((name) => [...feed.getElementsByTagNameNS("*", name)]);
    // Atom says where it is HTML; RSS is HTML in these (RFC 4287, section 3.1.1; RSS 2.0, "description").
    const isHtml = (element) => element.getAttribute("type") === "html" || ["encoded", "description"].includes(element.localName);
    return all.filter(isHtml).map((element) => element.textContent);
  }, read(path));
}

for (const path of ["rss.xml", "atom.xml", "feed.json"]) {
  const all = await contents(path);
  const distinct = [...new Set(all)];
  pages = distinct.map((html) => `<!doctype html><body>${html}`);
  const problems = [];
  for (const number of pages.keys()) {
    for (const problem of await visit(`/${number}`)) problems.push(`${problem}: ${distinct[number].slice(0, 200)}`);
  }
  report(`${path}: nothing runs in ${all.length} texts`, problems, problems.length === 0 && all.length >= 2 * raw.length);
}

await browser.close();
server.close();
process.exit(failures ? 1 : 0);
