// Checks index.html of an output folder in Chromium, against events.json beside it.
// In: OUTPUT_DIR [AS_OF] [SCREENSHOT_DIR]. Out: one line per check, exit status 1 where one fails.
// AS_OF is the day the output was built for, and parts what is to come from what was.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize, resolve } from "node:path";
import { chromium } from "playwright-core";
import { HtmlValidate } from "html-validate";

const [output, asOf, screenshots] = process.argv.slice(2);
if (!output) {
  console.error("usage: page.sh OUTPUT_DIR [AS_OF] [SCREENSHOT_DIR]");
  process.exit(2);
}
const root = resolve(output);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const events = JSON.parse(readFileSync(join(root, "events.json"), "utf8"));
const html = readFileSync(join(root, "index.html"), "utf8");

let failures = 0;
const check = (name, problems) => {
  console.log(`${problems.length ? "FAIL" : "ok  "} ${name}`);
  for (const problem of problems) console.log(`       ${problem}`);
  failures += problems.length ? 1 : 0;
};
const differences = (shown, expected) => {
  const one = JSON.stringify(shown);
  const other = JSON.stringify(expected);
  return one === other ? [] : [`shown    ${one}`, `expected ${other}`];
};

// The page's text is cleaned of controls and runs of blanks; do the same to what it is compared with.
const line = (text) =>
  text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (c) => (/\s/.test(c) ? c : "")).replace(/\s+/g, " ").trim();

/** What events.json says the page should show: to come, earliest first; past, latest first. */
function expectation() {
  const today = asOf ?? new Date().toISOString().slice(0, 10);
  const lastDay = (meetup) => [meetup.date, meetup.last_date].filter(Boolean).sort().at(-1);
  const dated = events.meetups.filter((meetup) => meetup.date);
  const isAhead = (meetup) => !meetup.recap && lastDay(meetup) >= today;
  const isAwaited = (meetup) =>
    !meetup.recap &&
    (meetup.month
      ? meetup.month >= today.slice(0, 7)
      : !dated.some(({ date }) => meetup.created_at.slice(0, 10) < date && date < today));
  const ahead = [...dated.filter(isAhead), ...events.meetups.filter((m) => !m.date && isAwaited(m))];
  return { ahead, past: dated.filter((meetup) => !isAhead(meetup)).reverse() };
}

/** Meetups as the page shows them; runs in the page. */
const readMeetups = (elements) =>
  elements.map((element) => ({
    uid: element.dataset.uid,
    title: element.querySelector("h3 bdi, h4 bdi").textContent,
    starts_at: element.querySelector("time.date")?.getAttribute("datetime") ?? null,
    isMarked: element.querySelector(".badge") !== null,
    links: [...element.querySelectorAll("a[href]")].map((a) => a.href),
    talks: [...element.querySelectorAll(".talks li")].map((li) => li.textContent),
  }));

const isMarked = ({ status }) => ["tentative", "cancelled", "postponed"].includes(status);
const isOff = ({ status }) => ["cancelled", "postponed"].includes(status);
const facts = ({ uid, title, starts_at, isMarked }) => ({ uid, title, starts_at, isMarked });
const expected = (meetup) => ({
  uid: meetup.uid,
  title: line(meetup.title),
  starts_at: meetup.starts_at,
  isMarked: isMarked(meetup),
});

function missingLinks(shown, meetups, addressesOf) {
  return meetups.flatMap((meetup, at) =>
    addressesOf(meetup)
      .filter(Boolean)
      .filter((address) => !shown[at]?.links.includes(new URL(address).href))
      .map((address) => `${meetup.uid}: no link to ${address}`),
  );
}

function missingTalks(shown, past) {
  return past.flatMap((meetup, at) =>
    (meetup.recap?.talks ?? [])
      .filter((talk) => talk.title || talk.speakers.length > 0)
      .map((talk) => line(talk.title ?? talk.speakers[0] ?? ""))
      .filter((words) => !shown[at]?.talks.some((text) => text.includes(words)))
      .map((words) => `${meetup.uid}: no talk ${words}`),
  );
}

/** Every link has a scheme the page may use, and what lies beside the page exists. */
function badLinks(links) {
  return links.flatMap(({ href, to }) => {
    if (to.startsWith("#")) return html.includes(`id="${to.slice(1)}"`) ? [] : [`no place ${to}`];
    const { protocol, origin, pathname } = new URL(href);
    if (!["http:", "https:", "webcal:", "mailto:"].includes(protocol)) return [`${href}: scheme`];
    if (origin !== base) return [];
    return existsSync(join(root, decodeURIComponent(pathname))) ? [] : [`${to}: no such file`];
  });
}

// What a snippet of the site's own may hold and must not do, and the page with it.
const snippetPage = "/index.html?snippet";
const snippet = `<nav id="own"><a href="/">Home</a></nav><script>ran = "script"</script>
<img src="data:," alt="" onerror="ran = 'handler'"><a id="trap" href="javascript:void(ran='link')">x</a>
<style>#own { display: none }</style><p id="styled" style="position: fixed">x</p><base href="https://elsewhere.example/">
<iframe src="/feed.json" title="x"></iframe><form action="/" id="form"><button id="send">x</button></form>`;

const types = { ".html": "text/html; charset=utf-8", ".json": "application/json", ".ics": "text/calendar" };
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
  const file = join(root, path === "/" ? "index.html" : path);
  if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  response.end(request.url === snippetPage ? html.replace("<h1>", `${snippet}<h1>`) : readFileSync(file));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

async function open(options, path = "/") {
  const context = await browser.newContext(options);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: base });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`${base}${path}`);
  return { page, complaints, requests, close: () => context.close() };
}

async function checkContent() {
  const { page, complaints, requests, close } = await open({ javaScriptEnabled: false });
  const { ahead, past } = expectation();
  const shownAhead = await page.$$eval(".next[data-uid], .coming > ol > li", readMeetups);
  const shownPast = await page.$$eval(".year > ol > li", readMeetups);
  check("what is to come equals events.json", differences(shownAhead.map(facts), ahead.map(expected)));
  check("the past equals events.json", differences(shownPast.map(facts), past.map(expected)));
  check("RSVP and announcement links are there", missingLinks(shownAhead, ahead, (m) => [isOff(m) ? null : m.rsvp_url, m.page_url]));
  check("recaps and videos are linked", missingLinks(shownPast, past, (m) => [m.recap?.url, m.recap?.video_url]));
  check("talks are listed", missingTalks(shownPast, past));
  const links = await page.$$eval("a[href], link[href]", (all) =>
    all.map((a) => ({ href: a.href, to: a.getAttribute("href") })));
  check(`all ${links.length} links lead somewhere`, badLinks(links));
  check("the page asks for no other file", requests.slice(1).filter((url) => !url.endsWith("/favicon.ico")));
  check("no complaint without script", complaints.filter((text) => !text.includes("404")));
  await close();
}

async function checkScript() {
  const { page, complaints, close } = await open({});
  const copy = page.locator("button[data-copy]");
  if (await copy.count()) {
    const address = await page.locator(".address code").first().textContent();
    await copy.first().click();
    check("the copy button copies", differences(await page.evaluate(() => navigator.clipboard.readText()), address));
  }
  const titles = page.locator(".year > ol > li h4");
  if (await titles.count()) {
    const words = (await titles.last().textContent()).toLocaleUpperCase("en");
    await page.fill("#words", words);
    check("the search finds a past meetup", await titles.last().isVisible() ? [] : [words]);
    await page.fill("#words", "\u{1F9ED} no such words");
    const left = await page.locator(".year > ol > li:visible").count();
    check("the search says when nothing matches",
      left === 0 && (await page.textContent("#nothing")) ? [] : [`${left} still shown`]);
  }
  check("the policy blocks nothing of the page", complaints.filter((text) => !text.includes("404")));
  await close();
}

/** A header of the site's own is shown; the policy lets nothing in it run, style, frame or send. */
async function checkSnippet() {
  const { page, requests, close } = await open({}, snippetPage);
  await page.$eval("#trap", (a) => a.click());
  await page.$eval("#send", (button) => button.click());
  await page.waitForTimeout(200);
  const broken = [];
  if (!(await page.isVisible("#own"))) broken.push("it is not shown, or its <style> was used");
  const ran = await page.evaluate(() => window.ran);
  if (ran) broken.push(`a script ran: ${ran}`);
  if (await page.$eval("#styled", (element) => getComputedStyle(element).position === "fixed")) broken.push("style");
  if (!page.url().endsWith(snippetPage)) broken.push(`the page was left for ${page.url()}`);
  broken.push(...requests.filter((url) => url.endsWith("/feed.json")));
  if ((await page.$eval("#own a", (a) => a.href)) !== `${base}/`) broken.push("the base was changed");
  check("a snippet of the site's own is shown and can do nothing", broken);
  await close();
}

async function checkLook(colorScheme, width, height) {
  const name = `${width}x${height} ${colorScheme}`;
  const { page, close } = await open({ colorScheme, viewport: { width, height }, bypassCSP: true });
  if (screenshots) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `page-${width}-${colorScheme}.png`) });
    await page.screenshot({ path: join(screenshots, `page-${width}-${colorScheme}-full.png`), fullPage: true });
  }
  await page.$$eval("details", (all) => all.forEach((details) => { details.open = true; }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(`nothing sticks out at ${name}`, wide > 0 ? [`${wide} pixels`] : []);
  await page.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values } }), tags);
  check(`axe finds nothing at ${name}`,
    violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target} (${v.help})`)));
  await close();
}

const report = await new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "long-title": "off" } })
  .validateString(html);
check("the HTML is valid", report.results.flatMap((r) => r.messages.map((m) => `${m.line}:${m.column} ${m.message}`)));
await checkContent();
await checkScript();
await checkSnippet();
for (const scheme of ["light", "dark"]) {
  await checkLook(scheme, 390, 844);
  await checkLook(scheme, 1280, 900);
}
await browser.close();
server.close();
process.exit(failures ? 1 : 0);
