import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { expectAccessible } from "./accessible.ts";

let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A library's assessment, begun in the browser itself. */
async function begun(name: string): Promise<{ page: Page; at: (place: string) => string }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${product.origin}/start`);
  await page.fill('input[name="name"]', name);
  await page.click("#instrument summary");
  await page.check('input[value="public-library-service"]');
  await expectAccessible(page);
  await page.click('main button[type="submit"]');
  await page.waitForURL(/\/link$/);
  const id = page.url().split("/").at(-2) ?? "";
  return { page, at: (place) => `${product.origin}/surveys/${id}${place}` };
}

const saved = (page: Page) => page.locator("#save-status", { hasText: /^Saved / }).waitFor();

test("every kind of question is answered, saved as one goes, and shown again after a reload", {
  timeout: 60_000,
}, async () => {
  const { page, at } = await begun("Reload Library");
  await page.goto(at("/questions/COL"));
  await page.check('input[name="choice:COL-1"][value=\'{"level":3}\']');
  await page.check('input[name="pick:COL-2"][value="print"]');
  await page.check('input[name="pick:COL-2"][value="ebooks"]');
  await page.fill('input[name="number:COL-3"]', "12,5");
  await page.locator('select[name="rank:COL-4"]').first().selectOption("pupils");
  await page.locator("#COL-4 .more summary").click();
  await page.fill("#COL-4-note", "for next year");
  await page.locator("#COL-4-note").blur();
  await saved(page);
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("unsent")).length))
    .toBe(0);
  await page.reload();
  expect(await page.isChecked('input[name="choice:COL-1"][value=\'{"level":3}\']')).toBe(true);
  expect(await page.locator('input[name="pick:COL-2"]:checked').count()).toBe(2);
  expect(await page.inputValue('input[name="number:COL-3"]')).toBe("12.5");
  expect(await page.locator('select[name="rank:COL-4"]').first().inputValue()).toBe("pupils");
  expect(await page.locator('[data-mark="COL-4"]').innerText()).not.toBe("Not answered");
  await expectAccessible(page);

  await page.goto(at("/questions/DIG"));
  await page.check('input[name="choice:DIG-1"][value=\'{"choice":"yes"}\']');
  await page.locator('input[name="cell:DIG-2:what"]').first().fill("Laptop");
  await page.locator('input[name="cell:DIG-2:number"]').first().fill("4");
  await page.locator('input[name="cell:DIG-2:number"]').first().blur();
  await saved(page);
  await page.reload();
  expect(await page.locator('input[name="cell:DIG-2:what"]').count()).toBe(4);
  await page.click('#DIG-2 button[name="clear"]');
  await expect.poll(() => page.locator('input[name="cell:DIG-2:what"]').first().inputValue()).toBe("");
  await expectAccessible(page);
});

test("a question that depends on another appears and goes at once, and keeps what was answered", {
  timeout: 60_000,
}, async () => {
  const { page, at } = await begun("Depending Library");
  await page.goto(at("/questions/DIG"));
  const dependent = page.locator("#ONL-1");
  expect(await dependent.isVisible()).toBe(false);
  await page.check('input[name="choice:DIG-3"][value=\'{"choice":"yes"}\']');
  expect(await dependent.isVisible()).toBe(true);
  expect(await page.locator('[data-slot="conditions"]').innerText()).toContain("have changed");
  expect(await page.locator("#ONL-4").isVisible()).toBe(false);
  await page.check('input[name="choice:ONL-1"][value=\'{"choice":"no"}\']');
  await page.check('input[name="choice:DIG-3"][value=\'{"choice":"no"}\']');
  expect(await dependent.isVisible()).toBe(false);
  await saved(page);
  await page.reload();
  expect(await dependent.isVisible()).toBe(false);
  await page.check('input[name="choice:DIG-3"][value=\'{"choice":"partly"}\']');
  expect(await page.isChecked('input[name="choice:ONL-1"][value=\'{"choice":"no"}\']')).toBe(true);
  await saved(page);
  for (const place of ["", "/check", "/result", "/report"]) {
    await page.goto(at(place));
    await expectAccessible(page);
  }
});
