import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { expectAccessible, expectContrast } from "./accessible.ts";
import { type HeldAssessment, holdAssessment, holdWorkedAssessment } from "./held-assessment.ts";
import { photograph } from "./pictures.ts";

let product: ServedProduct;
let browser: Browser;
let worked: HeldAssessment;
let begun: HeldAssessment;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct({ WAYMARK_PSEUDO_LOCALES: "1" }), launchBrowser()]);
  worked = await holdWorkedAssessment(product.origin, "Eastmere University");
  begun = await holdAssessment(product.origin, "Northgate College of Applied Sciences and Technology");
  await begun.answer("STD-1", {
    choice: "2",
    note: "To be discussed with the quality office.\nSee the minutes of May.",
  });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

type Place = readonly [name: string, held: "nobody" | "worked" | "begun", path: string];

/** Every page of the journey, in its order. */
const places: readonly Place[] = [
  ["welcome", "nobody", "/"],
  ["start", "nobody", "/start"],
  ["return", "nobody", "/return"],
  ["link", "begun", "/link"],
  ["home-begun", "begun", ""],
  ["home", "worked", ""],
  ["questions", "worked", "/questions/REC"],
  ["questions-begun", "begun", "/questions/STD"],
  ["check", "worked", "/check"],
  ["result", "worked", "/result"],
  ["result-begun", "begun", "/result"],
  ["weights", "worked", "/weights"],
  ["views", "worked", "/views"],
  ["view", "worked", "/views/varadarajan2023-pathways"],
  ["roadmap", "worked", "/roadmap"],
  ["report", "worked", "/report"],
  ["profile", "begun", "/profile"],
  ["delete", "begun", "/delete"],
  ["method", "nobody", "/method"],
  ["evidence", "nobody", "/evidence?capability=REC-3&region=europe"],
  ["coding", "nobody", "/evidence/coding/tamoliune-2023?code=HED3"],
  ["privacy", "nobody", "/privacy"],
  ["accessibility", "nobody", "/accessibility"],
  ["missing", "nobody", "/nowhere"],
];

const themes = ["light", "dark"] as const;

describe.each([
  ["en", "in English"],
  ["en-XA", "with every sentence two fifths longer"],
  ["ar-XB", "read from right to left"],
])("every page %s (%s)", (language) => {
  test("is sound in light and dark, and fits every width", async () => {
    await Promise.all([
      walk(
        language,
        places.filter((_, place) => place % 2 === 0),
      ),
      walk(
        language,
        places.filter((_, place) => place % 2 === 1),
      ),
    ]);
  });
});

async function walk(language: string, part: readonly Place[]): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", colorScheme: "light" });
  const { hostname } = new URL(product.origin);
  const cookie = { name: "language", value: language, domain: hostname, path: "/" };
  const page = await context.newPage();
  for (const [name, holder, path] of part) {
    const held = { nobody: null, worked, begun }[holder];
    await context.clearCookies();
    await context.addCookies([cookie, ...(held?.cookies ?? [])]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(product.origin + (held === null ? path : `/assessments/${held.id}${path}`));
    expect(await page.getAttribute("html", "lang")).toBe(language);
    await expectAccessible(page);
    await photograph(page, `directions/${name}.${language}.1280.light.jpg`);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectContrast(page);
    await photograph(page, `directions/${name}.${language}.1280.dark.jpg`);
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      // A chart that is drawn anew takes a moment to follow.
      const needed = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(needed, { message: `${name} at ${width}` }).toBeLessThanOrEqual(width);
      if (width === 320) continue;
      for (const theme of width === 390 ? themes : [themes[0]]) {
        await page.emulateMedia({ colorScheme: theme });
        await photograph(page, `directions/${name}.${language}.${width}.${theme}.jpg`);
      }
    }
  }
  await context.close();
}
