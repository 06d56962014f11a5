import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import { expectAccessible } from "./accessible.ts";
import { enter, tabTo } from "./keyboard.ts";
import { photograph } from "./pictures.ts";

const password = "a boat for the whole orchestra";
let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([serveProduct({ WAYMARK_PSEUDO_LOCALES: "1" }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("an account", () => {
  test("is made by keyboard alone from an assessment, and opens it in another browser", {
    timeout: 180_000,
  }, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const faults = watchFaults(page);
    await begin(page, "Eastmere University");
    await enter(page, 'a[href$="/keep"]');
    await look(page, "keep");
    await type(page, "#name", "Mona Hartmann");
    await type(page, "#email", "mona@eastmere.example");
    await type(page, "#password", "password1234");
    await enter(page, 'form.form button[type="submit"]');
    await look(page, "keep-refused");
    expect(await page.textContent("#password-fault")).toContain("among the first that are guessed");
    await type(page, "#password", password);
    await enter(page, 'form.form button[type="submit"]');
    await look(page, "recovery-codes");
    await enter(page, 'form.form button[type="submit"]');
    await look(page, "recovery-codes-shown");
    expect((await page.textContent("#recovery-codes"))?.split("\n")).toHaveLength(10);
    await enter(page, `main a[href="/account"]`);
    await look(page, "account");
    expect(await page.textContent(".bar .who")).toBe("Mona Hartmann");
    expect(faults).toEqual([]);

    const other = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const elsewhere = await other.newPage();
    await elsewhere.goto(product.origin);
    await enter(elsewhere, '.who a[href="/sign-in"]');
    await look(elsewhere, "sign-in-390");
    await signIn(elsewhere, "mona@eastmere.example", "not this one");
    await look(elsewhere, "sign-in-refused-390");
    await signIn(elsewhere, "mona@eastmere.example", password);
    await look(elsewhere, "account-390");
    await enter(elsewhere, 'main a[href^="/assessments/"]');
    await look(elsewhere, "home-390");
    expect(await elsewhere.textContent("main")).toContain("Eastmere University");

    await page.reload();
    await Promise.all([page.waitForNavigation(), page.click("form[action='/account/sessions'] button >> nth=0")]);
    await elsewhere.goto(`${product.origin}/account`);
    expect(elsewhere.url()).toContain("/sign-in?to=/account");
    await context.close();
    await other.close();
  });

  test("without script: what was typed while the session ended is saved after signing in", async () => {
    const { context, page } = await withAccount("Northgate College", "nora@northgate.example", false);
    await page.goto(`${await homeOf(page)}/questions/STD`);
    const form = await sessionGone(context, page);
    expect(form.status).toBe(401);
    await picture(page, "ended-390");
    await page.fill("#email", "nora@northgate.example");
    await page.fill("#password", password);
    await page.click('form.form button[type="submit"]');
    await picture(page, "ended-save-390");
    await page.click('main form button[type="submit"]');
    await page.goto(form.url);
    expect(await page.isChecked('input[name="choice:STD-1"][value="3"]')).toBe(true);
    expect(await page.inputValue('textarea[name="note:STD-1"]')).toBe("Typed before the session ended");
    await context.close();
  });

  test("with script it is saved at once", async () => {
    const { context, page } = await withAccount("Southgate College", "sam@southgate.example", true);
    await page.goto(`${await homeOf(page)}/questions/STD`);
    const form = await sessionGone(context, page);
    await expectAccessible(page);
    await page.fill("#email", "sam@southgate.example");
    await page.fill("#password", password);
    await page.click('form.form button[type="submit"]');
    await page.waitForURL(/questions\/REC/);
    await page.goto(form.url);
    expect(await page.inputValue('textarea[name="note:STD-1"]')).toBe("Typed before the session ended");
    await context.close();
  });

  test("reads from right to left too", async () => {
    const { context, page } = await withAccount("Westgate College", "wes@westgate.example", true);
    for (const path of ["/account", "/account/password", "/account/recovery-codes", "/account/delete"]) {
      await page.goto(`${product.origin}${path}?lang=ar-XB`);
      await look(page, `${path.slice(1).replace("/", "-")}-rtl`);
    }
    await context.close();
  });
});

describe("setting up", () => {
  test("by the printed link, whose token never reaches the server's address; then the page is gone", async () => {
    const [link = ""] = (await product.run(["setup-link"])).split("\n");
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const faults = watchFaults(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(new URL(link.replace(/^http:\/\/localhost:\d+/, product.origin)).href);
    await page.waitForFunction(() => document.querySelector("[data-typed]")?.hasAttribute("hidden"));
    await look(page, "setup");
    expect(page.url()).toBe(`${product.origin}/setup`);
    await page.fill("#name", "Ada Chief");
    await page.fill("#email", "ada@eastmere.example");
    await page.fill("#password", password);
    await page.click('form.form button[type="submit"]');
    expect(page.url()).toContain("/account/recovery-codes");
    const token = link.split("#")[1] ?? "-";
    expect(asked.filter((url) => url.split("#")[0]?.includes(token))).toEqual([]);
    await page.goto(`${product.origin}/account`);
    await look(page, "account-administrator");
    expect(await page.textContent(".lead")).toContain("You administer this installation");
    expect(faults).toEqual([]);
    const answer = await page.goto(`${product.origin}/setup`);
    expect(answer?.status()).toBe(404);

    const lost = (await product.run(["setup-link", "--for", "ada@eastmere.example"])).split("\n")[0] ?? "";
    const other = await browser.newContext();
    const elsewhere = await other.newPage();
    await elsewhere.goto(lost.replace(/^http:\/\/localhost:\d+/, product.origin));
    await elsewhere.waitForURL(/account\/password/);
    await look(elsewhere, "password");
    await context.close();
    await other.close();
  });
});

async function begin(page: Page, institution: string): Promise<void> {
  await page.goto(`${product.origin}/start`);
  await page.fill("#name", institution);
  await page.click('form.form button[type="submit"]');
  await page.click("main a.button");
}

async function withAccount(institution: string, email: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await begin(page, institution);
  await page.click('a[href$="/keep"]');
  await page.fill("#name", "Somebody");
  await page.fill("#email", email);
  await page.fill("#password", password);
  await page.click('form.form button[type="submit"]');
  return { context, page };
}

async function homeOf(page: Page): Promise<string> {
  await page.goto(`${product.origin}/account`);
  const href = await page.getAttribute('main a[href^="/assessments/"]', "href");
  return `${product.origin}${href}`;
}

/** Ends the session behind the page's back while it is being filled in, then sends it. */
async function sessionGone(context: BrowserContext, page: Page): Promise<{ status: number; url: string }> {
  const url = page.url();
  await context.clearCookies();
  await page.check('input[name="choice:STD-1"][value="3"]');
  const note = 'textarea[name="note:STD-1"]';
  if (!(await page.isVisible(note))) await page.click("#STD-1 summary >> nth=0");
  await page.fill(note, "Typed before the session ended");
  const [answer] = await Promise.all([page.waitForNavigation(), page.click(".savebar button[type='submit']")]);
  return { status: answer?.status() ?? 0, url };
}

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await type(page, "#email", email);
  await type(page, "#password", secret);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Reaches a field by Tab and types in it, over whatever it held. */
async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await expectAccessible(page);
}

async function picture(page: Page, name: string): Promise<void> {
  await photograph(page, `accounts/${name}.png`);
}

/** Script errors and refused resources: a page of ours has none. A refused form is no fault. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return faults;
}
