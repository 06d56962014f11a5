import { afterEach, expect, test, vi } from "vitest";
import { launchBrowser } from "./browser.server.ts";

afterEach(() => vi.unstubAllEnvs());

test("a browser opens a page and runs its script", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(
      "<!doctype html><html lang='ar' dir='rtl'><title>…</title><p>١</p><script>document.title = dir</script>",
    );
    expect(await page.evaluate("getComputedStyle(document.querySelector('p')).direction")).toBe("rtl");
    expect(await page.locator("p").boundingBox()).toMatchObject({ height: expect.any(Number) });
  } finally {
    await browser.close();
  }
});

test("two browsers may open at once, and a closed page closes no other", async () => {
  const [first, second] = await Promise.all([launchBrowser(), launchBrowser()]);
  const closing = await (await first.newContext()).newPage();
  await closing.context().close();
  const page = await second.newPage();
  await page.setContent("<title>still here</title>");
  expect(await page.title()).toBe("still here");
  expect(first.isConnected()).toBe(true);
  await Promise.all([first.close(), second.close()]);
});

test("a named browser that does not exist is an error that names the cure", async () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(launchBrowser()).rejects.toThrow("unset it");
});
