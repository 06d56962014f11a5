import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { readPdf } from "../support/read-pdf.ts";
import { fetchPdf } from "./fetch-pdf.ts";
import { type HeldAssessment, holdWorkedAssessment } from "./held-assessment.ts";

const name = `<script>alert(1)</script> "><img src=x onerror=alert(2)> {{constructor}} $t(x) #read("/etc/passwd") 😀 & Söhne`;

/** What somebody might write beside an answer, by the question it stands at. */
const notes: Readonly<Record<string, string>> = {
  "STD-1": "<script>alert(3)</script>",
  "STD-2": "<img src=x onerror=alert(4)><svg onload=alert(5)>",
  "STD-3": "{{constructor.constructor('alert(6)')()}} {{name}} $t(common:product) #{7*7}",
  "STD-4": '#read("/etc/passwd") #eval("1") $ sum $ = Heading *bold* @ref <label>',
  "STD-5": "</textarea></script><!-- --><style>body{display:none}</style>",
  "REC-1": "\u202eevil.exe\u202c \u2066isolated\u2069 \u200bzero\u200dwidth",
  "REC-2": "👩‍👩‍👧‍👦 🏳️‍🌈 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ",
  "REC-3": "x".repeat(4000),
  "REC-5": "wörter ".repeat(570).trim(),
  "TEC-1": '"; DROP TABLE answer; --',
  "TEC-2": "line one\nline two\n\n\nline five\tafter a tab",
  "TEC-3": "جامعة الميناء ومدينة الجامعة",
};

const reason = `<b onmouseover=alert(7)>none</b> {{reason}} \\u003cscript\\u003e`;

let product: ServedProduct;
let browser: Browser;
let held: HeldAssessment;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct(), launchBrowser()]);
  held = await holdWorkedAssessment(product.origin, name, { notes, reason });
  await held.submit();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("whatever people write is shown as they wrote it, and does nothing", () => {
  const pages: readonly [string, boolean, boolean][] = [
    ["", true, false],
    ["/questions/STD", false, true],
    ["/check", false, true],
    ["/result", true, false],
    ["/views/varadarajan2023-pathways", true, false],
    ["/roadmap", true, false],
    ["/report", true, true],
    ["/delete", true, false],
  ];

  test("on every page", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addCookies(held.cookies);
    const page = await context.newPage();
    const happened = await watch(page);
    for (const [place, named, noted] of pages) {
      await page.goto(`${product.origin}/assessments/${held.id}${place}`, { waitUntil: "networkidle" });
      const shown = await page.evaluate(shownText);
      if (named) expect(shown, place).toContain(name);
      for (const [id, note] of Object.entries(noted ? notes : {})) {
        if (place.includes("STD") && !id.startsWith("STD")) continue;
        expect(shown.replace(/\s+/g, " "), `${place} ${id}`).toContain(note.replace(/\s+/g, " "));
      }
      if (place === "/check" || place === "/report") expect(shown).toContain(reason);
      const needed = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(needed, { message: `${place} scrolls sideways` }).toBeLessThanOrEqual(390);
    }
    expect(happened).toEqual([]);
    await context.close();
  });

  test("words without an end are broken instead of widening the page", async () => {
    const endless = { notes: { "STD-1": "N".repeat(4000) }, reason: "R".repeat(500) };
    const { id, cookies } = await holdWorkedAssessment(product.origin, "W".repeat(200), endless);
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    await context.addCookies(cookies);
    const page = await context.newPage();
    for (const [place] of pages) {
      await page.goto(`${product.origin}/assessments/${id}${place}`);
      const needed = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(needed, { message: `${place} scrolls sideways` }).toBeLessThanOrEqual(360);
    }
    await context.close();
  });

  test("on paper", async () => {
    const context = await browser.newContext();
    await context.addCookies(held.cookies);
    const answer = await fetchPdf(context, `${product.origin}/assessments/${held.id}/report.pdf`);
    const pdf = readPdf(await answer.body());
    const text = plain(pdf.structure?.text ?? "");
    expect(text).toContain(plain(name));
    expect(text).toContain(plain(reason));
    for (const id of ["STD-1", "STD-2", "STD-3", "STD-4", "STD-5", "TEC-1", "TEC-2", "REC-3"]) {
      expect(text, id).toContain(plain(notes[id] ?? ""));
    }
    expect(text).not.toContain("root:x:0:0");
    await context.close();
  });

  test("typed into the page by hand, and read back from it", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const happened = await watch(page);
    await page.goto(`${product.origin}/start`);
    await page.fill("#name", name);
    await page.click('form.form button[type="submit"]');
    await page.click("main a.button");
    await page.click("main a.button");
    const note = Object.values(notes).slice(0, 5).join("\n");
    await page.click("#STD-1 details summary");
    await page.fill("#STD-1-note", note);
    await page.check('input[name="choice:STD-1"][value="3"]');
    await page.waitForFunction(() => document.querySelector('[data-mark="STD-1"]')?.textContent === "3");
    await expect.poll(() => page.textContent("#save-status")).toMatch(/^Saved/);
    await page.reload();
    expect(await page.inputValue("#STD-1-note")).toBe(note);
    expect(happened).toEqual([]);
    await context.close();
  });
});

/** Everything that should never happen: dialogs, script errors, broken rules of the content policy, requests elsewhere. */
async function watch(page: Page): Promise<readonly string[]> {
  const happened: string[] = [];
  page.on("dialog", (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => happened.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") happened.push(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== product.origin && protocol !== "data:") happened.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective}`),
    ),
  );
  return happened;
}

/** The page's text as it stands in the document, with what its fields hold. */
function shownText(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
  return [document.body.textContent ?? "", ...fields.map(({ value }) => value)].join("\n");
}

/** Text without what paper sets by other means: blanks, line ends, and soft or invisible characters. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\p{Cf}]/gu, "");
}
