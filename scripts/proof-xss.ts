import { fittingRoutes } from "#app/platform/fitting-routes.ts";
import routes from "#app/routes.ts";
import { launchBrowser } from "../tests/support/browser.server.ts";
import { ensureBuilt } from "./build.js";
import { freePort } from "./free-port.ts";
import { readProofOptions } from "./proof-options.ts";
import { serveProduct } from "./served-product.ts";
import { brandedReport } from "./xss/branded-report.ts";
import { openStage } from "./xss/stage.ts";
import { administrator, type Site, tell } from "./xss/story.ts";
import type { Page, Told } from "./xss/teller.ts";
import { openWatch, type Watch, type Watched } from "./xss/watch.ts";
import { xssPayloads } from "./xss-payloads.ts";

export type XssProof = {
  readonly payloads: number;
  /** Text fields by the kind of page they stand on, each of which took every payload. */
  readonly fields: number;
  /** Fields that were seen and never filled in: the story has to learn about them. */
  readonly unfilled: readonly string[];
  /** Pages of the site that were never opened. */
  readonly unvisited: readonly string[];
  readonly pages: number;
  readonly withPolicy: Watched;
  readonly withoutPolicy: Watched;
  /** Payloads that make an element that can run, and those of them caught on pages whose escaping was undone: all. */
  readonly control: { readonly able: number; readonly caught: number; readonly ran: number };
};

/**
 * Sends each payload through every form of the product as its people would, and opens every page that came back in a
 * browser, with the content policy and without. Nothing may run.
 */
export async function proveXss(count: number): Promise<XssProof> {
  // A public address on https lets each of its people come from an address of their own.
  const host = "proof.example";
  const port = await freePort();
  const variables = { WAYMARK_PUBLIC_URL: `https://${host}`, PORT: String(port) };
  const product = await serveProduct(variables, ["--without-worker"]);
  const browser = await launchBrowser();
  const stage = await openStage({ port, host });
  try {
    const watch = await openWatch(browser, stage);
    return await prove(spread(xssPayloads(), count), { origin: `https://${host}`, port, run: product.run }, watch);
  } finally {
    await browser.close();
    await stage.close();
    await product.stop();
  }
}

async function prove(payloads: readonly string[], site: Site, watch: Watch): Promise<XssProof> {
  const [seen, filled, visited] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const worlds = payloads.map((text) => ({ text, told: { pages: [], seen, filled, visited } as Told }));
  const administering = await administrator(site, worlds);
  const control = { able: 0, caught: 0, ran: 0 };
  let [withPolicy, withoutPolicy, pages] = [nothing, nothing, 0];
  const tellOf = async (at: number): Promise<readonly Page[]> => {
    const world = worlds[at];
    if (world === undefined) return [];
    await tell(site, world.text, at, world.told, administering(world.text, world.told));
    return holding([...world.told.pages.splice(0), brandedReport(world.text)]);
  };
  let telling = tellOf(0);
  for (const [at, { text }] of worlds.entries()) {
    const all = await telling;
    // The next one is told while this one is shown.
    telling = tellOf(at + 1);
    telling.catch(() => undefined);
    withPolicy = sum(withPolicy, await watch.show(all, "as answered"));
    withoutPolicy = sum(withoutPolicy, await watch.show(all, "without policy"));
    pages += 2 * all.length;
    if (!isAble(text)) continue;
    const { executed, live } = await watch.show(
      all.filter((_, place) => place % 8 === 1),
      "unescaped",
    );
    control.able++;
    if (executed + live > 0) control.caught++;
    if (executed > 0) control.ran++;
  }
  const unfilled = [...seen].filter((field) => !filled.has(field));
  const unvisited = await pagesBut(visited);
  return {
    ...{ payloads: payloads.length, fields: filled.size, unfilled, unvisited, pages },
    ...{ withPolicy, withoutPolicy, control },
  };
}

/** A release needs the figures of ten institutions, and has no words of theirs; the choice of a language is only sent. */
const notOpened = ["policy/:releaseId", "language", "preview", "preview/:folder"];

/** Pages of the site that none of these addresses leads to. */
async function pagesBut(visited: ReadonlySet<string>): Promise<readonly string[]> {
  const pages = (await routes).filter(({ file }) => file.endsWith(".tsx"));
  const routesFor = fittingRoutes(pages.map(({ file, path, index }) => ({ id: file, path, index })));
  const opened = new Set([...visited].flatMap(routesFor));
  return pages.filter(({ file, path = "" }) => !opened.has(file) && !notOpened.includes(path)).map(({ file }) => file);
}

/** The pages with something of the text in them, each once: what has nothing of it can run nothing of it. */
function holding(pages: readonly Page[]): readonly Page[] {
  const holds = pages.filter(({ html }) => /alert\(1\)|alert%281%29/i.test(html));
  const changing = /nonce="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}/g;
  return [...new Map(holds.map((page) => [`${page.path} ${page.html.replace(changing, "")}`, page])).values()];
}

const nothing: Watched = { executed: 0, violations: 0, live: 0 };

function sum(one: Watched, other: Watched): Watched {
  return {
    executed: one.executed + other.executed,
    violations: one.violations + other.violations,
    live: one.live + other.live,
  };
}

/** Whether the text, taken for markup, makes an element that can do something by itself. */
function isAble(text: string): boolean {
  return /<(?!template|style|math)[a-z]/i.test(text);
}

/** Evenly chosen, so that a short run still meets every kind. */
function spread(all: readonly string[], count: number): readonly string[] {
  const step = all.length / Math.min(count, all.length);
  return Array.from({ length: Math.min(count, all.length) }, (_, place) => all[Math.floor((place + 0.5) * step)] ?? "");
}

/** Nothing ran, nothing could have, no field was left out, and what is wrong on purpose is found out. */
export function holds({ unfilled, unvisited, withPolicy, withoutPolicy, control }: XssProof): boolean {
  const harm = sum(withPolicy, withoutPolicy);
  const found = control.able > 0 && control.caught === control.able && control.ran > 0;
  return harm.executed + harm.live + withPolicy.violations + unfilled.length + unvisited.length === 0 && found;
}

if (process.argv[1] === import.meta.filename) {
  const { count } = readProofOptions({ count: 200 });
  if (!(await ensureBuilt())) process.exit(1);
  const started = performance.now();
  const proof = await proveXss(count);
  const pass = holds(proof);
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`${JSON.stringify({ proof: "xss", pass, seconds, ...proof })}\n`);
  process.exitCode = pass ? 0 : 1;
}
