import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { expectAccessible } from "./accessible.ts";
import { photograph } from "./pictures.ts";

let folder = "";
let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waymark-preview-"));
  await writeStarter(folder, { id: "hands", title: "Hand hygiene on the ward", language: "en", format: 2 });
  await writeStarter(folder, { id: "feet", title: "Feet", language: "es", format: 1 });
  [product, browser] = await Promise.all([
    serveProduct({ NODE_ENV: "development", WAYMARK_SURVEYS: folder }, ["--dev", "--without-worker"]),
    launchBrowser(),
  ]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function save(file: string, from: string, to: string): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
}

test("the page of a questionnaire follows its files: a new word, a mistake, and the mistake mended", {
  timeout: 120_000,
}, async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${product.origin}/preview`);
  await expectAccessible(page);
  await photograph(page, "preview-list-1280.png");
  await page.click("text=Hand hygiene on the ward");
  await page.locator("legend", { hasText: "Who knows the plan?" }).waitFor();
  await expectAccessible(page);
  await photograph(page, "preview-1280.png");
  save("hands/locales/en.json", "Who knows the plan?", "Who has read the plan?");
  await page.locator("legend", { hasText: "Who has read the plan?" }).waitFor();
  save("hands/survey.yaml", "answers: reach", "answers: raech");
  await page.locator('text=There is no answer set "raech". Did you mean "reach"?').waitFor();
  await page.locator("pre", { hasText: "answers: raech" }).waitFor();
  await expectAccessible(page);
  await photograph(page, "preview-mistake-1280.png");
  await page.setViewportSize({ width: 390, height: 800 });
  await photograph(page, "preview-mistake-390.png");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  save("hands/survey.yaml", "answers: raech", "answers: reach");
  await page.locator("legend", { hasText: "Who has read the plan?" }).waitFor();
  await photograph(page, "preview-390.png");
  expect(
    (await page.locator("#WORK-1 .desc").first().boundingBox())?.width,
    "a level is read in lines",
  ).toBeGreaterThan(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.goto(`${product.origin}/preview/feet`);
  await expectAccessible(page);
  await photograph(page, "preview-ladder-390.png");
  await page.context().close();
});
