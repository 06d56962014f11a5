import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { type HeldAssessment, holdAssessment } from "./held-assessment.ts";

let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("two people at the same question", () => {
  test("whoever comes second sees both versions where they differ, and keeps the own one", async () => {
    const { held, page } = await opened("Both University");
    const other = await anotherBrowser(held);
    await choose(other, "STD-1", 2);
    await note(other, "STD-1", "agreed in the senate");
    await saved(other);
    await choose(page, "STD-1", 4);
    const box = page.locator("#STD-1 .conflict");
    await box.waitFor();
    const words = await box.innerText();
    for (const part of [
      "4 Managed",
      "2 Emerging",
      "Note",
      "agreed in the senate",
      "Nothing",
      "Saved in the meantime",
    ]) {
      expect(words).toContain(part);
    }
    expect(await stored(held)).toMatchObject({ "STD-1": { answer: { level: 2 } } });
    expect(await focused(page)).toBe("was changed while you were writing");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await saved(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("choice:STD-1");
    expect(await stored(held)).toMatchObject({ "STD-1": { answer: { level: 4 } } });
    expect((await stored(held))["STD-1"]).not.toHaveProperty("note");
    expect(await box.count()).toBe(0);
  });

  test("or takes the saved one, with its note, and goes on from there", async () => {
    const { held, page } = await opened("Taken University");
    const other = await anotherBrowser(held);
    await choose(other, "STD-2", 3);
    await note(other, "STD-2", "theirs");
    await saved(other);
    await choose(page, "STD-2", 5);
    await page.click('#STD-2 .conflict button:has-text("Take the saved one")');
    expect(await page.isChecked('input[name="choice:STD-2"][value="3"]')).toBe(true);
    expect(await page.inputValue("#STD-2-note")).toBe("theirs");
    await choose(page, "STD-2", 4);
    await saved(page);
    expect(await stored(held)).toMatchObject({ "STD-2": { answer: { level: 4 }, note: "theirs" } });
  });

  test("the page is not left while a choice is open", async () => {
    const { held, page } = await opened("Open University");
    await held.answer("STD-3", { choice: "2" });
    await choose(page, "STD-3", 4);
    await page.locator("#STD-3 .conflict").waitFor();
    await page.click(".savebar button[type=submit]");
    await page.waitForTimeout(300);
    expect(page.url()).toContain("/questions/STD");
    expect(await focused(page)).toBe("was changed while you were writing");
  });

  test("a confirmation that was lost on the way makes nobody a second person", async () => {
    const { held, page } = await opened("Lost University");
    await page.route("**/answers", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await choose(page, "STD-1", 2);
    await status(page, "One answer waits on this device");
    await page.unroute("**/answers");
    await choose(page, "STD-1", 3);
    await saved(page);
    expect(await page.locator(".conflict").count()).toBe(0);
    expect(await stored(held)).toMatchObject({ "STD-1": { answer: { level: 3 } } });
  });
});

describe("a page whose script comes late", () => {
  test("saves what was chosen by keyboard and typed meanwhile, and shows it as saved", async () => {
    const { page, held, scriptComes } = await withLateScript("Early University", { "STD-3": "2" });
    await page.focus('input[name="choice:STD-3"][value="2"]');
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await note(page, "STD-2", "typed at once");
    expect(await stored(held)).toEqual({ "STD-3": { answer: { level: 2 } } });
    scriptComes();
    await saved(page);
    expect(await page.textContent('[data-mark="STD-3"]')).toBe("4");
    expect(await stored(held)).toEqual({ "STD-3": { answer: { level: 4 } }, "STD-2": { note: "typed at once" } });
    await page.reload();
    await ready(page);
    expect(await timesWritten(held, "STD-3")).toBe(2);
  });

  test("puts it beside what waited from an earlier visit", async () => {
    const { page, held, context } = await opened("Twice University");
    await context.setOffline(true);
    await note(page, "STD-1", "typed in the train");
    await status(page, "One answer waits on this device");
    const later = await restarted(context);
    const scriptComes = await holdScript(later);
    const again = await later.newPage();
    await again.goto(page.url());
    await choose(again, "STD-1", 3);
    scriptComes();
    await saved(again);
    expect(await stored(held)).toEqual({ "STD-1": { answer: { level: 3 }, note: "typed in the train" } });
    await later.close();
  });
});

describe("coming back by the history", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`shows what is saved now and overwrites nobody, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
      const held = await holdAssessment(product.origin, "Back University");
      await held.answer("STD-1", { choice: "3" });
      const context = await browser.newContext({ javaScriptEnabled });
      await context.addCookies(held.cookies);
      const page = await context.newPage();
      await page.goto(`${product.origin}/assessments/${held.id}/questions/STD`);
      if (javaScriptEnabled) await ready(page);
      await page.goto(`${product.origin}/method`);
      await choose(await anotherBrowser(held), "STD-1", 5);
      await expect.poll(() => stored(held)).toEqual({ "STD-1": { answer: { level: 5 } } });
      await page.goBack();
      if (javaScriptEnabled) await ready(page);
      expect(await page.isChecked('input[name="choice:STD-1"][value="5"]')).toBe(true);
      await page.click(".savebar button[type=submit]");
      await page.waitForURL("**/questions/REC");
      expect(await stored(held)).toEqual({ "STD-1": { answer: { level: 5 } } });
      await context.close();
    });
  }
});

describe("without a connection", () => {
  test("three answers wait on the device, survive reload and restart, and arrive when the connection returns", async () => {
    const { held, page, context } = await opened("Offline University");
    await context.setOffline(true);
    await typeThree(page);
    await status(page, "3 answers wait on this device");
    expect(await page.locator(".savebar .status svg").count()).toBe(1);
    expect(await stored(held)).toEqual({});

    await context.route("**/answers", (route) => route.abort());
    await context.setOffline(false);
    await page.reload();
    await status(page, "3 answers wait on this device");
    expect(await page.isChecked('input[name="choice:STD-1"][value="2"]')).toBe(true);
    expect(await page.inputValue("#STD-3-note")).toBe("typed in the train");

    const later = await restarted(context);
    await context.close();
    const again = await later.newPage();
    await again.goto(`${product.origin}/assessments/${held.id}/questions/STD`);
    await saved(again);
    expect(await stored(held)).toEqual({
      "STD-1": { answer: { level: 2 } },
      "STD-2": { answer: { level: 3 } },
      "STD-3": { note: "typed in the train" },
    });
    expect(await timesWritten(held, "STD-1")).toBe(1);
    expect(await waitingKeys(again)).toEqual([]);
    await later.close();
  });

  test("control: what is taken from the device before it was sent is seen to be lost", async () => {
    const { held, page, context } = await opened("Control University");
    await context.setOffline(true);
    await typeThree(page);
    await status(page, "3 answers wait on this device");
    await page.evaluate(() => localStorage.clear());
    await context.setOffline(false);
    await page.reload();
    await page.waitForTimeout(500);
    expect(await stored(held)).toEqual({});
  });

  test("the page is not left, and leaves by the same button once everything has arrived", async () => {
    const { held, page, context } = await opened("Patient University");
    await context.setOffline(true);
    await choose(page, "STD-1", 2);
    await page.click(".savebar button[type=submit]");
    await status(page, "One answer waits on this device");
    expect(page.url()).toContain("/questions/STD");
    await context.setOffline(false);
    await saved(page);
    await page.click(".savebar button[type=submit]");
    await page.waitForURL("**/questions/REC");
    expect(await stored(held)).toMatchObject({ "STD-1": { answer: { level: 2 } } });
  });

  test("what waits is sent from any page of the assessment, and held back from none but its own", async () => {
    const { held, page, context } = await opened("Elsewhere University");
    await context.setOffline(true);
    await choose(page, "STD-1", 2);
    await status(page, "One answer waits on this device");
    const elsewhere = await restarted(context);
    await elsewhere.route("**/answers", (route) => route.abort());
    const check = await elsewhere.newPage();
    await check.goto(`${product.origin}/assessments/${held.id}/check`);
    await check.getByText("One answer waits on this device").waitFor();
    await check.click('form[data-awaits-answers] button[type="submit"]');
    expect(check.url()).toContain("/check");
    await elsewhere.unroute("**/answers");
    await check.click('.unsent button:has-text("Try again")');
    await check.getByRole("cell", { name: "2 Emerging" }).waitFor();
    expect(await check.isVisible(".unsent")).toBe(false);
    await check.click('form[data-awaits-answers] button[type="submit"]');
    await check.waitForURL("**/result");
    await elsewhere.close();
  });
});

describe("a server that does not answer", () => {
  test("is restarted in the middle of a word: everything typed arrives", async () => {
    const first = await serveProduct();
    const held = await holdAssessment(first.origin, "Restart University");
    const context = await browser.newContext();
    await context.addCookies(held.cookies);
    const page = await context.newPage();
    await page.goto(`${first.origin}/assessments/${held.id}/questions/STD`);
    await ready(page);
    await note(page, "STD-1", "the first half, ");
    await saved(page);
    await first.kill();
    await page.locator("#STD-1-note").pressSequentially("the second half");
    await choose(page, "STD-2", 4);
    await status(page, "2 answers wait on this device");
    const second = await serveProduct({ DATABASE_URL: first.databaseUrl, PORT: new URL(first.origin).port });
    await saved(page);
    expect(await stored(held, second.origin)).toMatchObject({
      "STD-1": { note: "the first half, the second half" },
      "STD-2": { answer: { level: 4 } },
    });
    await context.close();
    await second.stop();
    await first.stop();
  });

  test("is busy: the answer waits as long as it asks, and then arrives", async () => {
    const { held, page } = await opened("Busy University");
    const asked: number[] = [];
    await page.route("**/answers", (route) => {
      asked.push(Date.now());
      if (asked.length > 1) return route.continue();
      return route.fulfill({ status: 503, headers: { "Retry-After": "4" }, body: "busy" });
    });
    await choose(page, "STD-1", 2);
    await status(page, "One answer waits on this device");
    await saved(page);
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(3_950);
    expect(await stored(held)).toMatchObject({ "STD-1": { answer: { level: 2 } } });
  });
});

describe("a browser that no longer holds the assessment", () => {
  test("keeps what was typed, says what to do, and sends it after the return", async () => {
    const { held, page, context } = await opened("Expired University");
    await context.clearCookies();
    await choose(page, "STD-1", 2);
    await page.locator(".savebar .status.bad button", { hasText: "Try again" }).waitFor();
    expect(await page.isChecked('input[name="choice:STD-1"][value="2"]')).toBe(true);
    await context.addCookies(held.cookies);
    await page.click('.savebar .status button:has-text("Try again")');
    await saved(page);
    expect(await stored(held)).toMatchObject({ "STD-1": { answer: { level: 2 } } });
  });

  test("forgets what waited once it holds another one, and never sends it there", async () => {
    const first = await opened("Former University");
    await first.context.setOffline(true);
    await choose(first.page, "STD-1", 2);
    await status(first.page, "One answer waits on this device");
    const context = await restarted(first.context);
    await context.clearCookies();
    const other = await holdAssessment(product.origin, "Present University");
    await context.addCookies(other.cookies);
    const page = await context.newPage();
    const posted: string[] = [];
    page.on("request", (request) => request.method() === "POST" && posted.push(request.url()));
    await page.goto(`${product.origin}/assessments/${other.id}/questions/STD`);
    await expect.poll(() => waitingKeys(page)).toEqual([]);
    expect(posted).toEqual([]);
    expect(await stored(other)).toEqual({});
  });

  test("control: while it holds both, what waits for one is kept on the pages of the other", async () => {
    const first = await opened("One of Two University");
    await first.context.setOffline(true);
    await choose(first.page, "STD-1", 2);
    await status(first.page, "One answer waits on this device");
    const page = await (await restarted(first.context)).newPage();
    await page.goto(`${product.origin}/start`);
    await page.fill("#name", "Two of Two University");
    await page.click('form.form button[type="submit"]');
    await page.waitForLoadState("networkidle");
    expect(await waitingKeys(page)).toHaveLength(1);
  });

  test("forgets what waits for an assessment when that is deleted", async () => {
    const { held, page, context } = await opened("Deleted University");
    await context.route("**/answers", (route) => route.abort());
    await choose(page, "STD-1", 2);
    await status(page, "One answer waits on this device");
    await page.goto(`${product.origin}/assessments/${held.id}/delete`);
    await page.locator(".unsent").waitFor();
    await page.fill("#confirm", "Deleted University");
    await page.click('form[data-deletes] button[type="submit"]');
    await page.waitForURL(`${product.origin}/`);
    expect(await waitingKeys(page)).toEqual([]);
  });
});

test("a double click on 'Save and continue' saves once and goes on once", async () => {
  const { held, page } = await opened("Double University");
  await choose(page, "STD-1", 2);
  await page.dblclick(".savebar button[type=submit]");
  await page.waitForURL("**/questions/REC");
  expect(await timesWritten(held, "STD-1")).toBe(1);
});

test("Enter in a field saves the page and clears no answer", async () => {
  const { held, page } = await opened("Enter University", { "STD-1": "3" });
  await page.locator("#STD-2 details summary").click();
  await page.fill("#STD-2-evidence", "https://example.org");
  await page.press("#STD-2-evidence", "Enter");
  await page.waitForURL("**/questions/REC");
  expect(await stored(held)).toMatchObject({
    "STD-1": { answer: { level: 3 } },
    "STD-2": { evidenceUrl: "https://example.org" },
  });
});

/** A first section, open in a browser of its own. */
async function opened(name: string, answers: Readonly<Record<string, string>> = {}) {
  const held = await holdAssessment(product.origin, name);
  for (const [id, choice] of Object.entries(answers)) await held.answer(id, { choice });
  const context = await browser.newContext();
  await context.addCookies(held.cookies);
  const page = await pageOf(context, held);
  return { held, context, page };
}

/** The same, but its script is held back until told. */
async function withLateScript(name: string, answers: Readonly<Record<string, string>>) {
  const held = await holdAssessment(product.origin, name);
  for (const [id, choice] of Object.entries(answers)) await held.answer(id, { choice });
  const context = await browser.newContext();
  await context.addCookies(held.cookies);
  const scriptComes = await holdScript(context);
  const page = await context.newPage();
  await page.goto(`${product.origin}/assessments/${held.id}/questions/STD`);
  return { held, page, scriptComes };
}

async function holdScript(context: BrowserContext): Promise<() => void> {
  let scriptComes = () => {};
  const told = new Promise<void>((resolve) => {
    scriptComes = resolve;
  });
  await context.route("**/autosave.client-*.js", async (route) => {
    await told;
    await route.continue();
  });
  return scriptComes;
}

/**
 * A browser with the same cookies and the same storage, as after a restart. The one before stays open: a page that is left
 * still delivers, past anything a test could hold back.
 */
async function restarted(context: BrowserContext): Promise<BrowserContext> {
  return browser.newContext({ storageState: await context.storageState() });
}

async function anotherBrowser(held: HeldAssessment): Promise<Page> {
  const context = await browser.newContext();
  await context.addCookies(held.cookies);
  return pageOf(context, held);
}

async function pageOf(context: BrowserContext, held: HeldAssessment): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${product.origin}/assessments/${held.id}/questions/STD`);
  await ready(page);
  return page;
}

/** The script has taken over when the line no longer asks for the button. */
async function ready(page: Page): Promise<void> {
  await status(page, "Answers save as you go");
}

async function choose(page: Page, capability: string, level: number): Promise<void> {
  await page.check(`input[name="choice:${capability}"][value="${level}"]`);
}

async function note(page: Page, capability: string, text: string): Promise<void> {
  await page.evaluate((id) => {
    const more = document.querySelector<HTMLDetailsElement>(`#${id} details`);
    if (more !== null) more.open = true;
  }, capability);
  await page.locator(`#${capability}-note`).pressSequentially(text);
}

async function typeThree(page: Page): Promise<void> {
  await choose(page, "STD-1", 2);
  await choose(page, "STD-2", 3);
  await note(page, "STD-3", "typed in the train");
}

async function status(page: Page, text: string): Promise<void> {
  await page.locator(".savebar .status", { hasText: text }).waitFor();
}

async function saved(page: Page): Promise<void> {
  await page.locator(".savebar .status", { hasText: /^Saved \d/ }).waitFor();
}

async function focused(page: Page): Promise<string> {
  const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  return label.replace(/^.* (?=was changed)/, "");
}

function waitingKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("waymark/unsent/")));
}

type Stored = Record<string, { answer?: unknown; note?: string; evidenceUrl?: string }>;

/** What the server itself holds, asked without the browser under test. */
async function stored(held: HeldAssessment, origin = product.origin): Promise<Stored> {
  const reply = await ask(held, "/assessment.json", origin);
  const { answers, notes } = (await reply.json()) as { answers: Record<string, unknown>; notes: Stored };
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(notes)])];
  return Object.fromEntries(ids.map((id) => [id, { ...(id in answers && { answer: answers[id] }), ...notes[id] }]));
}

/** How often the server wrote an answer of the first section. */
async function timesWritten(held: HeldAssessment, capability: string): Promise<number> {
  const page = await (await ask(held, "/questions/STD")).text();
  return Number(new RegExp(`name="revision:${capability}" value="(\\d+)"`).exec(page)?.[1]);
}

function ask({ id, cookies }: HeldAssessment, place: string, origin = product.origin): Promise<Response> {
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return fetch(`${origin}/assessments/${id}${place}`, { headers: { Cookie } });
}
