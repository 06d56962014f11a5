import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectAccessible } from "./accessible.ts";
import { fetchPdf } from "./fetch-pdf.ts";
import { chooseLevel, enter, tabTo } from "./keyboard.ts";
import { photograph, photographPdf } from "./pictures.ts";
import { workedLevels } from "./worked-answers.ts";

let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct({ WAYMARK_PSEUDO_LOCALES: "1" }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("from the first page to the report", () => {
  test("by keyboard alone", { timeout: 180_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    const page = await context.newPage();
    const faults = watchFaults(page);
    await page.goto(product.origin);
    await look(page, "welcome");
    await enter(page, 'a[href="/start"]');
    await look(page, "start");
    await tabTo(page, "#name");
    await page.keyboard.type("Eastmere University");
    await enter(page, 'form.form button[type="submit"]');
    await look(page, "link");
    expect(await page.textContent("#return-code")).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    await enter(page, "main a.button");
    await look(page, "home");
    await enter(page, "main a.button");
    for (const [dimension, levels] of Object.entries(workedLevels)) {
      expect(page.url()).toContain(`/questions/${dimension}`);
      if (dimension === "REC") await look(page, "questions");
      for (const [capability, level] of Object.entries(levels)) {
        await chooseLevel(page, capability, level);
        await saved(page, capability, level);
        if (capability === "REC-3") await answerNotApplicable(page);
      }
      await enter(page, ".savebar button");
    }
    await look(page, "check");
    await enter(page, 'main form button[type="submit"]', 120);
    await look(page, "result");
    expect(await page.textContent(".verdict")).toContain("level 2, Emerging");
    await enter(page, 'nav a[href$="/roadmap"]');
    await look(page, "roadmap");
    await enter(page, 'nav a[href$="/report"]');
    await look(page, "report");
    await tabTo(page, 'a[href$="/report.pdf"]');
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    const pdf = readFileSync(await download.path());
    const { pages } = readPdf(pdf);
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(20);
    await photographPdf(pdf, "journey/report");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("without script, typing the return code", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${product.origin}/start`);
    await page.fill("#name", "Northgate College");
    await page.click('form.form button[type="submit"]');
    const code = (await page.textContent("#return-code")) ?? "";
    await context.clearCookies();
    await page.goto(`${product.origin}/return`);
    await page.fill("#code", code.toLowerCase().replaceAll("-", " "));
    await page.click('form.form button[type="submit"]');
    await page.click("main a.button");
    for (const levels of Object.values(workedLevels)) {
      for (const [capability, level] of Object.entries(levels)) {
        await page.check(`input[name="choice:${capability}"][value="${level}"]`);
      }
      await page.click(".savebar button");
    }
    expect(page.url()).toContain("/check");
    await page.click('main form button[type="submit"]');
    expect(await page.textContent(".verdict")).toContain("Northgate College");
    await photograph(page, "journey/result-390-noscript.png");
    await page.click('nav a[href$="/report"]');
    const href = await page.getAttribute('a[href$="/report.pdf"]', "href");
    const pdf = await fetchPdf(context, `${product.origin}${href}`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await context.close();
  });

  test("back through the personal link, whose token never reaches the server's address", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${product.origin}/start`);
    await page.fill("#name", "Westhill Polytechnic");
    await page.click('form.form button[type="submit"]');
    const link = (await page.textContent("#personal-link")) ?? "";
    const other = await browser.newContext();
    const elsewhere = await other.newPage();
    const asked: string[] = [];
    elsewhere.on("request", (request) => asked.push(request.url()));
    await elsewhere.goto(link);
    await elsewhere.waitForURL(/assessments/);
    expect(await elsewhere.textContent("main")).toContain("Westhill Polytechnic");
    const token = link.split("#")[1] ?? "-";
    expect(asked.filter((url) => url.split("#")[0]?.includes(token))).toEqual([]);
    await context.close();
    await other.close();
  });

  test("a stranger who guesses the address sees nothing but a plain page", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const answer = await page.goto(`${product.origin}/assessments/00000000-0000-4000-8000-000000000000/result`);
    expect(answer?.status()).toBe(404);
    expect(await page.textContent("h1")).toBe("There is nothing at this address");
    await expectAccessible(page);
    await context.close();
  });
});

/** Waits for the word "Saved" to stand for this question's level in the list beside the form. */
async function saved(page: Page, capability: string, level: number): Promise<void> {
  await page.waitForFunction(([id, mark]) => document.querySelector(`[data-mark="${id}"]`)?.textContent === mark, [
    capability,
    String(level),
  ] as const);
}

async function answerNotApplicable(page: Page): Promise<void> {
  await tabTo(page, 'input[name="choice:REC-4"]');
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await tabTo(page, "#REC-4-reason");
  await page.keyboard.type("no framework exists");
  await page.waitForFunction(() => document.querySelector('[data-mark="REC-4"]')?.textContent === "n/a");
}

async function look(page: Page, name: string): Promise<void> {
  await photograph(page, `journey/${name}-1280.png`);
  await expectAccessible(page);
}

/** Script errors and refused resources: a page of ours has none. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()}: ${message.text()}`);
  });
  return faults;
}
