import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { readPdf } from "../support/read-pdf.ts";
import { expectAccessible } from "./accessible.ts";
import { fetchPdf } from "./fetch-pdf.ts";
import { enter, tabTo } from "./keyboard.ts";
import { photograph } from "./pictures.ts";
import { secondsWorked } from "./seconds-worked.ts";

let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct({ WAYMARK_PSEUDO_LOCALES: "1" }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("the first five minutes", () => {
  test("a finished report, one changed answer, and everything moves; by keyboard alone", {
    timeout: 180_000,
  }, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(product.origin);
    await look(page, "welcome");
    const before = secondsWorked(product.pid);
    await enter(page, 'form[action="/demonstration"] button');
    if (new URL(page.url()).pathname === "/demonstration") await enterWhenReady(page);
    expect(secondsWorked(product.pid) - before, "seconds until the report").toBeLessThan(5);
    expect(page.url()).toMatch(/\/assessments\/[^/]+\/report$/);
    await look(page, "report");
    expect(await page.textContent("aside.demo")).toContain("Eastmere University and everyone");
    expect(await page.textContent("main")).toContain("Demonstration data");

    await enter(page, 'nav a[href$="/result"]');
    await look(page, "result-before");
    const first = await profileOf(page);
    expect(first.description).toContain("Technology: Level 3 Defined, index 50");
    expect(first.peers).toEqual(4);
    const roadmapBefore = await roadmapOf(page);

    await enter(page, 'form[action$="/check"] button');
    await look(page, "check");
    await enter(page, 'a[href$="/questions/STD#STD-3"]');
    await tabTo(page, 'input[name="choice:STD-3"]');
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.querySelector('[data-mark="STD-3"]')?.textContent === "4");
    await enter(page, 'nav a[href$="/result"]');
    await look(page, "result-after");
    const second = await profileOf(page);
    expect(second.description).toContain("Standardisation: Level 3 Defined, index 50");
    expect(second.strip).not.toBe(first.strip);
    expect(await roadmapOf(page)).not.toBe(roadmapBefore);
    await enter(page, 'nav a[href$="/roadmap"]');
    await look(page, "roadmap");
    await context.close();
  });

  test("visitors never see each other's changes, and coming back leads to one's own copy", async () => {
    const [one, other] = [await browser.newContext(), await browser.newContext()];
    const [mine, theirs] = [await one.newPage(), await other.newPage()];
    for (const page of [mine, theirs]) {
      await page.goto(product.origin);
      await page.click('form[action="/demonstration"] button');
      await page.waitForURL(/\/report$/);
    }
    expect(mine.url()).not.toBe(theirs.url());
    expect((await theirs.goto(mine.url()))?.status()).toBe(404);
    const first = mine.url();
    await mine.goto(product.origin);
    await mine.click('form[action="/demonstration"] button');
    await mine.waitForURL(/\/report$/);
    expect(mine.url()).toBe(first);
    await Promise.all([one.close(), other.close()]);
  });

  test("an action ticked before the roadmap's script came is reckoned when it comes", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(product.origin);
    await page.click('form[action="/demonstration"] button');
    await page.waitForURL(/\/report$/);
    let scriptComes = () => {};
    const told = new Promise<void>((resolve) => {
      scriptComes = resolve;
    });
    await page.route("**/what-if.client-*.js", (route) => told.then(() => route.continue()));
    await page.goto(page.url().replace(/\/report$/, "/roadmap"));
    const before = await page.textContent("#what-if");
    await page.locator('input[name="if"]').first().check();
    scriptComes();
    await page.waitForURL(/\/roadmap\?if=/);
    expect(await page.textContent("#what-if")).not.toBe(before);
    await context.close();
  });

  test("every file of it says what it is", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(product.origin);
    await page.click('form[action="/demonstration"] button');
    await page.waitForURL(/\/report$/);
    const address = page.url().replace(/\/report$/, "");
    const csv = await context.request.get(`${address}/result.csv`);
    expect(csv.headers()["content-disposition"]).toContain("waymark-demonstration-eastmere-university.csv");
    const lines = (await csv.text()).trimEnd().split("\r\n").slice(1);
    expect(lines.filter((line) => !line.endsWith("Demonstration data"))).toEqual([]);
    expect(await (await context.request.get(`${address}/assessment.json`)).json()).toMatchObject({
      demonstration: true,
    });
    const pdf = await fetchPdf(context, `${address}/report.pdf`);
    expect(pdf.headers()["content-disposition"]).toContain("waymark-demonstration-eastmere-university.pdf");
    const file = await pdf.body();
    expect(readPdf(file).elements.some(({ text }) => text.includes("Demonstration data"))).toBe(true);
    await context.close();
  });

  test("a real assessment has no peers until it asks for invented ones, and then says so", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${product.origin}/start`);
    await page.fill("#name", "Northgate College");
    await page.click('form.form button[type="submit"]');
    const address = page.url().replace(/\/link$/, "");
    await page.goto(`${address}/result`);
    expect(await page.locator("aside.demo").count()).toBe(0);
    await page.click('form:has(input[name="peers"]) button');
    expect(await page.textContent("aside.demo")).toContain("The peers on this page are invented");
    await photograph(page, "demo/real-with-demo-peers.png");
    await page.click('nav a[href*="/report"]');
    expect(page.url()).toContain("peers=demo");
    expect(await page.textContent("main")).toContain("Demonstration data");
    await context.close();
  });

  test("the picture across institutions shows no name and no exact count, in light, dark and from the right", async () => {
    for (const [name, options, query] of [
      ["policy", { viewport: { width: 1280, height: 900 } }, ""],
      ["policy-dark-390", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }, ""],
      ["policy-rtl-320", { viewport: { width: 320, height: 800 } }, "?lang=ar-XB"],
    ] as const) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(`${product.origin}/policy/demo-2${query}`);
      await look(page, name);
      expect(await page.textContent("aside.demo")).not.toBe("");
      expect(await page.content()).not.toMatch(/Eastmere|Northgate|\b76\b/);
      await context.close();
    }
    const csv = await (await fetch(`${product.origin}/policy/demo-2/figures.csv`)).text();
    const described = await (await fetch(`${product.origin}/policy/demo-2/datapackage.json`)).json();
    const fields: { name: string }[] = described.resources[0].schema.fields;
    expect(csv.split("\r\n")[0]).toBe(fields.map(({ name }) => name).join(","));
    expect(described.title).toContain("Demonstration data");
    expect(csv).not.toMatch(/Eastmere|Northgate/);
    expect((await fetch(`${product.origin}/policy/demo-9`)).status).toBe(404);
  });

  test("removing it leaves a start page that can add it again", async () => {
    expect(await product.run(["demo", "remove"])).toContain("The demonstration was removed");
    expect(await product.run(["release", "list"])).toBe("");
    expect(await product.run(["demo", "add"])).toContain("The demonstration was added");
    expect(await product.run(["demo", "add"])).toContain("is there already");
  });
});

async function enterWhenReady(page: Page): Promise<void> {
  await page.waitForSelector('form[action="/demonstration"] button');
  await enter(page, 'form[action="/demonstration"] button');
}

/** What the profile says in words, how many strips it draws, and the drawing itself. */
async function profileOf(page: Page) {
  const figure = page.locator('figure [role="img"]').first();
  const drawn = JSON.parse((await figure.getAttribute("data-chart")) ?? "{}");
  return {
    description: await figure.getAttribute("aria-label"),
    peers: drawn.rows.filter((row: { peers: unknown }) => row.peers !== null).length,
    strip: JSON.stringify(drawn.rows),
  };
}

/** What the roadmap says, read beside the page that is being used. */
async function roadmapOf(page: Page): Promise<string> {
  const address = page.url().replace(/\/result$/, "/roadmap");
  return (await page.context().request.get(address)).text();
}

async function look(page: Page, name: string): Promise<void> {
  await photograph(page, `demo/${name}.png`);
  await expectAccessible(page);
}
