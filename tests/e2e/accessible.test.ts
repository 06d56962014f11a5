import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.server.ts";
import { expectAccessible, expectContrast } from "./accessible.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

async function pageOf(body: string) {
  const page = await browser.newPage();
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main><h1>Page</h1>${body}</main></body></html>`,
  );
  return page;
}

test("a sound page passes", async () => {
  const page = await pageOf("<p>Some words.</p>");
  await expectAccessible(page);
  await expectContrast(page);
});

test.each([
  ['<img src="data:," />', /image-alt/],
  ['<p style="color: #bbb">Pale words.</p>', /color-contrast/],
  ["<form><input type=text></form>", /label/],
  ["<h4>A heading out of order</h4>", /heading-order/],
  ['<p style="width: 5000px">Wide words.</p>', /scrolls sideways/],
  ['<iframe title="Frame" srcdoc="words"></iframe>', /has frames/],
])("control: %s is found out", async (body, fault) => {
  await expect(expectAccessible(await pageOf(body))).rejects.toThrow(fault);
});

test("control: pale words in a second theme are found out", async () => {
  const page = await pageOf('<p style="color: #bbb">Pale words.</p>');
  await expect(expectContrast(page)).rejects.toMatchObject({ actual: [expect.stringContaining("contrast")] });
});
