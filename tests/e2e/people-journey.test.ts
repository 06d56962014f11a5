import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectAccessible, expectContrast } from "./accessible.ts";
import { fetchPdf } from "./fetch-pdf.ts";
import { chooseLevel, enter, tabTo } from "./keyboard.ts";
import { addPeopleWorld, type PeopleWorld } from "./people-world.ts";
import { photograph, photographPdf } from "./pictures.ts";
import { workedLevels } from "./worked-answers.ts";

const password = "a boat for the whole orchestra";
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct({ WAYMARK_PSEUDO_LOCALES: "1" }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Somebody in a browser of their own; what their pages complain about is kept. */
type Somebody = { readonly context: BrowserContext; readonly page: Page; readonly faults: string[] };

test("three people in three browsers go from a set-up link to a locked round and its report", {
  timeout: 240_000,
}, async () => {
  const [ada, mona, leo] = [await somebody(desktop), await somebody(phone), await somebody(desktop)];

  await setUp(ada.page);
  await lead(ada.page, "Eastmere University");
  const round = ada.page.url();
  const answering = await invite(ada.page, "respondent", "Mona Hartmann");
  const reviewing = await invite(ada.page, "reviewer", "Leo Brandt");
  await step(ada.page, round, "open");
  await look(ada.page, "round-open");

  await joinByLink(mona.page, answering.link);
  await answer(mona);
  await joinByCode(leo.page, reviewing.code);
  await review(leo.page, "return");
  await answerAgain(mona.page);
  await comeBack(leo.page);
  await review(leo.page, "accept");

  await agree(ada.page, round);
  await step(ada.page, round, "lock");
  await look(ada.page, "round-locked");
  expect(await ada.page.getAttribute("#files ~ ul a", "href")).toBe(`${new URL(round).pathname}/round.json`);
  await report(ada);
  // The lock opened the result to whoever reviews, and to nobody who only answers.
  await leo.page.goto(`${round.replace("/rounds/", "/assessments/")}/result`);
  await look(leo.page, "result-reviewer");
  const closed = await mona.page.goto(`${round.replace("/rounds/", "/assessments/")}/result`);
  expect(closed?.status()).toBe(404);

  for (const { context, faults } of [ada, mona, leo]) {
    expect(faults).toEqual([]);
    await context.close();
  }
});

test("every page about people, programmes and the installation is sound in light and dark, both ways and narrow", {
  timeout: 240_000,
}, async () => {
  const world = await addPeopleWorld(product.databaseUrl, new Date());
  await Promise.all([0, 1].map((half) => walk(world, half)));
});

/** Every second page. Directions change no names and themes no structure, so each is looked for what it could break. */
async function walk({ sessionId, places }: PeopleWorld, half: number): Promise<void> {
  const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce" });
  const page = await context.newPage();
  const cookie = { domain: new URL(product.origin).hostname, path: "/" };
  await context.addCookies([{ ...cookie, name: "waymark", value: sessionId }]);
  for (const [name, path] of places.filter((_, at) => at % 2 === half)) {
    await context.addCookies([{ ...cookie, name: "language", value: "en" }]);
    expect([name, (await page.goto(product.origin + path))?.status()]).toEqual([name, 200]);
    await look(page, `pages/${name}-1280`);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize(phone);
    await expectContrast(page);
    await photograph(page, `people/pages/${name}-390-dark.png`);
    await page.emulateMedia({ colorScheme: "light" });
    await fits(page, 320);
    await context.addCookies([{ ...cookie, name: "language", value: "ar-XB" }]);
    await page.reload();
    await photograph(page, `people/pages/${name}-390-rtl.png`);
    await fits(page, 320);
    await page.setViewportSize(desktop);
    await photograph(page, `people/pages/${name}-1280-rtl.png`);
  }
  await context.close();
}

async function fits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(needed, `${page.url()} at ${width}`).toBeLessThanOrEqual(width);
}

/** The printed link makes whoever has it the administrator. */
async function setUp(page: Page): Promise<void> {
  const [link = ""] = (await product.run(["setup-link"])).split("\n");
  await page.goto(link.replace(/^http:\/\/localhost:\d+/, product.origin));
  await page.waitForFunction(() => document.querySelector("[data-typed]")?.hasAttribute("hidden"));
  await look(page, "setup");
  await type(page, "#name", "Ada Chief");
  await type(page, "#email", "ada@eastmere.example");
  await type(page, "#password", password);
  await enter(page, 'form.form button[type="submit"]');
  await page.goto(`${product.origin}/account`);
  await enter(page, 'main a[href="/administration"]');
  await look(page, "administration");
}

/** An assessment that is kept and made a round of a new institution makes its keeper the lead. */
async function lead(page: Page, institution: string): Promise<void> {
  await page.goto(`${product.origin}/start`);
  await type(page, "#name", institution);
  await enter(page, 'form.form button[type="submit"]');
  await enter(page, "main a.button");
  await enter(page, 'a[href$="/adopt"]');
  await look(page, "adopt");
  await enter(page, 'form.form button[type="submit"]');
  expect(await page.textContent(".crumb")).toContain(institution);
  await look(page, "round-draft");
}

/** Asks one person, and returns what is shown once to pass on. */
async function invite(page: Page, role: "respondent" | "reviewer", name: string) {
  await enter(page, ".crumb a");
  if (role === "respondent") await look(page, "institution");
  await enter(page, 'aside a[href$="/people"]');
  await enter(page, 'main a[href$="/invitations/new"]');
  // There is only one round, so nobody is asked which.
  await enter(page, `main a[href$="?role=${role}"]`);
  await type(page, "#people", name);
  if (role === "respondent") await page.selectOption("#group", "faculty");
  await look(page, `invite-${role}`);
  await enter(page, 'form.form button[type="submit"]');
  await look(page, `invitation-${role}`);
  const [link = "", code = ""] = await page.locator(".slips code").allTextContents();
  await enter(page, 'main .actions a[href$="/people"]');
  await look(page, `people-${role}`);
  await enter(page, ".crumb a");
  await enter(page, 'main a[href^="/rounds/"]');
  return { link, code };
}

async function step(page: Page, round: string, name: "open" | "consensus" | "lock"): Promise<void> {
  await page.goto(round);
  await enter(page, `form:has(input[name="step"][value="${name}"]) button`);
}

/** On a phone, by keyboard: the token never reaches the server's address, and a name is enough. */
async function joinByLink(page: Page, link: string): Promise<void> {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(link);
  await page.waitForSelector("#name");
  await look(page, "join-390");
  await type(page, "#name", "Mona Hartmann");
  await enter(page, 'form.form button[type="submit"]');
  await look(page, "joined-390");
  const token = link.split("#")[1] ?? "-";
  expect(asked.filter((url) => url.split("#")[0]?.includes(token))).toEqual([]);
  await enter(page, 'main a.button[href$="/respond"]');
  await look(page, "my-questions-390");
}

/** The first section by keyboard, saving itself; the others as if scripts had failed; then handed in. */
async function answer({ context, page }: Somebody): Promise<void> {
  await enter(page, "main a.button");
  await look(page, "questions-390");
  for (const [capability, level] of (await levelsHere(page)).slice(0, 2)) {
    await chooseLevel(page, capability, level);
    await page.waitForFunction(([id, mark]) => document.querySelector(`[data-mark="${id}"]`)?.textContent === mark, [
      capability,
      String(level),
    ] as const);
  }
  await enter(page, ".savebar button");
  await page.waitForLoadState();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setScriptExecutionDisabled", { value: true });
  while (new URL(page.url()).pathname.split("/").length > 4) {
    await page.reload();
    expect(await page.textContent("#save-status")).toBe("Press the button to save");
    for (const [capability, level] of await levelsHere(page)) {
      await page.check(`input[name="choice:${capability}"][value="${level}"]`);
    }
    const here = page.url();
    await Promise.all([page.waitForURL((url) => url.href !== here), page.click(".savebar button")]);
  }
  await devtools.send("Emulation.setScriptExecutionDisabled", { value: false });
  await page.reload();
  await look(page, "answered-390");
  await enter(page, 'form:has(input[value="handIn"]) button');
  await look(page, "handed-in-390");
}

/** The questions of this page, with the level the worked institution gave each. */
async function levelsHere(page: Page): Promise<readonly (readonly [string, number])[]> {
  const names = await page
    .locator('input[type="radio"][value="1"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name.replace("choice:", "")));
  const worked = new Map(Object.values(workedLevels).flatMap((levels) => Object.entries(levels)));
  return names.map((name) => [name, worked.get(name) ?? 3]);
}

/** By the short code, as it would be read out on the telephone. */
async function joinByCode(page: Page, code: string): Promise<void> {
  await page.goto(`${product.origin}/join`);
  await look(page, "join-code");
  await type(page, "#code", code.toLowerCase().replaceAll("-", " "));
  await enter(page, 'form.form button[type="submit"]');
  await look(page, "join-reviewer");
  await type(page, "#name", "Leo Brandt");
  await enter(page, 'form.form button[type="submit"]');
  await enter(page, 'main a.button[href^="/rounds/"]');
}

const reason = "Please say in a note which board approves the policy.";

/** Reads what was handed in, and gives it back with a reason or accepts it. */
async function review(page: Page, decision: "return" | "accept"): Promise<void> {
  if (decision === "return") {
    await look(page, "round-reviewer");
    await enter(page, 'main a[href$="/people"]');
    await look(page, "round-people");
    expect(await page.textContent("main")).toMatch(/Mona Hartmann.*Handed in/s);
  } else {
    await enter(page, 'main a[href^="/rounds/"]');
  }
  await enter(page, 'nav a[href$="/review"]');
  await look(page, `review-${decision}`);
  await enter(page, 'main a[href*="/review/people/"]');
  await look(page, `review-part-${decision}`);
  if (decision === "return") await type(page, "#reason", reason);
  await enter(page, `form:has(input[value="${decision}"]) button`);
  expect(new URL(page.url()).pathname).toMatch(/\/review$/);
}

/** What was given back says why; handed in once more, it waits for the reviewer again. */
async function answerAgain(page: Page): Promise<void> {
  await page.reload();
  expect(await page.textContent("main")).toContain(reason);
  await look(page, "returned-390");
  await enter(page, 'form:has(input[value="handIn"]) button');
  expect(await page.textContent("main")).toContain("You handed in");
}

/** Who joined with a name alone chooses an address and a password, signs out, and signs in with them, all by keyboard. */
async function comeBack(page: Page): Promise<void> {
  await page.goto(`${product.origin}/account`);
  await enter(page, 'main a[href="/account/password"]');
  await type(page, "#email", "leo@eastmere.example");
  await type(page, "#password", password);
  await look(page, "first-password");
  await enter(page, 'form.form button[type="submit"]');
  await enter(page, 'form[action="/sign-out"] button');
  await enter(page, '.who a[href="/sign-in"]');
  await type(page, "#email", "leo@eastmere.example");
  await type(page, "#password", password);
  await enter(page, 'form.form button[type="submit"]');
  expect(await page.textContent(".bar .who")).toBe("Leo Brandt");
  await look(page, "account-reviewer");
}

/** Closes the answers and agrees on the first suggestion. */
async function agree(page: Page, round: string): Promise<void> {
  await step(page, round, "consensus");
  await look(page, "consensus");
  await enter(page, "main li form button");
  expect(await page.textContent(".lead")).toContain("question");
  await page.goto(round);
  await look(page, "round-consensus");
}

async function report({ context, page }: Somebody): Promise<void> {
  await enter(page, 'nav a[href$="/result"]');
  await look(page, "result");
  await enter(page, 'nav a[href$="/report"]');
  await look(page, "report");
  const href = await page.getAttribute('a[href$="/report.pdf"]', "href");
  const pdf = await (await fetchPdf(context, `${product.origin}${href}`)).body();
  expect(readPdf(pdf).pages).toBeGreaterThanOrEqual(8);
  await photographPdf(pdf, "people/report");
}

async function somebody(viewport: typeof desktop): Promise<Somebody> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 404/.test(message.text())) faults.push(message.text());
  });
  return { context, page, faults };
}

/** Reaches a field by Tab and types in it, over whatever it held. */
async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

async function look(page: Page, name: string): Promise<void> {
  await photograph(page, `people/${name}.png`);
  await expectAccessible(page);
}
