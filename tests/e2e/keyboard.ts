import type { Page } from "playwright-core";

/** Presses Tab until the focused element fits, as a person without a mouse would; fails when it is never reached. */
export async function tabTo(page: Page, selector: string, limit = 80): Promise<void> {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Nothing that fits ${selector} was reached with ${limit} presses of Tab on ${page.url()}.`);
}

/** Reaches a link or button by Tab and presses Enter; waits for the page it leads to. */
export async function enter(page: Page, selector: string, limit?: number): Promise<void> {
  await tabTo(page, selector, limit);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

/** Chooses a level of the radio group that Tab reaches next, with Space and the arrow keys only. */
export async function chooseLevel(page: Page, capabilityId: string, level: number): Promise<void> {
  await tabTo(page, `input[name="choice:${capabilityId}"]`);
  await page.keyboard.press("Space");
  for (let step = 1; step < level; step++) await page.keyboard.press("ArrowDown");
}
