import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { expectAccessible } from "./accessible.ts";
import { holdWorkedAssessment } from "./held-assessment.ts";
import { photograph } from "./pictures.ts";

let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const widths = [1280, 390];

/** The page at each width, without anything sticking out. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await photograph(page, `circumstances-${name}-${width}.png`);
    if (width === widths[0]) await expectAccessible(page);
  }
}

test("circumstances are told beside the questionnaire, and stand in the result, the roadmap and the report", {
  timeout: 120_000,
}, async () => {
  const held = await holdWorkedAssessment(product.origin, "Harbour University");
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies(held.cookies);
  const page = await context.newPage();
  const at = (place: string) => `${product.origin}/assessments/${held.id}${place}`;
  const saved = () => page.locator("#save-status", { hasText: /^Saved / }).waitFor();

  await page.goto(at(""));
  await look(page, "home");
  await page.click('a[href$="/context"]');
  await page.click('a[href$="/context/place"]');
  await page.check('input[name="choice:framework"][value=\'{"choice":"none"}\']');
  await page.check('input[name="choice:means"][value=\'{"choice":"scarce"}\']');
  await saved();
  await look(page, "section");
  await page.click('.savebar button[type="submit"]');
  await page.waitForURL(/\/context\/purpose$/);
  await page.locator('select[name="rank:drivers"]').first().selectOption("access");
  await page.locator('select[name="rank:drivers"]').nth(1).selectOption("cost");
  expect(await page.locator("#pilot-anyway").isVisible()).toBe(false);
  await page.check('input[name="choice:right-for-us"][value=\'{"choice":"undecided"}\']');
  expect(await page.locator("#pilot-anyway").isVisible()).toBe(true);
  await saved();
  await page.goto(at("/context/practice"));
  await page.check('input[name="pick:frameworks"][value="multi-level"]');
  await page.check('input[name="pick:patterns"][value="partnerships"]');
  await page.check('input[name="choice:issuers"][value=\'{"choice":"both"}\']');
  await saved();
  await page.goto(at("/context/obstacles"));
  for (const id of ["terms", "infrastructure", "recognition"]) {
    await page.check(`input[name="pick:barriers"][value="${id}"]`);
  }
  const owner = page.locator('input[name="cell:risks:owner"]').first();
  await owner.fill("The provost");
  await owner.blur();
  await saved();
  await look(page, "obstacles");
  await page.goto(at("/context"));
  await look(page, "all");
  expect(await page.locator("main").innerText()).toContain("The provost");
  await page.goto(at("/roadmap"));
  expect(await page.locator("main").innerText()).toContain("No pilot starts while it is open");
  await look(page, "roadmap");
  await page.goto(at("/report"));
  expect(await page.locator("main").innerText()).toContain("Your circumstances");
  await look(page, "report");
});
