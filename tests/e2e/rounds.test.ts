import { createServer } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/database.server.ts";
import { type ServedProduct, serveProduct } from "../../scripts/served-product.ts";
import { launchBrowser } from "../support/browser.server.ts";
import type { Member } from "../support/cast.server.ts";
import { expectAccessible, expectContrast } from "./accessible.ts";
import { photograph } from "./pictures.ts";
import { addTwoRounds } from "./two-rounds.ts";

let product: ServedProduct;
let browser: Browser;

beforeAll(async () => {
  const PORT = String(await freePort());
  // A mail server that nobody answers for: letters are offered, and wait.
  const mail = { WAYMARK_SMTP_URL: "smtp://127.0.0.1:1", WAYMARK_MAIL_FROM: "Waymark <waymark@harbour.example>" };
  const variables = { PORT, WAYMARK_PUBLIC_URL: `http://localhost:${PORT}`, WAYMARK_PSEUDO_LOCALES: "1", ...mail };
  [product, browser] = await Promise.all([serveProduct(variables), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("a second round is settled, answered beside the first, reviewed, withdrawn from and compared", async () => {
  const database = await openDatabase(product.databaseUrl);
  const { institutionId, before, after, lead, tom, rita, step } = await addTwoRounds(database, new Date());
  const home = `/rounds/${after}`;
  const part = `${home}/review/people/${lead.id}`;
  const section = `${home}/review/sections/STD`;
  const [leader, teacher, reviewer] = [await signedIn(lead), await signedIn(tom), await signedIn(rita)];

  await look(leader, home, "home");
  await look(leader, `${home}/settings`, "settings");
  await sent(leader, 'form:has([value="remind"]) button');
  expect(await leader.textContent("#letters + .note")).toContain("in line");
  await look(leader, null, "reminded");
  await look(leader, `/institutions/${institutionId}/invitations/new?role=viewer`, "invite-by-letter");
  await leader.fill("#people", "Vera <vera@harbour.example>");
  await leader.selectOption("#letters", "es");
  await sent(leader, 'main form button[type="submit"]');
  await look(leader, null, "invited-by-letter");
  await leader.goto(`${product.origin}/institutions/${institutionId}/people`);
  await leader.click('a[href*="/invitations/"]:has-text("Vera")');
  await leader.waitForURL(/invitations/);
  await look(leader, null, "invitation-letter");
  await leader.goto(`${product.origin}${home}/settings`);
  await leader.check('input[name="sections:faculty"][value="STD"]');
  await sent(leader, 'main form button[type="submit"]');
  expect(await leader.inputValue("#reminder-text")).toContain("Tom Teacher");

  await look(teacher, `${home}/respond`, "my-questions");
  await look(teacher, `${home}/respond/STD`, "questions");
  await teacher.click('#STD-1 button[name="keep"]');
  await teacher.getByText(/^Saved/).waitFor();
  expect(await teacher.isChecked('input[name="choice:STD-1"][value="3"]')).toBe(true);
  expect(await teacher.isVisible('#STD-1 button[name="keep"]')).toBe(false);
  await look(teacher, null, "questions-kept");
  await look(teacher, `${home}/withdraw`, "withdraw");
  await sent(teacher, 'main form button[type="submit"]');
  await look(teacher, null, "withdrawn");

  await look(reviewer, `${home}/review`, "review");
  await look(reviewer, part, "review-part");
  await sent(reviewer, 'form:has([value="return"]) button');
  await look(reviewer, null, "review-part-refused");
  await sent(reviewer, 'form:has([value="accept"]) button');
  await step("consensus");
  await database.close();
  await look(reviewer, `${home}/review`, "review-agreeing");
  await look(reviewer, section, "review-section");
  await reviewer.fill("#reason", "Show the minutes of the meeting.");
  await sent(reviewer, 'form:has([value="return"]) button');
  await look(leader, `${home}/consensus`, "consensus-returned");
  await look(leader, `${home}/compare/${before}`, "compare");
  await look(leader, `${home}/compare/${before}?lang=ar-XB`, "compare-rtl");
  await look(leader, `/institutions/${institutionId}/trend`, "trend");
});

/** A port that is free now: the links in letters must be known before the server starts. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    }),
  );
}

async function signedIn({ email, password }: Member): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${product.origin}/sign-in`);
  await page.fill("#email", email);
  await page.fill("#password", password);
  await sent(page, 'form.form button[type="submit"]');
  return page;
}

async function sent(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(button)]);
}

/** Looks at a page in both themes and on a telephone; without an address at the page that is open. */
async function look(page: Page, path: string | null, name: string): Promise<void> {
  if (path !== null) await page.goto(product.origin + path);
  await expectAccessible(page);
  await photograph(page, `rounds/${name}.png`);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectContrast(page);
  await photograph(page, `rounds/${name}-dark.png`);
  await page.setViewportSize({ width: 390, height: 844 });
  await photograph(page, `rounds/${name}-390-dark.png`);
  await page.emulateMedia({ colorScheme: "light" });
  await photograph(page, `rounds/${name}-390.png`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}
