import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { expectAccessible } from "./accessible.ts";
import { enter, tabTo } from "./keyboard.ts";
import { photograph } from "./pictures.ts";

let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct({ WAYMARK_PSEUDO_LOCALES: "1" }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("choosing an institution", () => {
  test("by keyboard alone", async () => {
    const page = await openStart({ viewport: { width: 1280, height: 900 } });
    const faults = watchFaults(page);
    await tabTo(page, "#name");
    await page.keyboard.type("vilnius");
    await listOpens(page, 2);
    expect(await page.getAttribute("#name", "role")).toBe("combobox");
    expect(await page.getAttribute("#name", "aria-controls")).toBe("name-options");
    expect(await page.getAttribute("#name", "aria-autocomplete")).toBe("list");
    expect(await activeName(page)).toBeNull();
    expect(await said(page)).toBe("2 institutions fit. Choose one with the arrow keys, or go on typing.");

    await page.keyboard.press("ArrowDown");
    expect(await activeName(page)).toBe("Vilnius University");
    await page.keyboard.press("ArrowDown");
    expect(await activeName(page)).toBe("Vilnius Gediminas Technical University");
    await photograph(page, "picker/open-1280.png", { fullPage: false });
    await expectAccessible(page);
    await page.keyboard.press("ArrowDown");
    expect(await activeName(page)).toBeNull();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await activeName(page)).toBe("Vilnius University");
    expect(await page.inputValue("#name")).toBe("vilnius");

    await page.keyboard.press("Enter");
    expect(await formValues(page)).toEqual(["Vilnius University", "LT", "https://ror.org/03nadee84"]);
    expect(await said(page)).toBe("Chosen: Vilnius University, Lithuania, ror.org/03nadee84");
    expect(await page.isVisible("#name-options")).toBe(false);
    expect(await focusedId(page)).toBe("name");
    await photograph(page, "picker/chosen-1280.png", { fullPage: false });
    await expectAccessible(page);
    await enter(page, 'form.form button[type="submit"]');
    expect(page.url()).toContain("/link");
    expect(faults).toEqual([]);
  });

  test("can be undone, and gives back what was typed", async () => {
    const page = await openStart();
    await page.selectOption("#country", "FR");
    await page.click("#name");
    await page.keyboard.type("odtu");
    await listOpens(page, 1);
    expect(await page.textContent("#name-options .also")).toBe("ODTÜ");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await formValues(page)).toEqual(["Middle East Technical University", "TR", "https://ror.org/014weej12"]);
    await tabTo(page, "[data-slot=undo]");
    await page.keyboard.press("Enter");
    expect(await formValues(page)).toEqual(["odtu", "FR", ""]);
    expect(await said(page)).toBe("The choice is undone. What you typed is back.");
    expect(await focusedId(page)).toBe("name");
    expect(await page.isVisible(".chosen")).toBe(false);
  });

  test("is let go when the name is changed", async () => {
    const page = await openStart();
    await choose(page, "vilnius univ");
    await page.keyboard.type(", Faculty of Law");
    expect(await formValues(page)).toEqual(["Vilnius University, Faculty of Law", "LT", ""]);
    expect(await page.isVisible(".chosen")).toBe(false);
  });

  test("by pointer", async () => {
    const page = await openStart();
    await page.click("#name");
    await page.keyboard.type("university of");
    await listOpens(page, 10);
    const sizes = await page.$$eval("#name-options [role=option]", (options) =>
      options.map((option) => option.getBoundingClientRect().height),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    await page.click("#name-options [role=option] >> nth=1");
    expect((await formValues(page))[2]).toMatch(/^https:\/\/ror\.org\/0/);
    expect(await focusedId(page)).toBe("name");
  });
});

describe("own words", () => {
  test("Escape closes the list and keeps what was typed; the arrow opens it again", async () => {
    const page = await openStart();
    await page.click("#name");
    await page.keyboard.type("dublin");
    await listOpens(page, 4);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    expect(await page.getAttribute("#name", "aria-expanded")).toBe("false");
    expect(await page.getAttribute("#name", "aria-activedescendant")).toBeNull();
    expect(await page.inputValue("#name")).toBe("dublin");
    await page.keyboard.press("ArrowUp");
    await listOpens(page, 4);
    await page.waitForSelector("#name-options [aria-selected=true]:last-child");
  });

  test("Enter without a marked line sends the form with what was typed", async () => {
    const page = await openStart();
    await page.click("#name");
    await page.keyboard.type("University of");
    await listOpens(page, 10);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toContain("/link");
  });

  test("Tab leaves the field and chooses nothing", async () => {
    const page = await openStart();
    await page.click("#name");
    await page.keyboard.type("dublin");
    await listOpens(page, 4);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await page.isVisible("#name-options")).toBe(false);
    expect(await focusedId(page)).toBe("country");
    expect(await formValues(page)).toEqual(["dublin", "", ""]);
  });

  test("nobody of that name in the list is said once, and disturbs nothing", async () => {
    const page = await openStart();
    await page.click("#name");
    await page.keyboard.type("Harbour University of the Moon");
    await page.waitForFunction(() =>
      document.querySelector("[data-slot=status]")?.textContent?.startsWith("No institution in the list fits."),
    );
    expect(await page.isVisible("#name-options")).toBe(false);
    await enter(page, 'form.form button[type="submit"]');
    expect(page.url()).toContain("/link");
  });

  test("an answer that comes late, to something typed before, is thrown away", async () => {
    const page = await openStart();
    await page.route(/institutions\?q=dub&/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await route.continue().catch(() => undefined);
    });
    await page.click("#name");
    await page.keyboard.type("dub");
    await page.waitForRequest(/institutions\?q=dub&/);
    await page.keyboard.type("lin city");
    await listOpens(page, 1);
    await page.waitForTimeout(1200);
    await listOpens(page, 1);
  });

  test("an answer that fails offers nothing", async () => {
    const page = await openStart();
    await page.route("**/institutions?*", (route) => route.abort());
    await page.click("#name");
    await page.keyboard.type("vilnius");
    await page.waitForTimeout(500);
    expect(await page.isVisible("#name-options")).toBe(false);
    expect(await page.inputValue("#name")).toBe("vilnius");
  });

  test("without script the field is a plain field, and nothing promises a list", async () => {
    const page = await openStart({ javaScriptEnabled: false });
    expect(await page.getAttribute("#name", "role")).toBeNull();
    expect(await page.isVisible("#name-options")).toBe(false);
    expect(await page.isVisible(".chosen")).toBe(false);
    expect(await page.$("datalist")).toBeNull();
    await page.fill("#name", "Vilnius University");
    await photograph(page, "picker/noscript-1280.png", { fullPage: false });
    await page.click('form.form button[type="submit"]');
    expect(page.url()).toContain("/link");
  });
});

describe("on every screen", () => {
  test.each([
    ["360", { viewport: { width: 360, height: 740 } }, ""],
    ["400-percent", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, ""],
    ["rtl-390", { viewport: { width: 390, height: 844 } }, "?lang=ar-XB"],
    ["rtl-1280", { viewport: { width: 1280, height: 900 } }, "?lang=ar-XB"],
    ["lengthened-360", { viewport: { width: 360, height: 740 } }, "?lang=en-XA"],
    ["dark-1280", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, ""],
    ["forced-1280", { viewport: { width: 1280, height: 900 }, forcedColors: "active" }, ""],
  ] satisfies [string, BrowserContextOptions, string][])("%s", async (name, options, query) => {
    const page = await openStart(options, query);
    await page.click("#name");
    await page.keyboard.type("saud");
    await listOpens(page, 1);
    await page.keyboard.press("ArrowDown");
    expect(await activeName(page)).toBe("King Saud University");
    expect(await isInView(page, "#name-options [aria-selected=true]")).toBe(true);
    await photograph(page, `picker/open-${name}.png`, { fullPage: false });
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await photograph(page, `picker/chosen-${name}.png`, { fullPage: false });
    await expectAccessible(page);
    await page.fill("#name", "");
    await page.keyboard.type("university");
    await listOpens(page, 10);
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press("ArrowDown");
      expect(await isInView(page, "#name-options [aria-selected=true]"), `line ${presses + 1}`).toBe(true);
    }
    await photograph(page, `picker/long-${name}.png`, { fullPage: false });
    await expectAccessible(page);
  });
});

async function openStart(options: BrowserContextOptions = {}, query = ""): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${product.origin}/start${query}`);
  if (options.javaScriptEnabled !== false) await page.waitForSelector("#name[role=combobox]");
  return page;
}

async function choose(page: Page, typed: string): Promise<void> {
  await page.click("#name");
  await page.keyboard.type(typed);
  await page.waitForSelector("#name-options [role=option]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function listOpens(page: Page, lines: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll("#name-options:not([hidden]) [role=option]").length === wanted &&
      document.querySelector("#name")?.getAttribute("aria-expanded") === "true",
    lines,
  );
}

/** The name on the line that `aria-activedescendant` points to; it must be the one that says it is selected. */
function activeName(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const id = document.querySelector("#name")?.getAttribute("aria-activedescendant") ?? null;
    const selected = document.querySelector("#name-options [aria-selected=true]");
    if ((selected?.id ?? null) !== id) throw new Error(`${selected?.id} is selected, but ${id} is active.`);
    return selected?.querySelector(".name")?.textContent ?? null;
  });
}

async function said(page: Page): Promise<string> {
  return ((await page.textContent("[data-slot=status][role=status]")) ?? "").replace(/[\u2068\u2069]/g, "");
}

async function formValues(page: Page): Promise<string[]> {
  return [
    await page.inputValue("#name"),
    await page.inputValue("#country"),
    await page.inputValue('input[name="ror"]'),
  ];
}

function focusedId(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

function isInView(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => {
    const own = element.getBoundingClientRect();
    const list = (element.parentElement ?? element).getBoundingClientRect();
    const [top, bottom] = [Math.max(0, list.top), Math.min(window.innerHeight, list.bottom)];
    return own.top >= top - 1 && own.bottom <= bottom + 1 && own.left >= 0 && own.right <= window.innerWidth;
  });
}

/** Script errors and refused resources: a page of ours has none. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return faults;
}
