import type { Browser } from "playwright-core";
import type { Showing, Stage } from "./stage.ts";
import type { Page } from "./teller.ts";

export type Watched = {
  /** Scripts out of a text that ran. */
  readonly executed: number;
  /** What the browser's content policy had to stop. */
  readonly violations: number;
  /** Elements in the pages that could run something: no page of ours has one. */
  readonly live: number;
};

export type Watch = { readonly show: (pages: readonly Page[], showing: Showing) => Promise<Watched> };

/** Shows pages in one tab and counts what their texts do there. */
export async function openWatch(browser: Browser, stage: Stage): Promise<Watch> {
  const seen = { executed: 0, violations: 0 };
  const context = await browser.newContext();
  await context.exposeFunction("payloadRan", () => {
    seen.executed++;
  });
  await context.exposeFunction("policyBroken", () => {
    seen.violations++;
  });
  await context.addInitScript(
    "window.alert = () => window.payloadRan(); document.addEventListener('securitypolicyviolation', () => window.policyBroken());",
  );
  const tab = await context.newPage();
  // A busy machine takes its time over a hundred frames.
  tab.setDefaultTimeout(180_000);
  return {
    async show(pages: readonly Page[], showing: Showing): Promise<Watched> {
      const before = { ...seen };
      await tab.goto(stage.put(pages, showing));
      // What begins as a page opens, such as moving the focus, ends a frame or two later.
      await tab.waitForTimeout(60);
      // A page whose texts were let loose may not be a page any more.
      const wanted = showing === "unescaped" ? 0 : pages.length;
      let [live, shown] = await tab.evaluate(countLive);
      // A page that follows a job loads itself once more as it opens, and is no page for that moment.
      for (let look = 0; shown < wanted && look < 100; look++) {
        await tab.waitForTimeout(100);
        [live, shown] = await tab.evaluate(countLive);
      }
      if (shown < wanted) throw new Error(`Of ${pages.length} pages ${shown} were shown.`);
      return { executed: seen.executed - before.executed, violations: seen.violations - before.violations, live };
    },
  };
}

/** Runs in the browser: elements that could run something, in all frames, and how many frames hold a page. */
function countLive(): [number, number] {
  let [live, shown] = [0, 0];
  for (const frame of document.querySelectorAll("iframe")) {
    const inside = frame.contentDocument;
    if (inside === null || inside.querySelector("h1, main") === null) continue;
    shown++;
    for (const element of inside.querySelectorAll("*")) {
      const speaks = [...element.attributes].some(
        ({ name, value }) =>
          /^on/i.test(name) ||
          name === "srcdoc" ||
          (/^(href|src|action|formaction|data)$/i.test(name) && /^\s*(javascript:|data:text\/html)/i.test(value)),
      );
      if (speaks || (element.localName === "script" && element.getAttribute("src") === null)) live++;
    }
  }
  return [live, shown];
}
