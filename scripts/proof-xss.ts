import type { Browser, BrowserContext } from "playwright-core";
import { launchBrowser } from "../tests/support/browser.server.ts";
import { startAssessment, type Walk } from "./bench/walk.ts";
import { readProofOptions } from "./proof-options.ts";
import { type ServedProduct, serveProduct } from "./served-product.ts";
import { xssPayloads } from "./xss-payloads.ts";

export type XssProof = {
  readonly payloads: number;
  readonly pages: number;
  readonly executedWithPolicy: number;
  readonly executedWithoutPolicy: number;
  readonly policyViolations: number;
  /** The same texts set as markup on purpose: the watcher must see them run, or it proves nothing. */
  readonly controlExecuted: number;
};

/** Stores each payload in every text field, then opens every page with the content policy on and off. Nothing may run. */
export async function proveXss(count: number): Promise<XssProof> {
  const payloads = spread(xssPayloads(), count);
  const product = await serveProduct();
  const browser = await launchBrowser();
  try {
    const walks: Walk[] = [];
    for (const payload of payloads) walks.push(await store(product, payload));
    const on = await visit(browser, product, walks, false);
    const off = await visit(browser, product, walks, true);
    return {
      payloads: payloads.length,
      pages: on.pages + off.pages,
      executedWithPolicy: on.executed,
      executedWithoutPolicy: off.executed,
      policyViolations: on.violations,
      controlExecuted: await control(browser, payloads),
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}

const sections: Readonly<Record<string, string>> = { STD: "STD", REC: "REC", TEC: "TEC", CUL: "CUL" };
const mayNotApply = ["REC-1", "REC-4", "TEC-4"];

async function store({ origin }: ServedProduct, payload: string): Promise<Walk> {
  const oneLine = payload.replace(/[\u2028\u2029]/g, " ");
  const walk = await startAssessment(origin, oneLine);
  for (const section of Object.keys(sections)) {
    const form = new URLSearchParams();
    for (let number = 1; number <= 5; number++) {
      const id = `${section}-${number}`;
      form.set(`choice:${id}`, mayNotApply.includes(id) ? "notApplicable" : "2");
      form.set(`reason:${id}`, payload);
      form.set(`note:${id}`, payload);
      form.set(`evidenceUrl:${id}`, `https://example.org/?q=${encodeURIComponent(payload)}`);
      form.set(`revision:${id}`, "0");
      form.set(`was:${id}`, "[]");
    }
    const response = await fetch(`${walk.address}/questions/${section}`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: origin, Cookie: walk.cookie, "Content-Type": "application/x-www-form-urlencoded" },
      body: form,
    });
    if (response.status !== 303) throw new Error(`Storing a payload answered ${response.status}: ${payload}`);
  }
  return walk;
}

const places = [
  "",
  "/questions/STD",
  "/questions/REC",
  "/check",
  "/result",
  "/roadmap",
  "/report",
  "/profile",
  "/delete",
];

async function visit(browser: Browser, { origin }: ServedProduct, walks: readonly Walk[], bypassCSP: boolean) {
  const seen = { pages: 0, executed: 0, violations: 0 };
  for (const walk of walks) {
    const context = await watched(browser, bypassCSP, seen);
    const [name = "", value = ""] = walk.cookie.split("; ")[0]?.split("=") ?? [];
    await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) seen.violations++;
    });
    for (const place of places) {
      const answer = await page.goto(`${walk.address}${place}`);
      if (answer?.status() !== 200) throw new Error(`${walk.address}${place} answered ${answer?.status()}.`);
      seen.pages++;
    }
    await context.close();
  }
  return seen;
}

async function watched(browser: Browser, bypassCSP: boolean, seen: { executed: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP });
  await context.exposeFunction("payloadRan", () => {
    seen.executed++;
  });
  await context.addInitScript("window.alert = () => window.payloadRan();");
  return context;
}

async function control(browser: Browser, payloads: readonly string[]): Promise<number> {
  const seen = { executed: 0 };
  const context = await watched(browser, true, seen);
  const page = await context.newPage();
  for (const payload of payloads) {
    await page.goto("about:blank");
    await page.setContent(`<body>${payload}</body>`);
    await page.waitForTimeout(20);
  }
  await context.close();
  return seen.executed;
}

/** Evenly chosen, so that a short run still meets every kind. */
function spread(all: readonly string[], count: number): readonly string[] {
  const step = all.length / Math.min(count, all.length);
  return Array.from({ length: Math.min(count, all.length) }, (_, place) => all[Math.floor(place * step)] ?? "");
}

if (process.argv[1] === import.meta.filename) {
  const { count } = readProofOptions({ count: 200 });
  const started = performance.now();
  const proof = await proveXss(count);
  const pass =
    proof.executedWithPolicy + proof.executedWithoutPolicy + proof.policyViolations === 0 && proof.controlExecuted > 0;
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`${JSON.stringify({ proof: "xss", pass, seconds, ...proof })}\n`);
  process.exitCode = pass ? 0 : 1;
}
