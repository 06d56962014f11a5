import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What a screen reader would stumble over, and what would make the page scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = await violationsIn(page, (axe) =>
    axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]),
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** What is too pale to be read. Only colours change with the theme, so for a second theme this is enough. */
export async function expectContrast(page: Page): Promise<void> {
  const violations = await violationsIn(page, (axe) => axe.withRules(["color-contrast"]));
  const found = violations.flatMap(({ nodes }) =>
    nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
  );
  expect(found, page.url()).toEqual([]);
}

/** Looks from inside the page, which takes half the time of looking through a second one and sees everything but frames. */
async function violationsIn(page: Page, choose: (axe: AxeBuilder) => AxeBuilder) {
  expect(page.frames(), `${page.url()} has frames, which nobody would look into`).toHaveLength(1);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  return (await choose(axe).analyze()).violations;
}
